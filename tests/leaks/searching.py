"""Every place in a finished file where a word can hide."""

import base64
import binascii
import gzip
import html
import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from tests.leaks.planting import WORD

_DATA = re.compile(r"data:[^,\"')]*;base64,([A-Za-z0-9+/=]+)")
_TAG = re.compile(r"<[^>]*>")


def words_in(path: str, content: bytes) -> set[str]:
    """The planted words in a file and in its name.

    Args:
        path: its name within the pack.
        content: of a PDF file, a packed one, or any kind of text.
    """
    if path.endswith(".gz"):
        return words_in(path.removesuffix(".gz"), gzip.decompress(content))
    texts = _pdf_texts(content) if path.endswith(".pdf") else _html_texts(content.decode("utf-8", "replace"))
    return {word for text in (path, *texts) for word in WORD.findall(text)}


def pdf_text(content: bytes) -> str:
    """The text of all pages as a reader sees it."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("no pdftotext on this computer")
    done = subprocess.run([program, "-layout", "-", "-"], input=content, capture_output=True, check=True)
    return done.stdout.decode()


def _html_texts(source: str) -> Iterator[str]:
    """The file as it is (text, attributes, comments), its text with nothing between, and what is packed in it."""
    yield source
    yield html.unescape(source)
    yield html.unescape(_TAG.sub("", source))
    for packed in _DATA.findall(source):
        try:
            yield base64.b64decode(packed).decode("latin-1")
        except binascii.Error:
            continue
    if "\\u" in source:
        yield from _spelt_in_json(source)


def _spelt_in_json(source: str) -> Iterator[str]:
    """The strings of JSON, alone or after an assignment, whose letters may be written as numbers."""
    try:
        yield json.dumps(json.loads(source[source.find("{") :]), ensure_ascii=False)
    except ValueError:
        return


def _pdf_texts(content: bytes) -> Iterator[str]:
    yield pdf_text(content)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for thing in (pdf.trailer, *pdf.objects):
            yield from _object_texts(thing)


def _object_texts(thing: Any) -> Iterator[str]:
    """The names, strings and unpacked streams of a PDF object; objects it points at come by themselves."""
    if isinstance(thing, pikepdf.Stream):
        yield from _stream_texts(thing)
        thing = thing.stream_dict
    if isinstance(thing, pikepdf.Dictionary):
        for key, value in thing.items():
            yield key
            yield from _below(value)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            yield from _below(value)
    elif isinstance(thing, pikepdf.String):
        yield str(thing)
        yield bytes(thing).decode("latin-1")
    elif isinstance(thing, pikepdf.Name):
        yield str(thing)


def _below(value: Any) -> Iterator[str]:
    if not getattr(value, "is_indirect", False):
        yield from _object_texts(value)


def _stream_texts(stream: pikepdf.Stream) -> Iterator[str]:
    try:
        content = stream.read_bytes()
    except pikepdf.PdfError:
        content = stream.read_raw_bytes()
    yield content.decode("latin-1")
    yield content.decode("utf-16-be", "ignore")
