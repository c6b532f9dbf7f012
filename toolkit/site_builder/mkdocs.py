"""Runs MkDocs with the Material theme on a finished project."""

import logging
import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.diagnostics import UserError

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
        from mkdocs.commands.build import build  # noqa: PLC0415 - reads the environment when it is imported
        from mkdocs.config import load_config  # noqa: PLC0415
        from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

        try:
            config = load_config(str(project / "mkdocs.yml"), site_dir=str(target))
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
        except Exception as problem:
            if not isinstance(problem, MkDocsException) and not _is_of_template(problem):
                raise
            # MkDocs logs what is wrong and where before it gives up over it.
            words = "; ".join(dict.fromkeys(complaints)) or str(problem)
            raise UserError(
                f"The site generator could not build {project.name}: {words}{_line(problem, project)}",
                "If you changed mkdocs.yml or the folder site/, look there first.",
            ) from problem
    return tuple(dict.fromkeys(complaints))


def _is_of_template(problem: Exception) -> bool:
    """Whether a template is to blame: one of the theme that somebody has overridden, as ours is never broken."""
    return type(problem).__module__ == "jinja2.exceptions"


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
