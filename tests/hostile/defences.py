"""Every defence of the toolkit, how to take it away, and the cases that must notice.

A defence that no case notices could be lost in a change without anybody seeing it. A new defence is one entry here and at
least one case. `REMOVED` holds all of them by name; each is a function that switches one off, and the names of cases of
which at least one must then come out wrong.
"""

import re
from collections.abc import Callable, Container
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import nh3
import pytest
import yaml
from defusedxml import ElementTree
from jinja2 import Environment
from markdown_it import MarkdownIt
from PIL import Image, ImageFile

from toolkit.assemble import author_text, projection
from toolkit.load import characters, code_files, folders, raster, read_file, yaml_file
from toolkit.load.yaml_file import _Composer
from toolkit.models.base import shown
from toolkit.models.brand import Brand
from toolkit.models.picture import Picture
from toolkit.renderers import templates

Patch = pytest.MonkeyPatch
_NEVER = re.compile(r"(?!)")
_ANYTHING = re.compile(r"(?s).*")
_LIMITLESS = 10**15


@dataclass(frozen=True)
class Defence:
    """A defence that can be taken away.

    Attributes:
        remove: switches it off until the patch is undone.
        cases: names of cases; at least one must come out wrong without it.
    """

    remove: Callable[[Patch], None]
    cases: tuple[str, ...]


def _set(target: str, value: object) -> Callable[[Patch], None]:
    return lambda patch: patch.setattr(target, value)


class _Everything(Container[object]):
    """A list on which everything stands."""

    def __contains__(self, _: object) -> bool:
        return True

    def __ge__(self, _: object) -> bool:
        return True


class _LooseBrand(Brand):
    """A brand whose values may be anything."""

    logo: str | None = shown("all", "Any path.", None)
    structure: str = shown("all", "Any text.", "#0b5f63")


def _set_any_key(composer: Any, frame: Any, text: str, place: Any, *, is_plain: bool) -> None:
    del composer, is_plain
    frame.set_key(text, place)


def _lenient_text(content: bytes, _: object) -> str:
    return content.decode("utf-8", "replace")


def _value_of_yaml(text: str) -> object:
    return yaml.safe_load(text) if text else None


def _ignore_alias(composer: Any, event: Any) -> None:
    composer._scalar(yaml.ScalarEvent(None, None, (True, False), "x", event.start_mark, event.end_mark))


def _raw_html(patch: Patch) -> None:
    reader = MarkdownIt("commonmark", {"html": True, "typographer": True}).enable("smartquotes")
    patch.setattr(author_text, "_reader", lambda: reader.disable(["heading", "code", "fence"]))


def _pictures_in_text(patch: Patch) -> None:
    reader = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable("smartquotes")
    patch.setattr(author_text, "_reader", lambda: reader)


def _without_cleaning(patch: Patch) -> None:
    patch.setattr(nh3, "clean", lambda fragment, **_: fragment)


def _every_scheme(patch: Patch) -> None:
    clean = nh3.clean
    schemes = {"http", "https", "mailto", "ftp", "smb", "data", "javascript", "file"}
    patch.setattr(nh3, "clean", lambda text, **how: clean(text, **{**how, "url_schemes": schemes}))
    patch.setattr(author_text, "_SCHEMES", schemes)


def _no_nesting_bound(patch: Patch) -> None:
    options = {"html": False, "typographer": True, "maxNesting": 10**6}
    reader = MarkdownIt("commonmark", options).enable("smartquotes")
    patch.setattr(author_text, "_reader", lambda: reader.disable(["heading", "code", "fence", "image"]))


def _environment(**changes: Any) -> Callable[[Patch], None]:
    """Another Jinja environment, otherwise as ours."""

    def remove(patch: Patch) -> None:
        ours = templates._environment()
        other: Environment = ours.overlay(**changes)
        patch.setattr(templates, "_environment", lambda: other)

    return remove


def _author_text_as_template(patch: Patch) -> None:
    plain = author_text.typographic
    patch.setattr(
        projection, "typographic", lambda text: templates._environment().from_string(plain(text)).render()
    )


def _as_it_came(patch: Patch) -> None:
    """Pictures are looked at and then passed on as they are."""
    clean = raster._written_anew

    def look(content: bytes) -> Picture:
        seen = clean(content)
        return Picture(seen.media_type, content, seen.ratio)

    patch.setattr(raster, "_written_anew", look)


def _half_pictures(patch: Patch) -> None:
    def leniently() -> AbstractContextManager[None]:
        patch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
        return nullcontext()

    patch.setattr(raster, "_strictly", leniently)
    patch.setattr(raster, "_written_anew", _only_loaded)


def _only_loaded(content: bytes) -> Picture:
    with Image.open(BytesIO(content), formats=raster.FORMATS) as given:
        given.load()
        return Picture("image/png", content, given.width / given.height)


