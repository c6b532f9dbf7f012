"""The site and the print pages on this computer's screen, made anew whenever somebody saves a file."""

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from toolkit.diagnostics import Diagnostic, UserError
from toolkit.load.workspace import Workspace
from toolkit.models.library import Library
from toolkit.pipeline.packs import assemble_pack, render_pack
from toolkit.pipeline.reading import ContentProblemsError, read, refuse_errors
from toolkit.pipeline.sites import SiteChoices, project_files

if TYPE_CHECKING:
    from http.server import ThreadingHTTPServer

    from toolkit.preview import PageMaker, Problem, Stage

PACKS = "/packs/"


@dataclass(frozen=True)
class Shown:
    """What came of one look at the content.

    Attributes:
        saved: the files that gave rise to it; none for the first.
        seconds: from the first word of a change until the pages were on show.
        problem: what kept the new pages from being shown; None when they are.
    """

    saved: tuple[Path, ...]
    seconds: float
    problem: Exception | None


def preview(
    workspace: Workspace,
    choices: SiteChoices,
    port: int | None,
    *,
    opened: Callable[[str], None],
    shown: Callable[[Shown], None],
) -> None:
    """Serve the site until somebody presses Ctrl-C, and build it anew after every change.

    Args:
        workspace: what is shown and watched.
        choices: for participants or for trainers.
        port: where; None for the usual one or, if that is taken, any other.
        opened: told the address as soon as pages can be asked for.
        shown: told what came of each look.

    Raises:
        UserError: the port is taken.
        KeyboardInterrupt: the way it ends.
    """
    from toolkit.preview import Stage, saved_files

    stage, stop = Stage(), Event()
    server = _open_server(stage, port)
    running = Thread(target=server.serve_forever, name="preview", daemon=True)
    with tempfile.TemporaryDirectory(prefix="toolkit-preview-") as folder:
        workbench = _Workbench(workspace, choices, Path(folder))
        try:
            shown(_look(stage, workbench, ()))
            running.start()
            opened(f"http://127.0.0.1:{server.server_address[1]}/")
            for saved in saved_files(_watched(workspace), stop):
                shown(_look(stage, workbench, saved))
        finally:
            stop.set()
            stage.close()
            if running.is_alive():
                server.shutdown()
            server.server_close()


@dataclass
class _Workbench:
    """Where the pages are made: a folder for the project, and two that take turns for what is shown."""

    workspace: Workspace
    choices: SiteChoices
    folder: Path
    turn: int = 0

    def build(self) -> "tuple[Path, Library]":
        """Build the site from what the files say now; what is on show stays as it is."""
        from toolkit.site_builder import build_pages
        from toolkit.write import mirror

        library, problems = read(self.workspace)
        refuse_errors(problems)
        project = self.folder / "project"
        mirror(project, project_files(self.workspace, library, self.choices))
        self.turn = 1 - self.turn
        pages = self.folder / f"pages-{self.turn}"
        complaints = build_pages(project, pages)
        if complaints:
            raise UserError("\n".join(complaints), "Look into mkdocs.yml and the folder site/.")
        return pages, library


def _open_server(stage: "Stage", port: int | None) -> "ThreadingHTTPServer":
    from toolkit.preview import USUAL_PORT, open_server

    if port is not None:
        try:
            return open_server(stage, port)
        except OSError as problem:
            raise UserError(
                f"Port {port} is taken by another program", "Leave --port away, and a free one is found."
            ) from problem
    try:
        return open_server(stage, USUAL_PORT)
    except OSError:
        return open_server(stage, 0)


def _watched(workspace: Workspace) -> list[Path]:
    """Content folders and what belongs to the site; not the whole root, which may hold builds and environments."""
    names = ("exercises", "case_studies", "sessions", "glossary", "site", "brand.yaml", "mkdocs.yml")
    own = [root for root in workspace.roots if root in workspace.overlays]
    inside = [root / name for root in workspace.roots for name in names if root not in own]
    return [place for place in (*own, *inside) if place.exists()]


def _look(stage: "Stage", workbench: _Workbench, saved: Sequence[Path]) -> Shown:
    begun = time.perf_counter()
    problem: Exception | None = None
    try:
        pages, library = workbench.build()
        stage.show(pages, _print_pages(library))
    except Exception as stopped:  # noqa: BLE001 - a preview goes on: it is shown here and told to the door
        problem = stopped
        stage.fail(_as_problems(stopped))
    return Shown(tuple(saved), time.perf_counter() - begun, problem)


def _as_problems(stopped: Exception) -> "list[Problem]":
    from toolkit.preview import Problem

    if isinstance(stopped, ContentProblemsError):
        return [
            _as_problem(diagnostic) for diagnostic in stopped.diagnostics if diagnostic.severity == "error"
        ]
    if isinstance(stopped, UserError):
        return [Problem("", stopped.sentence, stopped.hint)]
    return [Problem("", f"The toolkit made a mistake: {stopped!r}", "The terminal says more.")]


def _as_problem(diagnostic: Diagnostic) -> "Problem":
    from toolkit.preview import Problem

    place = f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}"
    return Problem(place, f"{diagnostic.code} {diagnostic.sentence}", diagnostic.hint)


def _print_pages(library: Library) -> "PageMaker":
    """The print pages of every session, made when somebody looks at one, and kept until the next change."""
    from toolkit.preview import list_page

    made: dict[str, dict[str, bytes]] = {}

    def make(path: str) -> bytes | None:
        if not path.startswith(PACKS):
            return None
        session, _, file = path.removeprefix(PACKS).partition("/")
        if not session:
            links = [(f"{PACKS}{name}/", plan.title) for name, plan in library.sessions.items()]
            return list_page("Packs", links)
        if session not in library.sessions:
            return None
        if session not in made:
            pack = assemble_pack(library, library.sessions[session], {})
            made[session] = {artifact.path: artifact.content for artifact in render_pack(pack, ())}
        if not file:
            links = [(f"{PACKS}{session}/{name}", name.removesuffix(".html")) for name in made[session]]
            return list_page(library.sessions[session].title, links)
        return made[session].get(file)

    return make
