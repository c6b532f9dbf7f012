"""The objects of a PDF file by their numbers, those in compressed bundles included."""

import re
import zlib
from dataclasses import dataclass, field
from typing import Any

from toolkit.doctor.reading.tokens import Reference, Tokens

_START = re.compile(rb"(?<!\d)(\d+) \d+ obj\b")
_STREAM = re.compile(rb"\s*stream\r?\n")


@dataclass(frozen=True, slots=True)
class Stream:
    """A dictionary with bytes behind it."""

    about: dict[str, Any]
    packed: bytes

    def content(self) -> bytes:
        """The bytes, unpacked.

        Raises:
            ValueError: they are packed in a way that no engine of ours uses, or are damaged.
        """
        packings = self.about.get("Filter", [])
        content = self.packed
        for packing in packings if isinstance(packings, list) else [packings]:
            if packing != "FlateDecode" or "DecodeParms" in self.about:
                raise ValueError(f"a stream is packed as {packing}")
            try:
                # What follows the packed bytes (a line break) is left over.
                content = zlib.decompressobj().decompress(content)
            except zlib.error as error:
                raise ValueError(f"a stream is damaged: {error}") from error
        return content


@dataclass(frozen=True, slots=True)
class Objects:
    """All objects of a file; `of` follows references."""

    by_number: dict[int, Any] = field(default_factory=dict)

    def of(self, value: Any) -> Any:  # noqa: ANN401  # whatever stands there
        """What a value stands for.

        Raises:
            KeyError: it refers to an object that the file does not hold.
        """
        while isinstance(value, Reference):
            value = self.by_number[value.number]
        return value

    def pages(self) -> list[dict[str, Any]]:
        """The pages in the order of their numbers."""
        return [
            each for each in self.by_number.values() if isinstance(each, dict) and each.get("Type") == "Page"
        ]


def read_objects(pdf: bytes) -> Objects:
    """Read a file from its beginning to its end, without its index: it was made a moment ago and never changed.

    Raises:
        ValueError: this is not a PDF file, or it is damaged.
    """
    if not pdf.startswith(b"%PDF-"):
        raise ValueError("this is not a PDF file")
    objects: dict[int, Any] = {}
    position = 0
    while match := _START.search(pdf, position):
        tokens = Tokens(pdf, match.end())
        value = tokens.value()
        position = tokens.position
        if isinstance(value, dict) and (opening := _STREAM.match(pdf, position)):
            position = _end_of_stream(pdf, opening.end(), value)
            value = Stream(value, pdf[opening.end() : position])
        objects[int(match[1])] = value
    for bundle in [each for each in objects.values() if isinstance(each, Stream)]:
        if bundle.about.get("Type") == "ObjStm":
            objects.update(_unbundled(bundle))
    return Objects(objects)


def _end_of_stream(pdf: bytes, start: int, about: dict[str, Any]) -> int:
    length = about.get("Length")
    if isinstance(length, float):
        return start + int(length)
    return pdf.index(b"endstream", start)


def _unbundled(bundle: Stream) -> dict[int, Any]:
    content = bundle.content()
    first = int(bundle.about["First"])
    numbers = [int(word) for word in content[:first].split()]
    places = zip(numbers[::2], numbers[1::2], strict=True)
    return {number: Tokens(content, first + offset).value() for number, offset in places}
