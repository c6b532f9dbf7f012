"""From one content file to its noun, with what is remembered about it on the way."""

import hashlib
from typing import TypeVar

from toolkit.diagnostics import Diagnostic
from toolkit.load.folders import ContentFile, reason
from toolkit.load.read_file import read_bytes
from toolkit.load.validate import Validated, validate
from toolkit.load.yaml_file import Reading, read_yaml
from toolkit.models.base import Model
from toolkit.models.library import Kind
from toolkit.models.places import Node, Place, Source

START = Place(1, 1)
Noun = TypeVar("Noun", bound=Model)


class Nouns:
    """The nouns that are read so far, and their problems.

    Args:
        diagnostics: of what came before; grows.
    """

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        self.diagnostics = diagnostics
        self.sources: dict[tuple[Kind, str], Source] = {}
        self.partial: set[tuple[Kind, str]] = set()

    def noun(self, model: type[Noun], file: ContentFile) -> Noun:
        """Read and validate a file."""
        return self.validated(model, file, *read(file))

    def validated(self, model: type[Noun], file: ContentFile, content: bytes, reading: Reading) -> Noun:
        """Validate what was read of a file."""
        identifier = None if file.kind == "brand" else file.identifier
        validated: Validated[Noun] = validate(model, identifier, reading, file.shown)
        key = (file.kind, file.identifier)
        digest = hashlib.sha256(content).hexdigest()
        self.sources[key] = Source(file.shown, digest, validated.root, file.within)
        self.diagnostics.extend(validated.diagnostics)
        if validated.partial:
            self.partial.add(key)
        return validated.noun


def read(file: ContentFile) -> tuple[bytes, Reading]:
    """The bytes of a file and what they say."""
    try:
        content = read_bytes(file.path)
    except OSError as error:
        sentence, hint = f"the file cannot be read: {reason(error)}", "check that you may open it"
        return b"", unread((Diagnostic(file.shown, *START, "unreadable", sentence, hint),))
    return content, read_yaml(content, file.shown)


def unread(diagnostics: tuple[Diagnostic, ...]) -> Reading:
    """What is known of a file that says nothing."""
    return Reading(None, Node(START), diagnostics, complete=False)
