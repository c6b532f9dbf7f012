"""Runs MkDocs with the Material theme on a finished project."""

import logging
import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.diagnostics import PART_IS_MISSING, UserError

#: MkDocs and its theme read these. The date goes into the sitemap, so it is one that never changes; the theme's
#: announcement of its own end would only frighten people (docs/hosting.md has the plan for it).
_ENVIRONMENT = {"SOURCE_DATE_EPOCH": "315532800", "NO_MKDOCS_2_WARNING": "1"}


def build_pages(project: Path, target: Path) -> tuple[str, ...]:
    """Build the project's pages into a folder and give what MkDocs complained of, a sentence each.

    Args:
        project: a folder with a mkdocs.yml; trusted, because such a file can name code to run.
        target: an empty folder, or one that does not exist.

    Raises:
        UserError: MkDocs cannot build it, with its own words.
    """
    with _environment(), _complaints() as complaints:
        try:
            from mkdocs.commands.build import build  # noqa: PLC0415 - reads the environment when it is imported
            from mkdocs.config import load_config  # noqa: PLC0415
        except ImportError as problem:
            raise UserError(
                f"The site generator is missing on this computer ({problem})",
                "See what to do: toolkit doctor",
                PART_IS_MISSING,
            ) from problem
        try:
            config = load_config(str(project / "mkdocs.yml"), site_dir=str(target))
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
        except Exception as problem:
            # A workspace's own settings, overrides and pages can make MkDocs, its plugins and Jinja raise anything.
            said = "\n  ".join(dict.fromkeys([*complaints, _in_words(problem) + _line(problem, project)]))
            said = said.replace(str(project / "theme.yml"), "mkdocs.yml")  # where a copy of it stands
            raise UserError(
                f"The site generator could not build the pages:\n  {said}",
                "If you changed mkdocs.yml or the folder site/, look there first.",
            ) from problem
    return tuple(dict.fromkeys(complaints))


def _in_words(problem: Exception) -> str:
    """Its own words, with its kind where they would be a riddle without."""
    words = " ".join(str(problem).split()) or "no reason given"
    return words if type(problem).__module__.startswith("mkdocs.") else f"{type(problem).__name__}: {words}"


def _line(problem: BaseException, project: Path) -> str:
    """Where in an overridden template it happened, as words to put behind a sentence; empty when that is unknown."""
    for frame in reversed(traceback.extract_tb(problem.__traceback__)):
        if Path(frame.filename).is_relative_to(project):
            return f" ({Path(frame.filename).relative_to(project).as_posix()}, line {frame.lineno})"
    return ""


@contextmanager
def _environment() -> Iterator[None]:
    before = {name: os.environ.get(name) for name in _ENVIRONMENT}
    os.environ.update(_ENVIRONMENT)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What the logs of MkDocs and its plugins say from warnings up, and none of it on the screen."""
    complaints: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: complaints.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    passes_on = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield complaints
    finally:
        logger.removeHandler(handler)
        logger.propagate = passes_on
