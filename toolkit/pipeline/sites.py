"""From the library to the reference site, for participants or for trainers."""

import gc
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from toolkit import __version__
from toolkit.checks import RULES
from toolkit.diagnostics import CONTENT_HAS_PROBLEMS, WRONG_USAGE, Diagnostic, UserError
from toolkit.load.site_files import SiteFiles, read_site_files
from toolkit.load.workspace import Workspace, refuse_output_among_content
from toolkit.models.artifact import Artifact
from toolkit.models.font import font_file
from toolkit.models.library import Library
from toolkit.models.site_address import site_root
from toolkit.pipeline.languages import cues_of
from toolkit.pipeline.packs import assemble_pack
from toolkit.pipeline.reading import read, refuse_errors

if TYPE_CHECKING:
    from toolkit.models.base import Audience

#: Below the workspace's build folder: the pages' sources, and what is handed over.
_FOLDERS: dict[bool, tuple[str, str]] = {
    False: ("site-src", "site"),
    True: ("trainers-site-src", "trainers-site"),
}
#: Within what is handed over: the part a web server shows.
PAGES = "www"


@dataclass(frozen=True)
class SiteChoices:
    """What is decided for one build of a site.

    Attributes:
        trainers: the trainers' site, which holds everything; else the participants'.
        out: the folder to hand over; None for the workspace's own.
        url: where the site will stand, if that is known; only the page for wrong addresses needs it. Left out, it is
            the brand's own `site` for the participants' site.
        force: replace generated files although somebody edited them.
    """

    trainers: bool = False
    out: Path | None = None
    url: str = ""
    force: bool = False


@dataclass(frozen=True)
class BuiltSite:
    """A finished site.

    Attributes:
        folder: what is handed over: pages, and words for whoever runs the web server.
        start: the page to open first.
        pages: how many pages it has.
        size: bytes of everything a web server shows.
        diagnostics: warnings that did not stop the build.
        unchanged: whether the very same site stood there already.
    """

    folder: Path
    start: Path
    pages: int
    size: int
    diagnostics: tuple[Diagnostic, ...]
    unchanged: bool


