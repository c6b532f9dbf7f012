"""Marks go with print pages to the preflight, and into no file."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.renderers.test_documents import documents, small_pack
from toolkit.renderers.marks import MARKS, without_marks

TEMPLATES = Path(__file__).parents[2] / "toolkit" / "templates"
_DATA = re.compile(r"<[a-zA-Z][^>]*\sdata-", re.DOTALL)
#: Pages of the site have attributes of their own.
_PRINT = [path for path in TEMPLATES.rglob("*.j2") if "site" not in path.relative_to(TEMPLATES).parts]


def test_every_mark_of_a_template_is_known_and_every_known_one_is_documented_by_use() -> None:
    used = {
        name for path in _PRINT for name in re.findall(r"\sdata-([a-z-]+)=", path.read_text(encoding="utf-8"))
    }
    assert used <= set(MARKS)
    assert {"at", "source", "lines", "space-mm", "sheet", "blank", "words"} <= used


def test_every_mark_has_a_value_in_quotation_marks() -> None:
    for path in _PRINT:
        text = path.read_text(encoding="utf-8")
        assert len(re.findall(r"\sdata-[a-z-]+", text)) == len(re.findall(r'\sdata-[a-z-]+="', text)), path


def test_print_pages_carry_marks_until_they_are_taken_off() -> None:
    for path, html in documents(small_pack()).items():
        assert 'data-source="session:example"' in html, path
        if not path.startswith(
            ("posters", "table-cards", "envelope-labels", "attendance", "client-one-pager")
        ):
            assert 'data-source="exercise:example"' in html, path
        assert _DATA.search(html)
        assert not _DATA.search(without_marks(html)), path
        assert without_marks(without_marks(html)) == without_marks(html)


def test_words_that_look_like_marks_stay() -> None:
    said = '<p class="x">Write data-at="sheets.0" &lt;p data-at="x"&gt; here</p>'
    assert without_marks(said) == said
    quoted = '<img alt="a data-at=&quot;x&quot; b" data-atlas="x" data-at="logo">'
    assert without_marks(quoted) == '<img alt="a data-at=&quot;x&quot; b" data-atlas="x">'


@given(
    st.sampled_from(MARKS),
    st.text(st.characters(exclude_characters='"<>&', exclude_categories=["Cs"])),
    st.text(st.characters(exclude_characters='"<>&', exclude_categories=["Cs"])),
)
def test_any_mark_with_any_value_is_taken_off_and_nothing_else(mark: str, value: str, words: str) -> None:
    page = f'<p class="{words}" data-{mark}="{value}" id="a">{words}</p>'
    assert without_marks(page) == f'<p class="{words}" id="a">{words}</p>'