def _any_xml(patch: Patch) -> None:
    read = ElementTree.fromstring
    patch.setattr(ElementTree, "fromstring", lambda content, **_: read(content, forbid_entities=False))


def _links_followed(patch: Patch) -> None:
    patch.setattr(folders, "_is_link", lambda _: False)
    patch.setattr(folders._Search, "_is_regular", lambda *_: True)
    patch.setattr(read_file, "_NOT_FOLLOWING", 0)


def _link_as_picture(patch: Patch) -> None:
    patch.setattr("toolkit.load.pictures.Path.is_symlink", lambda _: False)
    patch.setattr(read_file, "_NOT_FOLLOWING", 0)


def _signs_as_they_are(patch: Patch) -> None:
    for module in ("folders", "file_names"):
        patch.setattr(f"toolkit.load.{module}.printable", lambda text: text)
    patch.setattr("toolkit.cli.report.one_line", lambda text: text)
    patch.setattr("toolkit.cli.terminal.harmless", lambda text: text)


def _no_code_files(patch: Patch) -> None:
    patch.setattr(code_files, "_BY_NAME", {})
    patch.setattr(code_files, "_BY_ENDING", {})


def _any_encoding(patch: Patch) -> None:
    patch.setattr(yaml_file, "read_text", _lenient_text)


