"""Guide and workbook as print HTML: whole, self-contained, and without what the reader may not see."""

import re
import shutil
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import strategies
from tests.conftest import Golden
from tests.leaks.planting import full_content
from toolkit import renderers
from toolkit.assemble import Day, assemble, project
from toolkit.models import sheets
from toolkit.models.layout import Layout
from toolkit.models.pack import Pack
from toolkit.models.session import CaseBlock
from toolkit.renderers import OUTPUTS, design_digest, sealed
from toolkit.renderers.marks import without_marks

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
        artifact
        for output in OUTPUTS.values()
        for artifact in output.render(project(pack, output.AUDIENCE), Layout())
    ]
    return {artifact.path: artifact.content.decode() for artifact in rendered}


def body(html: str) -> str:
    """The document without its styles and fonts, which are compared elsewhere."""
    return re.sub(r"<style\b[^>]*>.*?</style>", "<style>…</style>", html, flags=re.DOTALL)


@pytest.mark.parametrize("path", ["facilitator-guide.html", "participant-workbook.html", "key-sheet.html"])
def test_the_documents_of_the_small_session_are_what_they_were(path: str, golden: Golden) -> None:
    golden(f"documents/{path}", without_marks(body(documents(small_pack())[path])))


def test_a_document_asks_nothing_of_anyone() -> None:
    found = 0
    for html in documents(small_pack()).values():
        for match in _FETCHING.finditer(html):
            address = match.group(1) or match.group(2)
            found += 1
            assert address.startswith(("data:font/woff2;base64,", "data:image/svg+xml,", "#")), address[:80]
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


def test_two_boxes_with_the_same_words_keep_their_own_numbers_in_the_key() -> None:
    sheet = strategies.exercise_document()["sheets"][0]
    exercise = strategies.exercise(
        sheets=[{**sheet, "prompts": [*sheet["prompts"][:1] * 2, sheet["prompts"][1]]}]
    )
    plan = strategies.session()
    pack = assemble(plan, strategies.library([exercise], [plan]), Day("K7Q-42M", "0.1.0"))
    assert re.findall(r'<td class="number">(\d+)</td>', documents(pack)["key-sheet.html"]) == ["1", "2"]


def test_a_case_that_comes_twice_has_its_sealed_parts_once() -> None:
    content = full_content()
    blocks = content.plan.blocks
    case = next(block for block in blocks if isinstance(block, CaseBlock))
    plan = content.plan.model_copy(update={"blocks": (*blocks, case)})
    pack = assemble(plan, content.library, Day("K7Q-42M", "0.1.0"))
    paths = [artifact.path for artifact in sealed.render(project(pack, "sealed"), Layout())]
    assert paths == [f"sealed/the-case-{part}.html" for part in ("part-b", "epilogue", "role-cards")]


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_any_valid_pack_renders_in_every_output(data: st.DataObject) -> None:
    exercise = data.draw(strategies.exercises())
    plan = data.draw(strategies.sessions(exercise))
    pack = assemble(plan, strategies.library([exercise], [plan]), Day("AAA-222", "0"))
    for html in documents(pack).values():
        assert _is_balanced(html)


HOSTILE = "\"'><script>x</script>{{ 7+1330 }}{% raw %}<b onload=x>"
#: Words of the same lengths, because what fits on a card depends on that.
HARMLESS = re.sub(r"\S", "x", HOSTILE)


def test_author_text_cannot_open_an_element_leave_an_attribute_or_be_a_template() -> None:
    """Every text of every noun is hostile; the pages have the very elements and attributes of a harmless pack."""
    hostile, harmless = (everything(text) for text in (HOSTILE, HARMLESS))
    assert set(hostile) == set(harmless)
    assert len(hostile) == 23
    for path, html in hostile.items():
        shown = unescape(body(html)).replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")
        assert shown.count("<script>x</script>{{ 7+1330 }}{% raw %}") >= 3, f"{path} holds none of it"
        assert "1337" not in shown
        assert structure(html) == structure(harmless[path]), path


def test_the_structure_of_a_page_shows_when_text_got_into_it() -> None:
    assert structure("<p>a</p>") != structure("<p><b>a</b></p>")
    assert structure("<p title='a'></p>") != structure("<p title='a' onload='x'></p>")


def test_the_body_is_without_every_style_whatever_its_medium() -> None:
    html = documents(small_pack())["participant-workbook.html"]
    assert html.count("<style") == 2, "one for paper, one for browsers"
    assert "@font-face" not in body(html)
    assert "@media" not in body(html)
    assert "min-width" not in body(html)


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


@pytest.fixture
def design(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of templates and styles from which the digest is taken, anew each time."""
    for name in ("templates", "styles"):
        shutil.copytree(TEMPLATES.parent / name, tmp_path / name)
    monkeypatch.setattr(renderers, "__file__", str(tmp_path / "renderers" / "__init__.py"))
    return tmp_path


def digest() -> str:
    """The digest of the design as it is now; the command remembers it, because nothing changes while it runs."""
    return design_digest.__wrapped__()


def test_the_digest_of_the_design_is_the_same_for_the_same_files_wherever_they_lie(
    design: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digest()
    assert re.fullmatch(r"[0-9a-f]{64}", before)
    elsewhere = shutil.move(design, tmp_path_factory.mktemp("elsewhere") / "moved")
    monkeypatch.setattr(renderers, "__file__", str(elsewhere / "renderers" / "__init__.py"))
    assert digest() == before


@pytest.mark.parametrize("path", ["templates/workbook/sheet.html.j2", "styles/print.css"])
def test_another_template_or_style_gives_another_digest(design: Path, path: str) -> None:
    before = digest()
    (design / path).write_bytes((design / path).read_bytes() + b"\n")
    assert digest() != before


def test_a_template_under_another_name_gives_another_digest(design: Path) -> None:
    before = digest()
    (design / "templates" / "frame.html.j2").rename(design / "templates" / "frame2.html.j2")
    assert digest() != before


def test_what_the_system_leaves_among_the_templates_does_not_change_the_digest(design: Path) -> None:
    before = digest()
    for name in ("templates/.DS_Store", "templates/guide/.DS_Store", "styles/Thumbs.db", "styles/print.css~"):
        (design / name).write_bytes(b"junk")
    assert digest() == before


def everything(text: str) -> dict[str, str]:
    """Every print document of a pack in which every text of every noun is this one."""
    content = full_content(lambda _: text)
    return documents(assemble(content.plan, content.library, Day("K7Q-42M", "0.1.0")))


def structure(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page in order, with the names of their attributes."""
    parser = _Balance()
    parser.feed(html)
    return parser.elements


class _Balance(HTMLParser):
    _VOID = frozenset({"meta", "br", "path", "circle", "link"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.elements: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))
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
