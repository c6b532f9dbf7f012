"""Where a person stands: in a workspace, in a clone of the source, or outside both. Needs no content, so it is quick."""

from pathlib import Path

SETTINGS_FILE = "toolkit.toml"
_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "library"


def library_folder() -> Path:
    """The installed library, or the clone's own folder; site-packages is never searched for one."""
    return _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent


def nearest_settings(start: Path) -> Path | None:
    """The nearest folder with settings, this one or one above it."""
    folders = (start, *start.parents)
    return next((folder for folder in folders if (folder / SETTINGS_FILE).is_file()), None)


def find_home(start: Path, library: Path) -> Path | None:
    """The folder for content of one's own: the workspace, or the clone; None outside both.

    Args:
        start: where the command was typed.
        library: what we ship; only a clone's is somebody's own.
    """
    is_clone = library != _INSTALLED and start.is_relative_to(library)
    return nearest_settings(start) or (library if is_clone else None)
