"""SVG: a drawing of plain shapes, written anew from a list of what may stand in it.

Everything outside the list is refused and not dropped, because a logo without one of its parts is a wrong logo. What
draws nothing (titles, notes of an editor, names of parts) is left out.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError  # the types; defusedxml reads
from xml.sax.saxutils import quoteattr

from defusedxml import DTDForbidden, ElementTree, EntitiesForbidden

from toolkit.load.picture_error import PictureError
from toolkit.models.picture import Picture

MOST_SVG_BYTES = 500_000
MOST_SHAPES = 5_000
MOST_DEPTH = 24
LARGEST_NUMBER = 1_000_000.0

ELEMENTS = frozenset(["g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"])
ATTRIBUTES = frozenset(
    [
        "d",
        "points",
        "x",
        "y",
        "width",
        "height",
        "rx",
        "ry",
        "cx",
        "cy",
        "r",
        "x1",
        "y1",
        "x2",
        "y2",
        "transform",
        "fill",
        "fill-rule",
        "fill-opacity",
        "stroke",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-opacity",
        "opacity",
    ]
)
FUNCTIONS = frozenset(["rgb", "matrix", "translate", "scale", "rotate", "skewx", "skewy"])

_SVG = "http://www.w3.org/2000/svg"
_EDITORS = (
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/XML/1998/namespace",
)
_SILENT_ELEMENTS = frozenset(["title", "desc", "metadata"])
_SILENT_ATTRIBUTES = frozenset(["id", "class", "version", "baseProfile", "role", "preserveAspectRatio"])
_OF_THE_FRAME = frozenset(["viewBox", "width", "height", "x", "y"])
_VALUE = re.compile(r"[A-Za-z0-9#.,%()+\s-]*")
_CALL = re.compile(r"([A-Za-z-]+)\s*\(")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{3,8}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_LENGTH = re.compile(r"\s*([0-9]+\.?[0-9]*|\.[0-9]+)(px|pt|mm|cm|in)?\s*")
_PLAINLY = "save it as plain SVG with all texts turned into paths, or take a PNG"


def clean_svg(content: bytes) -> Picture:
    """The drawing in these bytes.

    Raises:
        PictureError: it is no SVG, too large, or holds more than plain shapes.
    """
    if len(content) > MOST_SVG_BYTES:
        raise PictureError(
            "picture-too-large", "is larger than 500 kB", "simplify the drawing, or take a PNG"
        )
    root = _parse(content)
    if _name(root.tag) != "svg":
        raise PictureError("picture-broken", "is not an SVG drawing", _PLAINLY)
    if sum(1 for _ in root.iter()) > MOST_SHAPES:
        sentence = f"holds more than {MOST_SHAPES:,} shapes"
        raise PictureError("picture-too-large", sentence, "simplify the drawing, or take a PNG")
    left, top, width, height = _frame(root)
    written = "".join(_shapes(root, 1))
    box = f"{left:g} {top:g} {width:g} {height:g}"
    presentation = _attributes(root, _OF_THE_FRAME)
    start = f'<svg xmlns="{_SVG}" viewBox="{box}" width="{width:g}" height="{height:g}"{presentation}>'
    return Picture("image/svg+xml", f"{start}{written}</svg>".encode(), width / height)


def _parse(content: bytes) -> Element:
    try:
        root: Element = ElementTree.fromstring(
            content, forbid_dtd=True, forbid_entities=True, forbid_external=True
        )
    except (DTDForbidden, EntitiesForbidden) as error:
        hint = "delete the line that begins with <!DOCTYPE, or save it as plain SVG"
        raise PictureError("picture-not-allowed", "declares a document type", hint) from error
    except (ParseError, ValueError, LookupError) as error:
        raise PictureError("picture-broken", "cannot be read as SVG", _PLAINLY) from error
    return root


def _frame(root: Element) -> tuple[float, float, float, float]:
    """Left, top, width and height of the drawing, in its own units."""
    numbers = [
        float(number) for number in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if _is_number(number)
    ]
    if len(numbers) != 4:  # noqa: PLR2004  # the four of a viewBox
        sizes = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
        numbers = [0.0, 0.0, *(float(size[1]) for size in sizes if size)]
    if len(numbers) != 4 or not all(0 < size <= LARGEST_NUMBER for size in numbers[2:]):  # noqa: PLR2004  # as above
        raise PictureError(
            "picture-shape", "does not say how large it is", "give it a viewBox, or take a PNG"
        )
    if max(map(abs, numbers[:2])) > LARGEST_NUMBER:
        raise _refused("the viewBox")
    return numbers[0], numbers[1], numbers[2], numbers[3]


def _shapes(parent: Element, depth: int) -> Iterator[str]:
    if depth > MOST_DEPTH:
        sentence = f"is nested more than {MOST_DEPTH} levels deep"
        raise PictureError("picture-not-allowed", sentence, "ungroup its parts")
    for element in parent:
        name = _name(element.tag)
        if name in _SILENT_ELEMENTS or _of_an_editor(element.tag):
            continue
        if name not in ELEMENTS:
            raise _refused(f"<{_short(name)}>")
        yield f"<{name}{_attributes(element)}>"
        yield from _shapes(element, depth + 1)
        yield f"</{name}>"


def _attributes(element: Element, left_out: frozenset[str] = frozenset()) -> str:
    """The attributes that draw, as text; those of a style stand beside the others and win, as in SVG."""
    given = {name: value for name, value in element.items() if not _is_silent(name) and name not in left_out}
    for declaration in filter(str.strip, given.pop("style", "").split(";")):
        name, _, value = declaration.partition(":")
        given[name.strip()] = value.strip()
    for name, value in given.items():
        if name not in ATTRIBUTES:
            raise _refused(f"the attribute '{_short(_name(name))}'")
        if not _is_plain(value):
            raise _refused(f"a value of '{name}' that is no number, colour or shape")
    return "".join(f" {name}={quoteattr(given[name])}" for name in sorted(given))


def _is_silent(name: str) -> bool:
    return name in _SILENT_ATTRIBUTES or name.startswith(("data-", "aria-")) or _of_an_editor(name)


def _is_plain(value: str) -> bool:
    """Whether a value only measures, colours or moves: no addresses, and no number that no drawing needs."""
    calls = {name.lower() for name in _CALL.findall(value)}
    if not _VALUE.fullmatch(value) or not calls <= FUNCTIONS:
        return False
    return bool(_COLOUR.fullmatch(value)) or all(map(_is_number, _NUMBER.findall(value)))


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and abs(float(text)) <= LARGEST_NUMBER


def _name(tag: str) -> str:
    """The name of an element of SVG as it stands, of anything else with its namespace."""
    return tag.removeprefix(f"{{{_SVG}}}")


def _of_an_editor(tag: str) -> bool:
    return tag.startswith(tuple(f"{{{namespace}}}" for namespace in _EDITORS))


def _short(name: str) -> str:
    """A name for a message: without its namespace, and not longer than a line."""
    return name.rpartition("}")[2][:40]


def _refused(what: str) -> PictureError:
    return PictureError("picture-not-allowed", f"holds {what}, which a logo must not hold", _PLAINLY)