REMOVED: dict[str, Defence] = {
    "bytes: one encoding": Defence(_any_encoding, ("bytes-windows-1252", "bytes-utf-16")),
    "bytes: size of a file": Defence(
        _set("toolkit.load.characters.MOST_BYTES", _LIMITLESS), ("bytes-more-than-a-mebibyte",)
    ),
    "characters: refused in a file": Defence(
        lambda patch: patch.setattr(characters, "_REFUSED", _NEVER),
        ("characters-reading-direction", "characters-next-line-makes-no-field"),
    ),
    "characters: refused in escapes": Defence(
        _set("toolkit.load.yaml_file.first_refused", lambda _: None),
        ("characters-escape-sequence", "characters-reading-direction-escaped"),
    ),
    "characters: hidden in keys": Defence(
        _set("toolkit.load.yaml_file.hidden_in_key", lambda _: None), ("characters-hidden-in-a-key",)
    ),
    "characters: shown as escapes": Defence(
        _signs_as_they_are, ("name-with-an-escape-sequence", "name-with-reading-direction")
    ),
    "characters: none that steers the terminal": Defence(
        _set("toolkit.cli.terminal.harmless", lambda text: text), ("session-typed-with-an-escape-sequence",)
    ),
    "yaml: duplicate keys": Defence(
        lambda patch: patch.setattr(_Composer, "_set_key", _set_any_key), ("yaml-duplicate-key",)
    ),
    "yaml: merge keys": Defence(
        lambda patch: patch.setattr(_Composer, "_set_key", _set_any_key), ("yaml-merge-key",)
    ),
    "yaml: anchors and tags": Defence(
        lambda patch: patch.setattr(_Composer, "_refuse_marks", lambda *_: None),
        ("yaml-alias-bomb", "yaml-python-tag"),
    ),
    "yaml: aliases": Defence(
        lambda patch: patch.setattr(_Composer, "_alias", _ignore_alias), ("yaml-alias-bomb",)
    ),
    "yaml: depth": Defence(
        _set("toolkit.load.yaml_file.MOST_DEPTH", _LIMITLESS), ("yaml-thirty-lists-in-lists",)
    ),
    "yaml: number of values": Defence(
        _set("toolkit.load.yaml_file.MOST_ENTRIES", _LIMITLESS), ("yaml-sixty-thousand-values",)
    ),
    "yaml: length of a text": Defence(
        _set("toolkit.load.yaml_file.MOST_CHARACTERS", _LIMITLESS), ("yaml-endless-text",)
    ),
    "yaml: digits of a number": Defence(
        _set("toolkit.load.scalars.MOST_DIGITS", _LIMITLESS), ("yaml-endless-number",)
    ),
    "yaml: words stay words": Defence(
        _set("toolkit.load.yaml_file.plain_value", _value_of_yaml),
        ("yaml-word-that-yaml-takes-for-false", "yaml-numbers-in-disguise"),
    ),
    "yaml: one document": Defence(
        lambda patch: patch.setattr(_Composer, "_document", lambda *_: None),
        ("yaml-second-document", "yaml-directive"),
    ),
    "yaml: lost text": Defence(
        _set("toolkit.load.yaml_file.warn_of_comment", lambda *_: None), ("yaml-number-sign-loses-text",)
    ),
    "yaml: number of problems": Defence(
        _set("toolkit.load.findings.MOST_PER_FILE", _LIMITLESS), ("yaml-five-hundred-problems",)
    ),
    "markdown: raw HTML is text": Defence(_raw_html, ("html-script",)),
    "markdown: pictures are text": Defence(
        _pictures_in_text, ("markdown-pictures", "markdown-headings-and-code")
    ),
    "markdown: script links are text": Defence(
        lambda patch: patch.setattr(MarkdownIt, "validateLink", lambda *_: True),
        ("markdown-script-links", "markdown-data-links"),
    ),
    "markdown: nesting": Defence(_no_nesting_bound, ("markdown-quotes-in-quotes", "markdown-lists-in-lists")),
    "html: cleaned": Defence(_without_cleaning, ("markdown-link-with-a-title", "markdown-other-schemes")),
    "html: schemes of links": Defence(_every_scheme, ("markdown-other-schemes",)),
    "html: links without a scheme": Defence(
        _set("toolkit.assemble.author_text._whole_address", lambda _e, _n, value: value),
        ("markdown-links-without-a-scheme",),
    ),
    "templates: autoescape": Defence(
        _environment(autoescape=False), ("html-in-plain-text", "html-out-of-an-attribute")
    ),
    "templates: author text is none": Defence(_author_text_as_template, ("template-expressions",)),
    "names: form of an id": Defence(
        lambda patch: patch.setattr("toolkit.load.file_names._SLUG", _ANYTHING),
        ("name-with-spaces-and-capitals", "name-with-dots"),
    ),
    "names: length of an id": Defence(
        _set("toolkit.load.file_names._LONGEST", _LIMITLESS), ("name-too-long",)
    ),
    "names: devices": Defence(_set("toolkit.load.file_names._DEVICES", frozenset()), ("name-of-a-device",)),
    "paths: links": Defence(_links_followed, ("link-to-a-file", "link-as-brand")),
    "paths: regular files": Defence(
        lambda patch: patch.setattr(folders._Search, "_is_regular", lambda *_: True),
        ("pipe-as-exercise", "folder-as-exercise"),
    ),
    "paths: no code among content": Defence(
        _no_code_files, ("code-in-an-overlay", "code-in-content-folders", "code-stops-a-build")
    ),
    "brand: name of the logo": Defence(_set("toolkit.load.Brand", _LooseBrand), ("picture-by-a-path",)),
    "brand: form of a colour": Defence(_set("toolkit.load.Brand", _LooseBrand), ("style-in-a-colour",)),
    "pictures: links": Defence(_link_as_picture, ("link-as-logo",)),
    "pictures: size of the file": Defence(
        _set("toolkit.load.pictures.MOST_PICTURE_BYTES", _LIMITLESS), ("picture-more-than-eight-megabytes",)
    ),
    "pictures: number of pixels": Defence(
        _set("toolkit.load.raster.MOST_PIXELS", _LIMITLESS), ("picture-a-few-pixels-too-many",)
    ),
    "pictures: whole": Defence(_half_pictures, ("picture-cut-short", "picture-forged-size")),
    "pictures: two formats": Defence(
        _set("toolkit.load.raster.FORMATS", None), ("picture-is-a-gif", "picture-is-a-tiff")
    ),
    "pictures: written anew": Defence(_as_it_came, ("picture-of-a-camera", "picture-with-a-file-behind-it")),
    "pictures: proportions": Defence(
        _set("toolkit.load.pictures._LARGEST_RATIO", _LIMITLESS), ("picture-stretched",)
    ),
    "svg: elements": Defence(
        _set("toolkit.load.svg.ELEMENTS", _Everything()), ("svg-script", "svg-foreign-object")
    ),
    "svg: attributes": Defence(
        _set("toolkit.load.svg.ATTRIBUTES", _Everything()), ("svg-event", "svg-event-on-a-shape")
    ),
    "svg: form of a value": Defence(
        _set("toolkit.load.svg._is_plain", lambda _: True), ("svg-address-as-colour", "svg-style-attribute")
    ),
    "svg: functions": Defence(
        _set("toolkit.load.svg.FUNCTIONS", frozenset(["url", "calc", "var", "rgb"])),
        ("svg-address-as-colour",),
    ),
    "svg: number of shapes": Defence(
        _set("toolkit.load.svg.MOST_SHAPES", _LIMITLESS), ("svg-too-many-shapes",)
    ),
    "svg: size of the file": Defence(_set("toolkit.load.svg.MOST_SVG_BYTES", _LIMITLESS), ("svg-too-large",)),
    "svg: depth": Defence(_set("toolkit.load.svg.MOST_DEPTH", _LIMITLESS), ("svg-too-deep",)),
    "svg: largest number": Defence(
        _set("toolkit.load.svg.LARGEST_NUMBER", float("inf")), ("svg-number-beyond-measure",)
    ),
    "svg: no document type": Defence(_any_xml, ("svg-document-type", "svg-entity-bomb")),
}
