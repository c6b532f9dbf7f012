"""Papers, editions, and what a file's name says of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.models.layout import EDITIONS, PAPERS, Layout, folded, told_apart
from toolkit.renderers import OUTPUTS, words_for

LAYOUTS = st.builds(Layout, st.sampled_from(PAPERS), st.sampled_from(list(EDITIONS)))
STEMS = st.sampled_from(
    ["participant-workbook", "participant-workbook-a", "sealed/the-case-part-b", "key-sheet"]
)


@given(LAYOUTS, STEMS, st.sampled_from(["html", "pdf"]))
def test_a_name_says_its_edition_and_gives_the_standard_name_back(
    layout: Layout, stem: str, ending: str
) -> None:
    assert told_apart(f"{layout.stem(stem)}.{ending}") == (f"{stem}.{ending}", layout.edition)


@given(STEMS)
def test_names_of_two_editions_are_never_the_same(stem: str) -> None:
    names = {Layout("a4", edition).stem(stem) for edition in EDITIONS}
    assert len(names) == len(EDITIONS)


def test_the_sheets_to_fold_are_told_from_their_pages() -> None:
    pages = f"{Layout('a4', 'booklet').stem('participant-workbook-a')}.pdf"
    assert pages == "participant-workbook-a-booklet-pages.pdf"
    assert folded(pages) == "participant-workbook-a-booklet.pdf"
    assert told_apart(folded(pages)) == ("participant-workbook-a.pdf", "booklet")


@pytest.mark.parametrize("name", OUTPUTS)
def test_an_output_is_made_in_an_edition_or_says_why_not(name: str) -> None:
    output = OUTPUTS[name]
    assert set(output.EDITIONS) | set(output.NOT_AS) == set(EDITIONS)
    assert not set(output.EDITIONS) & set(output.NOT_AS)
    assert "standard" in output.EDITIONS
    assert all(len(reason.split()) >= 5 for reason in output.NOT_AS.values())


def test_every_file_of_every_edition_has_words_of_its_own() -> None:
    said = {words_for(f"{Layout('a4', edition).stem('participant-workbook')}.pdf")[0] for edition in EDITIONS}
    assert len(said) == len(EDITIONS)
    assert "" not in said
    assert "fold" in words_for("participant-workbook-booklet.pdf")[1]
