"""`make look`: builds sessions with the command, and shows every page of every PDF in build/look/index.html."""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.look.gallery import Gallery
from tests.workspaces import REPOSITORY, toolkit

_TARGET = REPOSITORY / "build" / "look"


@dataclass(frozen=True)
class Wishes:
    """What is to be shown.

    Attributes:
        sessions: their ids.
        building: options that `toolkit build` gets as they are.
        dpi: pixels an inch of the pages.
        grey: whether each page is also shown as a grey laser would print it.
        target: the folder of the pictures; what was in it is gone afterwards.
    """

    sessions: tuple[str, ...]
    building: tuple[str, ...]
    dpi: int
    grey: bool
    target: Path


def main(arguments: Sequence[str]) -> int:
    """Show everything; 1 if a session could not be built, and the others are shown all the same."""
    wishes = _wishes(arguments)
    failed = []
    with tempfile.TemporaryDirectory() as name:
        workspace = Path(name)
        (workspace / "toolkit.toml").touch()
        fresh = workspace / "look"
        gallery = Gallery(fresh, wishes.dpi, grey=wishes.grey)
        for session in wishes.sessions:
            print(f"    {session}", flush=True)
            done = toolkit(REPOSITORY, "build", session, *wishes.building, folder=workspace)
            if done.returncode:
                failed.append(session)
                print(done.stderr.rstrip(), file=sys.stderr)
            else:
                gallery.add_pack(session, workspace / "build" / "packs" / session)
        gallery.write_index(" ".join(wishes.building))
        # Only what is finished replaces what somebody may be looking at.
        shutil.rmtree(wishes.target, ignore_errors=True)
        wishes.target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(fresh, wishes.target)
    print(f"    {gallery.count} pages; open {_short(wishes.target / 'index.html')}")
    return 1 if failed else 0


def _wishes(arguments: Sequence[str]) -> Wishes:
    """What was typed, and where nothing was typed, what the environment says."""
    shipped = sorted(path.stem for path in (REPOSITORY / "sessions").glob("*.yaml"))
    said = os.environ
    parser = argparse.ArgumentParser(prog="install/look.sh", description=__doc__)
    parser.add_argument(
        "--session", action="append", choices=shipped, help="only this one; may be given again"
    )
    parser.add_argument("--paper", default=said.get("PAPER"), help="passed on to `toolkit build`")
    parser.add_argument("--edition", default=said.get("EDITION"), help="passed on to `toolkit build`")
    parser.add_argument("--dpi", type=int, default=said.get("DPI") or 80, help="of the pages (80)")
    grey = said.get("GREY", "no") not in {"", "no"}
    parser.add_argument(
        "--grey", action="store_true", default=grey, help="beside each page, how it looks in grey"
    )
    parser.add_argument("--out", type=Path, default=_TARGET, help="folder for the pictures (build/look)")
    typed = parser.parse_args(arguments)
    building = [
        part
        for option, value in (("--paper", typed.paper), ("--edition", typed.edition))
        if value
        for part in (option, value)
    ]
    sessions = typed.session or said.get("SESSION", "").split() or shipped
    return Wishes(tuple(sessions), tuple(building), typed.dpi, typed.grey, typed.out.resolve())


def _short(path: Path) -> str:
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
