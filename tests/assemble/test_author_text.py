"""Author text becomes clean HTML and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.assemble.author_text import block_fragment, inline_fragment, typographic


def test_emphasis_lists_and_links_are_kept() -> None:
    html = block_fragment("Say *this*.\n\n- one\n- two, [a page](https://example.org)").html
    assert html == (
        "<p>Say <em>this</em>.</p>\n<ul>\n<li>one</li>\n"
        '<li>two, <a href="https://example.org" rel="noopener noreferrer">a page</a></li>\n</ul>'
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,AAAA)",
        "[a](file:///etc/passwd)",
        "![a](https://example.org/a.png)",
        "<style>@import 'https://example.org'</style>",
        "<a href='https://example.org' onclick='x()'>a</a>",
    ],
)
def test_hostile_markup_shows_as_text_and_does_nothing(hostile: str) -> None:
    for fragment in (block_fragment(hostile), inline_fragment(hostile)):
        for element in (
            "<script",
            "<img",
            "<style",
            "onclick='",
            'href="javascript',
            'href="data',
            'href="file',
        ):
            assert element not in fragment.html


def test_a_heading_stays_text_because_headings_belong_to_the_page() -> None:
    assert "<h" not in block_fragment("# Big\n\nSmall\n=====").html


@pytest.mark.parametrize(
    "text", ["- one\n\n- two\n\n- three", "- one\n- two\n- three", "- > one\n- two\n- three"]
)
def test_items_of_one_paragraph_hold_plain_words_however_far_apart_they_are_written(text: str) -> None:
    html = block_fragment(text).html
    assert html.count("<li>") == 3
    assert "<p>" not in html


def test_the_paragraphs_of_an_item_stay_apart() -> None:
    html = block_fragment("- one\n\n  more\n- two\n  - deep\n\n    > first\n    >\n    > second").html
    assert "<li>\n<p>one</p>\n<p>more</p>\n</li>" in html
    assert "<li>two\n<ul>\n<li>deep\n<blockquote>\n<p>first</p>\n<p>second</p>\n</blockquote>" in html


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        ('They said "yes" and didn\'t.', "They said “yes” and didn’t."),
        ("the clients' dates", "the clients’ dates"),
        ("5 < 6 & *not* emphasis", "5 < 6 & *not* emphasis"),
        ("don't <b>", "don’t <b>"),
    ],
)
def test_plain_text_gets_typographic_quotation_marks_and_stays_plain(plain: str, printed: str) -> None:
    assert typographic(plain) == printed


@given(st.text(max_size=300))
def test_any_text_gives_only_the_listed_elements(text: str) -> None:
    html = block_fragment(text).html
    allowed = {"p", "em", "strong", "ul", "ol", "li", "br", "a", "blockquote"}
    opened = {piece.split(">")[0].split(" ")[0].strip("/") for piece in html.split("<")[1:]}
    assert opened <= allowed


@pytest.mark.parametrize("text", ["[" * 20_000, "![" * 20_000, "> " * 5_000, "*a " * 10_000, "- " * 5_000])
def test_pathological_text_is_rendered(text: str) -> None:
    assert isinstance(block_fragment(text).html, str)
