"""What finished files are made of: elements, attributes, addresses, actions. Hostile content may add nothing but text.

Print HTML is measured against its own templates and the few elements of author text; PDF files against a list of what
makes a reader's program act.
"""

import base64
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from io import BytesIO

import pikepdf
from defusedxml import ElementTree

from tests.workspaces import REPOSITORY

_FOLDER = REPOSITORY / "toolkit" / "templates"
#: Those of packs. Pages of the site hold scripts and fields to type in, which no file of a pack may have.
TEMPLATES = sorted(path for path in _FOLDER.rglob("*.j2") if not path.is_relative_to(_FOLDER / "site"))
OF_AUTHORS = {(name, "") for name in ("p", "em", "strong", "ul", "ol", "li", "br", "blockquote", "a")} | {
    ("a", "href"),
    ("a", "rel"),
}
IN_DRAWINGS = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_LINK = re.compile(r"#|https?://[A-Za-z0-9]|mailto:|tel:")
_PICTURE = re.compile(r"data:(image/(?:png|jpeg|svg\+xml));base64,([A-Za-z0-9+/=]+)")
_JINJA = re.compile(r"\{%.*?%\}")
_EMBEDDED = re.compile(rb'data:image/[a-z+]+;base64,([A-Za-z0-9+/=]+)"')
_STYLE_REACHES_OUT = re.compile(
    r"""url\((?!data:font/woff2;base64,|"data:image/svg\+xml,)|@import|expression\(|</""", re.IGNORECASE
)
_ACTS = {
    *(
        "/JavaScript",
        "/JS",
        "/Launch",
        "/EmbeddedFile",
        "/EmbeddedFiles",
        "/AA",
        "/SubmitForm",
        "/ImportData",
    ),
    *("/GoToR", "/GoToE", "/RichMedia", "/Rendition", "/Movie", "/Sound"),
}


def strangers(pack: Mapping[str, bytes]) -> Iterator[str]:
    """Everything in the files of a pack that is not from our templates."""
    for name, content in pack.items():
        if name.endswith(".html"):
            for stranger in _in_html(content.decode()):
                yield f"{name}: {stranger}"
        elif name.endswith(".pdf"):
            for stranger in _in_pdf(content):
                yield f"{name}: {stranger}"


def pictures(content: bytes) -> list[bytes]:
    """The pictures that a page holds, decoded."""
    return [base64.b64decode(match[1]) for match in _EMBEDDED.finditer(content)]


class _Reader(HTMLParser):
    """Collects elements with their attributes, and the text of style elements."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, "", ""))
        self.found += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        if self.lasttag == "style":
            self.styles.append(data)


def _read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader


@cache
def known() -> frozenset[tuple[str, str]]:
    """Elements, and elements with attributes, of our templates and of author text."""
    templates = [_JINJA.sub(" ", path.read_text(encoding="utf-8")) for path in TEMPLATES]
    ours = {(tag, name) for text in templates for tag, name, _ in _read(text).found}
    return frozenset(ours | OF_AUTHORS)


def _in_html(text: str) -> Iterator[str]:
    reader = _read(text)
    for tag, name, value in reader.found:
        if (tag, name) not in known():
            yield f"<{tag}> {name}".strip()
        elif name == "href" and not _LINK.match(value):
            yield f"a link to {value[:60]}"
        elif name == "src":
            yield from _in_picture(value)
        elif name == "style" and _STYLE_REACHES_OUT.search(value):
            yield f"a style {value[:60]}"
    yield from (f"a style sheet with {found}" for found in _STYLE_REACHES_OUT.findall("".join(reader.styles)))


def _in_picture(address: str) -> Iterator[str]:
    match = _PICTURE.fullmatch(address)
    if not match:
        yield f"a picture from {address[:60]}"
    elif match[1] == "image/svg+xml":
        content = base64.b64decode(match[2])
        if b"<!" in content or b"<?" in content:
            yield "a drawing with declarations"
        for element in ElementTree.fromstring(content).iter():
            if element.tag.removeprefix("{http://www.w3.org/2000/svg}") not in IN_DRAWINGS:
                yield f"a drawing with <{element.tag}>"
            for name, value in element.items():
                if name.startswith(("on", "{")) or name in {"style", "href"} or "url(" in value:
                    yield f"a drawing with {name}={value[:40]}"


def _in_pdf(content: bytes) -> Iterator[str]:
    with pikepdf.open(BytesIO(content)) as pdf:
        for thing in pdf.objects:
            if not isinstance(thing, pikepdf.Dictionary):
                continue
            yield from (f"an action {name}" for name in _ACTS & set(thing.keys()))
            action = thing.get("/A", thing)
            if isinstance(action, pikepdf.Dictionary) and str(action.get("/S", "")) in _ACTS:
                yield f"an action {action['/S']}"
            if (
                isinstance(action, pikepdf.Dictionary)
                and "/URI" in action
                and not _LINK.match(str(action.URI))
            ):
                yield f"a link to {str(action.URI)[:60]}"
