"""The files of a new workspace: those in toolkit/starter, the schemas, and settings that lead an editor to them."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from toolkit.models.artifact import Artifact
from toolkit.models.words import Component

_PACKAGE = Path(__file__).parent.parent
_STARTER = _PACKAGE / "starter"
_SCHEMAS = _PACKAGE / "schemas"
#: Where the schemas lie in a workspace.
SCHEMA_FOLDER = ".toolkit/schemas"
#: Names that would mean something to the tools of our own project are kept under others.
_NAMED_OTHERWISE = {"gitignore": ".gitignore"}
_LEAVINGS = frozenset({".DS_Store", "Thumbs.db", "__pycache__"})
_EXTENSION = "redhat.vscode-yaml"


def starter_files() -> tuple[Artifact, ...]:
    """Everything that a new workspace holds, with paths below its folder."""
    paths = sorted(path for path in _STARTER.rglob("*") if path.is_file() and path.name not in _LEAVINGS)
    named = {path: path.relative_to(_STARTER).as_posix() for path in paths}
    files = [Artifact(_NAMED_OTHERWISE.get(name, name), path.read_bytes()) for path, name in named.items()]
    editor: dict[str, dict[str, object]] = {
        ".vscode/settings.json": _editor_settings(),
        ".vscode/extensions.json": {"recommendations": [_EXTENSION]},
    }
    settings = [Artifact(path, _as_json(values)) for path, values in editor.items()]
    return (*files, *settings, *schema_files(SCHEMA_FOLDER))


def schema_files(folder: str) -> tuple[Artifact, ...]:
    """The schemas, as files below this folder."""
    return tuple(
        Artifact(f"{folder}/{path.name}", path.read_bytes()) for path in sorted(_SCHEMAS.glob("*.json"))
    )


def is_untouched(folder: Path, artifacts: Sequence[Artifact]) -> bool:
    """Whether all of these files stand in the folder as they were laid out."""
    try:
        return all((folder / artifact.path).read_bytes() == artifact.content for artifact in artifacts)
    except OSError:
        return False


def _editor_settings() -> dict[str, object]:
    """What Visual Studio Code needs to know; its extension then fetches nothing and reports nothing."""
    folders = {
        "session": ["sessions/*.yaml"],
        "exercise": [f"exercises/{component}/*.yaml" for component in get_args(Component)],
        "drill": ["exercises/drills/*.yaml"],
        "case-study": ["case_studies/*.yaml"],
        "term": ["glossary/*.yaml"],
        "language": ["language/*.yaml"],
        "brand": ["brand.yaml"],
    }
    return {
        "yaml.schemas": {
            f"./{SCHEMA_FOLDER}/{name}.schema.json": patterns for name, patterns in folders.items()
        },
        "yaml.schemaStore.enable": False,
        "redhat.telemetry.enabled": False,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
        "files.encoding": "utf8",
    }


def _as_json(values: dict[str, object]) -> bytes:
    return (json.dumps(values, indent=2) + "\n").encode()
