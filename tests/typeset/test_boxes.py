"""Real documents, laid out and read back: each fault is found, with the place that the template marked."""

import base64
import importlib
import io
from collections.abc import Callable

import pytest
from PIL import Image

from toolkit.models.places import Origin
from toolkit.typeset import Document, typeset

Page = Callable[..., Document]
SMALL = "@page{size:100mm 120mm;margin:10mm}body{margin:0}p,h2,h3{margin:0}"
#: Fills a small page but for two lines.
NEARLY = "<div style='height:90mm;border:1px solid'></div>"
FRAME = "<div style='height:70mm;border:1px solid'></div>"


def png(width: int, height: int) -> str:
    """A picture as an address."""
    held = io.BytesIO()
    Image.new("RGB", (width, height), "#0b5f63").save(held, "png")
    return f"data:image/png;base64,{base64.b64encode(held.getvalue()).decode()}"


@pytest.mark.parametrize(
    ("body", "code", "location"),
    [
        ("<p data-at=label style='white-space:nowrap'>" + "word " * 60, "page-overflow", ("label",)),
        ("<p>x<table data-at=a><tr>" + f"<td>{'W' * 30}" * 4 + "</table>", "page-overflow", ("a",)),
        (f"<img data-at=logo alt=x src='{png(3000, 30)}' style='width:20cm'>", "page-overflow", ("logo",)),
        (
            "<div style='height:5mm'><p data-at=say>" + "word " * 40 + "</div><p>x",
            "text-past-box",
            ("say",),
        ),
        (
            "<div style='width:1cm;overflow:hidden'><p data-at=say style='white-space:nowrap'>Several words",
            "text-past-box",
            ("say",),
        ),
        (
            NEARLY
            + "<h2 data-at=title style='break-after:auto'>A heading</h2><div style='height:2cm'>x</div>",
            "heading-alone",
            ("title",),
        ),
        (
            "<p>x<div data-at=steps.3 style='break-before:page;break-after:page'></div><p>y",
            "empty-page",
            (),
        ),
        ("<p>x<div data-at=prompts.2 data-lines=3><p style='height:8mm'>", "writing-space", ("prompts", 2)),
        ("<p>x<div data-at=canvas data-space-mm=50 style='height:40mm'></div>", "writing-space", ("canvas",)),
        (
            "<p>x<div data-at=canvas data-space-mm=50 style='display:none'></div>",
            "writing-space",
            ("canvas",),
        ),
        ("<p data-at=start>Now → then", "missing-glyph", ("start",)),
        ("<p><a data-at=links.0 href='#nowhere'>x</a>", "dead-link", ("links", 0)),
        ("<p><a data-at=links.0 href='JavaScript:alert(1)'>x</a>", "dead-link", ("links", 0)),
        (f"<p>x<img data-at=logo alt=x src='{png(90, 90)}' style='width:3cm'>", "coarse-picture", ("logo",)),
        ("<p data-at=soft style='color:#888'>Pale", "text-contrast", ("soft",)),
        ("<p style='background:#000'><span data-at=soft>Dark</span>", "text-contrast", ("soft",)),
        (
            "<section data-at=sheets.0 data-sheet=sheet><p>x<div style='height:9cm'></div><p>y<p>z</section>",
            "sheet-too-long",
            ("sheets", 0),
        ),
        ("<section data-at=sheets.0 data-sheet=sheet><p>x</section>", "unplanned-blank", ("sheets", 0)),
        (
            f"<section data-at=sheets.0 data-sheet=sheet style='font-size:8pt'><p>{'a word ' * 60}{FRAME}</section>",
            "sheet-words",
            ("sheets", 0),
        ),
    ],
)
def test_a_fault_is_found_at_the_place_that_its_element_is_marked_with(
    page: Page, body: str, code: str, location: tuple[str | int, ...]
) -> None:
    marked = f"<main data-source='exercise:example'>{body}</main>"
    made = typeset([page(marked, "bad", SMALL)], "weasyprint")
    assert made.diagnostics == ()
    assert [(found.code, found.origin) for found in made.traced] == [
        (code, Origin("exercise", "example", location))
    ]
    assert made.traced[0].document == "bad.html"


@pytest.mark.parametrize(
    "body",
    [
        f"<img alt=x src='{png(900, 900)}' style='width:3cm'>",
        "<p>x<div style='break-before:right'>y</div>",
        "<p>x<div style='float:left;height:5mm'></div><p style='position:absolute;left:0;top:0'>y",
        "<p style='color:#767676;font-size:18pt'>Grey",
        NEARLY + "<h2>A heading</h2><p>Words<p>Words<p>Words",
        NEARLY + "<h2>A heading</h2><p style='break-before:page'>Another thing",
        "<p style='columns:2'>" + "word " * 60,
    ],
    ids=["picture alone", "right-hand page", "out of the flow", "large grey", "kept", "new page", "columns"],
)
def test_what_is_right_is_not_found(page: Page, body: str) -> None:
    made = typeset([page(f"<main data-source='session:example'>{body}</main>", "good", SMALL)], "weasyprint")
    assert [*map(str, made.diagnostics), *made.traced] == []
    assert made.artifacts


def test_what_several_documents_print_is_told_once_and_names_the_first(page: Page) -> None:
    pale = "<p data-source='exercise:example' data-at='soft' style='color:#888'>Pale"
    made = typeset([page(pale, "one"), page(pale, "two")], "weasyprint")
    assert [(found.document, found.sentence.endswith("(page 1 of one.pdf)")) for found in made.traced] == [
        ("one.html", True)
    ]


def test_a_place_begins_anew_with_a_source_and_is_joined_from_the_outside_to_the_inside(page: Page) -> None:
    body = (
        "<main data-source='session:plan' data-at='blocks.2'><div data-at='inline.steps'><p data-at='0.say' "
        "style='color:#888'>One</p><div data-source='exercise:other' data-at='sheets'><p data-at=1 "
        "style='color:#888'>Two</p></div></div></main>"
    )
    made = typeset([page(body)], "weasyprint")
    assert [found.origin for found in made.traced] == [
        Origin("session", "plan", ("blocks", 2, "inline", "steps", 0, "say")),
        Origin("exercise", "other", ("sheets", 1)),
    ]


def test_without_marks_a_finding_stands_for_the_whole_file(page: Page) -> None:
    made = typeset([page("<p style='color:#888'>Pale", "bad")], "weasyprint")
    assert made.traced == ()
    assert [(found.path, found.line, found.code) for found in made.diagnostics] == [
        ("bad.html", 1, "text-contrast")
    ]


def test_pages_that_an_engine_keeps_in_another_way_are_not_checked_and_that_is_said() -> None:
    weasyprint = pytest.importorskip("weasyprint")
    boxes = importlib.import_module("toolkit.typeset.boxes")
    source = weasyprint.HTML(string="<html lang=en><title>x</title><p><a href='#gone'>x</a>")
    laid_out = source.render()
    for each in laid_out.pages:
        each._page_box = object()
    document, complaints = boxes.read(source, laid_out, ("x",))
    assert complaints == (boxes.NOT_AS_EXPECTED,)
    assert document.pages == ()
    assert [link.address for link in document.links] == ["#gone"]
