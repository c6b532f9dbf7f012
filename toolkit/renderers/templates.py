"""The one module that knows Jinja: templates, styles and fonts become one self-contained file."""

import base64
import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from toolkit.models.artifact import Artifact
from toolkit.models.layout import Layout
from toolkit.models.record import Record
from toolkit.renderers.marks import without_marks
from toolkit.subject.colour import for_dark_ground

_PACKAGE = Path(__file__).parent.parent
#: The lighter of the two dark grounds in site/assets/scheme.css, and what letters on it need; more than 4.5, for tired eyes.
_DARK_GROUND = "#1d292f"
_DARK_CONTRAST = 6.5

#: Family, file, weight, style. One family name a file: see tokens.css.
_FACES = (
    ("Toolkit Sans", "atkinson-hyperlegible-next-latin-400-normal", 400, "normal"),
    ("Toolkit Sans", "atkinson-hyperlegible-next-latin-400-italic", 400, "italic"),
    ("Toolkit Sans", "atkinson-hyperlegible-next-latin-700-normal", 700, "normal"),
    ("Toolkit Sans Extended", "atkinson-hyperlegible-next-latin-ext-400-normal", 400, "normal"),
    ("Toolkit Sans Extended", "atkinson-hyperlegible-next-latin-ext-400-italic", 400, "italic"),
    ("Toolkit Sans Extended", "atkinson-hyperlegible-next-latin-ext-700-normal", 700, "normal"),
    ("Toolkit Serif", "source-serif-4-latin-400-normal", 400, "normal"),
    ("Toolkit Serif", "source-serif-4-latin-400-italic", 400, "italic"),
    ("Toolkit Serif", "source-serif-4-latin-700-normal", 700, "normal"),
    ("Toolkit Serif Extended", "source-serif-4-latin-ext-400-normal", 400, "normal"),
    ("Toolkit Serif Extended", "source-serif-4-latin-ext-400-italic", 400, "italic"),
    ("Toolkit Serif Extended", "source-serif-4-latin-ext-700-normal", 700, "normal"),
)


def print_document(
    template: str, styles: tuple[str, ...], pack: Record, layout: Layout, **more: object
) -> bytes:
    """A print document as one HTML file that needs nothing else: styles inside, fonts as data.

    Args:
        template: path below toolkit/templates.
        styles: names of files below toolkit/styles; tokens and faces come first by themselves.
        pack: what the document's audience may see.
        layout: its paper and edition.
        more: what tells this document from others of its template, such as the variant.
    """
    names = (f"papers/{layout.page}", *styles, f"editions/{layout.edition}")
    css = "\n".join([base_css(), own_colours(pack.brand), own_faces(pack.faces), *map(_style, names)])
    page = _environment().get_template(template)
    return page.render(pack=pack, layout=layout, css=css, **more, browser_css=_style("browser")).encode()


def page(template: str, **names: object) -> bytes:
    """A page of the site from a template below toolkit/templates; it shares some with print, but no marks."""
    return without_marks(_environment().get_template(template).render(**names)).encode()


def site_styles(brand: Record, faces: Sequence[Record]) -> Iterator[Artifact]:
    """What the pages of a site share: faces, tokens, the look of sheets, the organisation's colours."""
    for file in sorted({face[1] for face in _FACES}):
        yield Artifact(f"assets/fonts/{file}.woff2", (_PACKAGE / "fonts" / f"{file}.woff2").read_bytes())
    yield Artifact("assets/faces.css", _faces(lambda file: f"fonts/{file}.woff2").encode())
    yield Artifact("assets/tokens.css", _style("tokens").encode())
    sheet = "\n".join(
        _style(name)
        for name in ("tokens", "papers/a4", "print", "workbook", "cases", "browser", "site_sheet")
    )
    yield Artifact("assets/sheet.css", sheet.encode())
    yield Artifact("assets/brand.css", f"{_colours(brand)}{own_faces(faces)}".encode())


def _colours(brand: Record) -> str:
    """The organisation's two colours as they are, and in the shades of them that can be read in the dark."""
    structure, voice = (
        for_dark_ground(colour, _DARK_GROUND, _DARK_CONTRAST) for colour in (brand.structure, brand.voice)
    )
    return (
        f"{own_colours(brand)}\n"
        f'@media screen {{ [data-md-color-scheme="slate"] {{ --structure: {structure}; --voice: {voice}; }} }}\n'
    )


def own_colours(brand: Record) -> str:
    """The organisation's two colours in place of ours. What comes after, such as an edition in black, wins."""
    return f":root {{ --structure: {brand.structure}; --voice: {brand.voice}; }}"


def own_faces(faces: Sequence[Record]) -> str:
    """The organisation's faces in place of ours, which follow them for letters that they lack."""
    rules = [_face(face.family, face.address, face.weight, face.style) for face in faces]
    ours = {"sans": "sans-serif", "serif": "serif"}
    lists = [
        f'--{group}: "{family}", "Toolkit {group.title()}", "Toolkit {group.title()} Extended", {ours[group]};'
        for group, family in dict.fromkeys((face.group, face.family) for face in faces)
    ]
    return "\n".join([*rules, f":root {{ {' '.join(lists)} }}", ""]) if lists else ""


def front_matter(words: object) -> Markup:
    """A text for the head of a Markdown file. Site generators put it into pages as it is, so it is HTML already."""
    return Markup(json.dumps(str(escape(str(words))), ensure_ascii=False))  # noqa: S704 - escaped on the spot


def data_block(text: object) -> Markup:
    """A JSON text between script tags, where no entity is read: what could end it or open anything becomes an escape."""
    signs = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
    return Markup(str(text).translate(signs))  # noqa: S704 - nothing is left that HTML could read


def base_css() -> str:
    """What every print document begins with: the fonts as data, the names of faces and colours.

    Raises:
        OSError: a font or a style of the toolkit cannot be read.
    """
    return f"{_embedded_faces()}\n{_style('tokens')}"


def font_files() -> tuple[Path, ...]:
    """The fonts that print documents carry."""
    return tuple(_PACKAGE / "fonts" / f"{file}.woff2" for _, file, _, _ in _FACES)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_PACKAGE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    environment.install_gettext_translations(NullTranslations(), newstyle=True)  # type: ignore[attr-defined]  # by the extension
    environment.filters["front_matter"] = front_matter
    environment.filters["data_block"] = data_block
    return environment


@cache
def _style(name: str) -> str:
    return (_PACKAGE / "styles" / f"{name}.css").read_text(encoding="utf-8")


@cache
def _embedded_faces() -> str:
    def data(file: str) -> str:
        content = (_PACKAGE / "fonts" / f"{file}.woff2").read_bytes()
        return f"data:font/woff2;base64,{base64.b64encode(content).decode()}"

    return _faces(data)


def _faces(address: Callable[[str], str]) -> str:
    return "\n".join(_face(family, address(file), weight, style) for family, file, weight, style in _FACES)


def _face(family: str, address: str, weight: int, style: str) -> str:
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
        f"src:url({address}) format('woff2')}}"
    )
