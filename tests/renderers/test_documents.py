"""Guide and workbook as print HTML: whole, self-contained, and without what the reader may not see."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import strategies
from tests.conftest import Golden
from toolkit.assemble import Day, assemble, project
from toolkit.models import sheets
from toolkit.models.pack import Pack
from toolkit.renderers import OUTPUTS, design_digest
from toolkit.renderers.templates import ribbon_millimetres

TEMPLATES = Path(__file__).parents[2] / "toolkit" / "templates"
_FETCHING = re.compile(r"""(?:src|href|action|poster|data)\s*=\s*["']?([^"'\s>]+)|url\(\s*["']?([^"')]+)""")


def small_pack(**changes: object) -> Pack:
    """The pack of the small session, on a Thursday."""
    exercise = strategies.exercise()
    plan = strategies.session(date="2027-02-11", **changes)
    return assemble(plan, strategies.library([exercise], [plan]), Day("K7Q-42M", "0.1.0"))


def documents(pack: Pack) -> dict[str, str]:
    """Every print document of a pack by its path."""
    rendered = [
        artifact for output in OUTPUTS.values() for artifact in output.render(project(pack, output.AUDIENCE))
    ]
    return {artifact.path: artifact.content.decode() for artifact in rendered}


def body(html: str) -> str:
    """The document without its styles and fonts, which are compared elsewhere."""
    return re.sub(r"<style>.*?</style>", "<style>…</style>", html, flags=re.DOTALL)


@pytest.mark.parametrize("path", ["facilitator-guide.html", "participant-workbook.html"])
def test_the_documents_of_the_small_session_are_what_they_were(path: str, golden: Golden) -> None:
    golden(f"documents/{path}", body(documents(small_pack())[path]))


def test_a_document_asks_nothing_of_anyone() -> None:
    found = 0
    for html in documents(small_pack()).values():
        for match in _FETCHING.finditer(html):
            address = match.group(1) or match.group(2)
            found += 1
            assert address.startswith(("data:font/woff2;base64,", "#")), address[:80]
        assert "<script" not in html
    assert found >= 20, "ten fonts in two documents"


def test_the_workbook_holds_no_clock_time_and_no_trainer_words() -> None:
    pack = small_pack()
    html = body(documents(pack)["participant-workbook.html"])
    times = {part.starts for part in pack.parts} | {
        timed.starts for part in pack.parts for timed in part.steps
    }
    assert len(times) > 3
    for text in times | {part.transition for part in pack.parts if part.transition}:
        assert text not in html


def test_the_guide_names_the_page_and_the_prompts_of_every_writing_step() -> None:
    pack = small_pack()
    html = documents(pack)["facilitator-guide.html"]
    places = [timed.writing for part in pack.parts for timed in part.steps if timed.writing]
    assert places
    for place in places:
        assert f"Workbook page {place.page}" in html
        for prompt in place.prompts:
            assert prompt.label in html


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_any_valid_pack_renders_in_every_output(data: st.DataObject) -> None:
    exercise = data.draw(strategies.exercises())
    plan = data.draw(strategies.sessions(exercise))
    pack = assemble(plan, strategies.library([exercise], [plan]), Day("AAA-222", "0"))
    for html in documents(pack).values():
        assert _is_balanced(html)


def test_author_text_cannot_open_an_element_or_leave_an_attribute() -> None:
    hostile = "\"'><script>alert(1)</script>{{ 7*7 }}{% raw %}"
    pack = small_pack(title="Plain", welcome=hostile, promises=[hostile], subtitle=hostile)
    for html in documents(pack).values():
        assert "<script" not in html
        assert "49" not in body(html).split("</title>")[1].split("<h1>")[0]


def test_templates_quote_every_attribute_that_holds_a_value() -> None:
    templates = list(TEMPLATES.rglob("*.j2"))
    assert len(templates) > 15
    for path in templates:
        assert not re.search(r"=\{\{", path.read_text(encoding="utf-8")), path.name


def test_templates_mark_nothing_but_the_styles_as_safe() -> None:
    marked = [path.name for path in TEMPLATES.rglob("*.j2") if "|safe" in path.read_text(encoding="utf-8")]
    assert marked == ["frame.html.j2"]


def test_every_type_of_answer_space_has_its_template_and_no_other() -> None:
    types = {noun.__name__.lower() for noun in sheets.AnswerSpace.__subclasses__()}
    assert len(types) == 8
    assert {path.name.split(".")[0] for path in (TEMPLATES / "workbook" / "prompts").iterdir()} == types


def test_five_minutes_on_the_ribbon_of_a_long_day_still_hold_a_line_of_text() -> None:
    assert ribbon_millimetres(5, 480) >= 5
    assert ribbon_millimetres(90, 180) == ribbon_millimetres(45, 180) * 2


def test_the_design_has_a_digest_that_does_not_change_by_itself() -> None:
    assert design_digest() == design_digest()
    assert re.fullmatch(r"[0-9a-f]{64}", design_digest())


class _Balance(HTMLParser):
    _VOID = frozenset({"meta", "br", "path", "circle", "link"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in self._VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def _is_balanced(html: str) -> bool:
    parser = _Balance()
    parser.feed(html)
    parser.close()
    return not parser.wrong and not parser.open