def build_site(
    workspace: Workspace, choices: SiteChoices, progress: Callable[[str], None] = lambda _: None
) -> BuiltSite:
    """Build the site and write it into its folder.

    Raises:
        ContentProblemsError: something is wrong with the content; nothing was written.
        UserError: anything else the person can put right.
    """
    source_name, name = _FOLDERS[choices.trainers]
    project = workspace.build / source_name
    folder = choices.out or workspace.build / name
    refuse_output_among_content(folder, _read_from(workspace))
    if folder.resolve().is_relative_to(project.resolve()):
        sentence = f"{folder} holds what the site is made from, so the site is not written into it"
        raise UserError(sentence, "Name another folder with --out.", WRONG_USAGE)

    with _no_search_for_garbage():
        return _build(workspace, choices, folder, progress)


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """A build makes millions of small things and keeps most of them to its end: looking for cycles among them costs a
    quarter of the time, and finds a fifth of the memory.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _build(
    workspace: Workspace, choices: SiteChoices, folder: Path, progress: Callable[[str], None]
) -> BuiltSite:
    from toolkit.site_builder import Hosting, allowed_scripts, hosting_files
    from toolkit.write import PackFacts, write_pack

    progress("Reading the library")
    library, problems = read(workspace)
    refuse_errors(problems)
    choices = replace(choices, url=choices.url or _own_address(library, choices))

    progress("Writing the pages")
    source_name, name = _FOLDERS[choices.trainers]
    project = workspace.build / source_name
    facts = PackFacts(
        tool_version=__version__, code=name, seed="", session="", sources=_sources(library, choices)
    )
    sources = project_files(workspace, library, choices)
    sources_written = write_pack(project, sources, facts, force=choices.force, forced_to_disk=False)
    _refuse_strangers(project, sources_written.carried_over)

    progress("Building the site")
    pages, complaints = site_pages(project)
    _refuse_complaints(complaints)
    scripts = allowed_scripts(project)
    _refuse_strange_scripts(pages, scripts)
    hosted = tuple(Artifact(f"{PAGES}/{page.path}", page.content) for page in pages)

    progress("Putting it in its place")
    hosting = Hosting(
        web_root=PAGES,
        pages={page.path: len(page.content) for page in pages},
        scripts=scripts,
        url=choices.url,
        trainers=choices.trainers,
        tool_version=__version__,
    )
    handed_over = {artifact.path: artifact for artifact in (*hosted, *hosting_files(hosting))}
    written = write_pack(folder, tuple(handed_over.values()), facts, force=choices.force)
    return BuiltSite(
        folder=folder,
        start=folder / PAGES / "index.html",
        pages=sum(page.path.endswith(".html") for page in pages),
        size=sum(len(page.content) for page in pages),
        diagnostics=problems,
        unchanged=written.unchanged,
    )


def _own_address(library: Library, choices: SiteChoices) -> str:
    """Where the brand says that the participants' site stands; the trainers' stands somewhere else."""
    site = library.brand.site
    return site_root(site) if site and not choices.trainers else ""


def _read_from(workspace: Workspace) -> tuple[Path, ...]:
    return (*workspace.roots, workspace.home) if workspace.home else workspace.roots


def project_files(workspace: Workspace, library: Library, choices: SiteChoices) -> tuple[Artifact, ...]:
    """The site generator's project: Markdown, assets, overrides and settings.

    Args:
        workspace: whose hand-written pages and settings are used.
        library: without errors.
        choices: for whom, and where it will stand.
    """
    from toolkit.assemble import assemble_site, project
    from toolkit.renderers import site

    for code in library.languages:
        cues_of(library, code)  # a browser could only fail over a table that cannot be used
    audience: Audience = "trainer" if choices.trainers else "participant"
    sessions = (
        tuple(assemble_pack(library, plan, {}) for plan in library.sessions.values())
        if choices.trainers
        else ()
    )
    content = project(assemble_site(library, sessions, __version__), audience)
    files = read_site_files(workspace, trainers=choices.trainers)
    made = [*site.render(content, trainers=choices.trainers), *_brand_files(library, content.logo)]
    made += _reference() if choices.trainers else ()
    _refuse_twins(made)
    documents = {artifact.path: artifact for artifact in (*made, *files.documents)}
    _refuse_lookalikes(documents)
    settings = site.settings(content, sorted(documents), choices.url, trainers=choices.trainers)
    return (
        *(Artifact(f"docs/{path}", artifact.content) for path, artifact in sorted(documents.items())),
        *_theme(files),
        settings,
    )


def site_pages(project: Path, within: Path | None = None) -> tuple[tuple[Artifact, ...], tuple[str, ...]]:
    """Everything a web server shows, and what the site generator complained of.

    Args:
        project: the folder with the site generator's project.
        within: where the pages may lie for a moment; None for the computer's folder of temporary files.

    Raises:
        UserError: the site generator cannot build it.
    """
    from toolkit.site_builder import build_pages, lighter

    with tempfile.TemporaryDirectory(prefix="toolkit-site-", dir=within) as staging:
        complaints = build_pages(project, Path(staging))
        return tuple(lighter(_files_below(Path(staging)))), complaints


def _refuse_strangers(project: Path, strangers: Sequence[str]) -> None:
    """Stop when something lies among the sources that nobody made: the site generator would publish it."""
    strangers = [path for path in strangers if path.startswith(("docs/", "overrides/"))]
    if strangers:
        raise UserError(
            f"{project} holds files that the toolkit did not make, and they would become part of the site: "
            f"{', '.join(strangers[:5])}",
            "Move them somewhere else. Pages of your own belong into site/pages of your workspace.",
        )


def _refuse_twins(made: Sequence[Artifact]) -> None:
    """Stop when a page would take the place of another: something has the id of a list of the site."""
    paths: set[str] = set()
    for artifact in made:
        if artifact.path in paths:
            raise UserError(
                f"Two pages of the site would both be {artifact.path}",
                "Give the file of that name another name: 'index' and 'by-…' are taken by lists.",
            )
        paths.add(artifact.path)


def _refuse_lookalikes(documents: Collection[str]) -> None:
    """Stop when two names differ in capitals alone: many computers hold only one of them."""
    known: dict[str, str] = {}
    places = (
        place.as_posix()
        for path in documents
        for place in (PurePosixPath(path), *PurePosixPath(path).parents)
    )
    for path in places:
        other = known.setdefault(path.casefold(), path)
        if other != path:
            raise UserError(
                f"The site would hold both {other} and {path}, which many computers take for one file",
                "Use small letters in the folder site/.",
            )


def _theme(files: SiteFiles) -> tuple[Artifact, ...]:
    return (
        Artifact("theme.yml", files.settings),
        *(Artifact(f"overrides/{artifact.path}", artifact.content) for artifact in files.overrides),
    )


def _brand_files(library: Library, logo: str) -> Iterator[Artifact]:
    if library.logo and logo:
        yield Artifact(logo, library.logo.content)
    for (group, cut), font in library.fonts.items():
        yield Artifact(f"assets/{font_file(group, cut)}", font.content)


def _reference() -> tuple[Artifact, ...]:
    from toolkit.describe import RulePage, reference_pages

    return reference_pages(RulePage(rule.CODE, rule.__doc__ or "") for rule in RULES)


def _sources(library: Library, choices: SiteChoices) -> dict[str, str]:
    """The content files behind the site; the participants' names no session."""
    used = {
        source.within: source.digest
        for (kind, _), source in library.sources.items()
        if kind != "session" or choices.trainers
    }
    return dict(sorted(used.items()))


def _files_below(folder: Path) -> list[Artifact]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return [Artifact(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths]


def _refuse_complaints(complaints: tuple[str, ...]) -> None:
    if complaints:
        raise UserError(
            "The site generator found something wrong, so nothing was written:\n  " + "\n  ".join(complaints),
            "If you changed mkdocs.yml or the folder site/, look there first.",
            CONTENT_HAS_PROBLEMS,
        )


def _refuse_strange_scripts(pages: tuple[Artifact, ...], scripts: tuple[str, ...]) -> None:
    from toolkit.site_builder import strange_scripts

    html = [(page.path, page.content) for page in pages if page.path.endswith(".html")]
    strange = strange_scripts(html, scripts)
    if strange:
        raise UserError(
            f"A page holds a script that is not the theme's own, so nothing was written: {', '.join(strange[:5])}",
            "Take it out of the folder site/; scripts belong into files of their own below site/assets.",
            CONTENT_HAS_PROBLEMS,
        )
