"""A small workspace on disk: the small exercise and the small session, and the command that works on it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests import strategies

REPOSITORY = Path(__file__).parents[1]
CONTENT = ("exercises", "sessions", "brand.yaml")


def copy_code(target: Path) -> Path:
    """The package and the small content in a folder of their own, as if somebody had cloned them."""
    ignored = shutil.ignore_patterns("__pycache__", "library")
    shutil.copytree(REPOSITORY / "toolkit", target / "toolkit", ignore=ignored)
    shutil.copy(REPOSITORY / "pyproject.toml", target)
    return add_small_content(target)


def copy_site(target: Path) -> Path:
    """The same, with the hand-written half of the site."""
    shutil.copytree(REPOSITORY / "site", target / "site")
    shutil.copy(REPOSITORY / "mkdocs.yml", target)
    return copy_code(target)


def add_small_content(target: Path) -> Path:
    """The small exercise, session and brand below a folder."""
    exercise = target / "exercises" / "expectation-clarity" / "example.yaml"
    session = target / "sessions" / "example.yaml"
    for path, source in ((exercise, strategies.EXERCISE_FILE), (session, strategies.SESSION_FILE)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source.read_bytes())
    (target / "brand.yaml").write_text(
        "organisation: Your organisation\nfoot: Internal training\n", encoding="utf-8"
    )
    return target


def toolkit(
    home: Path, *arguments: str, folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command of a copy of the code.

    Args:
        home: the folder that holds the copy.
        arguments: what is typed after `toolkit`.
        folder: where it is typed; the copy's own folder if left out.
        environment: variables besides those of this process.
    """
    return subprocess.run(
        command(*arguments),
        cwd=folder or home,
        env={**os.environ, "PYTHONPATH": str(home), "PYTHONDONTWRITEBYTECODE": "1", **(environment or {})},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def command(*arguments: str) -> list[str]:
    """The command line of the toolkit with this Python."""
    return [sys.executable, "-m", "toolkit", *arguments]
