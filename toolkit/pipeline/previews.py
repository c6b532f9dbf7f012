"""The site and the print pages on this computer's screen, made anew whenever somebody saves a file."""

import secrets
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.diagnostics import WRONG_USAGE, UserError
from toolkit.load.site_files import SITE
from toolkit.load.workspace import CONTENT_FOLDERS, Workspace
from toolkit.pipeline.reading import ContentProblemsError
from toolkit.pipeline.sites import SiteChoices
from toolkit.pipeline.workbench import Workbench

if TYPE_CHECKING:
    from toolkit.preview import PreviewServer, Problem, Stage

#: Where it listens unless told otherwise, and how many ports after it are tried when it is taken.
USUAL_PORT = 8765
_MORE_PORTS = 20
#: Files that lie in a root itself: the brand, its logo and faces, the settings of the site.
_LOOSE = frozenset({".yaml", ".yml", ".png", ".jpg", ".jpeg", ".svg", ".woff2", ".ttf", ".otf"})


@dataclass(frozen=True)
class Shown:
    """What came of one look at the content.

    Attributes:
        saved: the files that gave rise to it; none for the first.
        seconds: from the first word of a change until the pages were on show.
        problem: what kept the new pages from being shown; None when they are.
        complaints: what the site generator said of pages that are shown all the same.
        is_news: whether anything on show is other than before.
        has_pages: whether there are any pages on show.
    """

    saved: tuple[Path, ...]
    seconds: float
    problem: Exception | None
    complaints: tuple[str, ...]
    is_news: bool
    has_pages: bool


def preview(
    workspace: Workspace,
    choices: SiteChoices,
    port: int | None,
    *,
    opened: Callable[[int], None],
    shown: Callable[[Shown], None],
    mistaken: Callable[[Exception], None],
) -> None:
    """Serve the site until somebody presses Ctrl-C, and build it anew after every change.

    Args:
        workspace: what is shown and watched.
        choices: for participants or for trainers.
        port: where; None for the usual one or, if that is taken, the next that is free.
        opened: told the port as soon as pages can be asked for.
        shown: told what came of each look.
        mistaken: told, by another thread, of a mistake of ours over a single page.

    Raises:
        UserError: the port is not free.
        KeyboardInterrupt: the way it ends.
    """
    from toolkit.preview import Stage, saved_files

    run = secrets.token_hex(8)
    stage = Stage(run)
    with _own_folder(run) as folder:
        workbench = Workbench(workspace, choices, folder)
        server = _open_server(stage, port, mistaken)
        try:
            # The watch begins before the first look, so that nothing saved meanwhile is missed.
            for number, saved in enumerate(saved_files(_folders(workspace), lambda: _loose_files(workspace))):
                shown(_look(stage, workbench, saved))
                if number == 0:
                    server.start()
                    opened(server.port)
        finally:
            server.stop()


@contextmanager
def _own_folder(run: str) -> Iterator[Path]:
    """A temporary folder that is gone afterwards, also when Ctrl-C comes as it is made, or twice."""
    folder = Path(tempfile.gettempdir()) / f"toolkit-preview-{run}"
    try:
        folder.mkdir(mode=0o700)
        yield folder
    finally:
        for _ in range(3):
            with suppress(KeyboardInterrupt):
                shutil.rmtree(folder, ignore_errors=True)
                break


def _open_server(stage: "Stage", port: int | None, mistaken: Callable[[Exception], None]) -> "PreviewServer":
    from toolkit.preview import PreviewServer

    tried = [port] if port is not None else [*range(USUAL_PORT, USUAL_PORT + _MORE_PORTS), 0]
    for each in tried:
        try:
            return PreviewServer(stage, each, mistaken)
        except OSError as problem:
            reason = problem
    raise UserError(
        f"Port {tried[-1]} is not free ({reason.strerror})",
        "Name another one, or leave --port out: the next free one is taken then.",
        WRONG_USAGE,
    ) from reason


def _folders(workspace: Workspace) -> list[Path]:
    """Overlays, and of the other roots what counts: these may hold builds and environments besides."""
    places = (root / name for root in workspace.trusted for name in (*CONTENT_FOLDERS, SITE))
    return [*workspace.overlays, *places]


def _loose_files(workspace: Workspace) -> Iterator[Path]:
    for root in dict.fromkeys([*workspace.roots, *workspace.trusted]):
        if root.is_dir():
            yield from (path for path in root.iterdir() if path.suffix.lower() in _LOOSE)


def _look(stage: "Stage", workbench: Workbench, saved: tuple[Path, ...]) -> Shown:
    from toolkit.preview import Problem

    begun = time.perf_counter()
    problem: Exception | None = None
    complaints: tuple[str, ...] = ()
    try:
        made = workbench.make()
        complaints = made.site.complaints
        is_news = stage.show(
            made.site.files, made.make, [Problem("", said, _SITE_HINT) for said in complaints]
        )
    except Exception as stopped:  # noqa: BLE001 - a preview goes on: it is shown here and told to the door
        problem = stopped
        is_news = stage.fail(_as_problems(stopped))
    seconds = time.perf_counter() - begun
    return Shown(saved, seconds, problem, complaints, is_news, stage.now.files is not None)


_SITE_HINT = "If you changed mkdocs.yml or the folder site/, look there first. toolkit site would stop here."


def _as_problems(stopped: Exception) -> "list[Problem]":
    from toolkit.preview import Problem

    if isinstance(stopped, ContentProblemsError):
        return [
            Problem(f"{found.path}:{found.line}:{found.column}", f"{found.code} {found.sentence}", found.hint)
            for found in stopped.diagnostics
            if found.severity == "error"
        ]
    if isinstance(stopped, UserError):
        return [Problem("", stopped.sentence, stopped.hint)]
    return [
        Problem("", f"The toolkit made a mistake: {stopped!r}", "The terminal says where the details are.")
    ]
