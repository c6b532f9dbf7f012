"""The one module that knows Jinja: templates, styles and fonts become one self-contained file."""

import base64
from functools import cache
from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from toolkit.models.record import Record

_PACKAGE = Path(__file__).parent.parent
_RIBBON_MILLIMETRES = 196
_SMALLEST_SLOT_MILLIMETRES = 5.2

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


def print_document(template: str, styles: tuple[str, ...], pack: Record, **more: object) -> bytes:
    """A print document as one HTML file that needs nothing else: styles inside, fonts as data.

    Args:
        template: path below toolkit/templates.
        styles: names of files below toolkit/styles; tokens and faces come first by themselves.
        pack: what the document's audience may see.
        more: what tells this document from others of its template, such as the variant.
    """
    css = "\n".join([base_css(), *map(_style, styles)])
    page = _environment().get_template(template)
    return page.render(pack=pack, css=css, **more, browser_css=_style("browser")).encode()


def base_css() -> str:
    """What every print document begins with: the fonts as data, the names of faces and colours.

    Raises:
        OSError: a font or a style of the toolkit cannot be read.
    """
    return f"{_faces()}\n{_style('tokens')}"


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
    environment.filters["ribbon"] = ribbon_millimetres
    return environment


def ribbon_millimetres(minutes: int, total: int) -> float:
    """Height of a slot on the day's ribbon; even five minutes get a line of text."""
    return round(max(_SMALLEST_SLOT_MILLIMETRES, minutes * _RIBBON_MILLIMETRES / total), 2)


@cache
def _style(name: str) -> str:
    return (_PACKAGE / "styles" / f"{name}.css").read_text(encoding="utf-8")


@cache
def _faces() -> str:
    rules = []
    for (family, _, weight, style), path in zip(_FACES, font_files(), strict=True):
        data = base64.b64encode(path.read_bytes()).decode()
        rules.append(
            f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
            f"src:url(data:font/woff2;base64,{data}) format('woff2')}}"
        )
    return "\n".join(rules)
