"""Where the preview's pages are made: the site's steps without the swap, and as little of them as a change asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.load.workspace import Workspace
from toolkit.models.library import Library
from toolkit.pipeline.print_pages import print_pages
from toolkit.pipeline.reading import read, refuse_errors
from toolkit.pipeline.sites import SiteChoices, project_files, site_pages

if TYPE_CHECKING:
    from toolkit.preview import PageMaker


@dataclass(frozen=True)
class Site:
    """The site as the site generator made it.

    Attributes:
        files: by path, with forward slashes.
        complaints: what the generator said; a site to hand over must have none.
    """

    files: Mapping[str, bytes]
    complaints: tuple[str, ...]


@dataclass(frozen=True)
class Made:
    """What one look at the content gave.

    Attributes:
        site: the very one of the look before when nothing it is made from has changed.
        make: the maker of print pages; likewise.
    """

    site: Site
    make: "PageMaker"


class Workbench:
    """Makes the pages from what the files say, again and again.

    Args:
        workspace: what is shown.
        choices: for participants or for trainers.
        folder: an empty temporary one.
    """

    def __init__(self, workspace: Workspace, choices: SiteChoices, folder: Path) -> None:
        self._workspace = workspace
        self._choices = choices
        self._folder = folder
        self._project = folder / "project"
        self._site: Site | None = None
        self._make: PageMaker | None = None
        self._digests: dict[object, str] = {}

    def make(self) -> Made:
        """The pages as the files are now.

        Raises:
            ContentProblemsError: something is wrong with the content.
            UserError: anything else the person can put right.
        """
        library, problems = read(self._workspace)
        refuse_errors(problems)
        return Made(self._built_site(library), self._maker(library))

    def _built_site(self, library: Library) -> Site:
        from toolkit.write import mirror

        # Whatever stops this half-way leaves a project that no site belongs to.
        site, self._site = self._site, None
        changed = mirror(self._project, project_files(self._workspace, library, self._choices))
        if site is None or changed:
            pages, complaints = site_pages(self._project, self._folder)
            site = Site({page.path: page.content for page in pages}, complaints)
        self._site = site
        return site

    def _maker(self, library: Library) -> "PageMaker":
        digests: dict[object, str] = {key: source.digest for key, source in library.sources.items()}
        if self._make is None or digests != self._digests:
            self._make, self._digests = print_pages(library), digests
        return self._make
