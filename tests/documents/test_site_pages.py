"""The hand-written pages of the site are plain Markdown that any generator reads, and their links lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.workspaces import REPOSITORY
from toolkit.load.yaml_file import read_yaml

SITE = REPOSITORY / "site"
PAGES = sorted(SITE.rglob("*.md"))
FOR_PARTICIPANTS = [page for page in PAGES if page.parent.name == "pages"]
#: What the participants' site consists of; the folders are filled from the content.
NAMED = {
    "index.md",
    "after-the-workshop.md",
    "what-we-do-not-track.md",
    "glossary.md",
    "evidence.md",
    "exercises/index.md",
    "cases/index.md",
    "drills/index.md",
}
#: What one generator reads and another prints: attribute lists, admonitions, tables, footnotes, content tabs, templates.
DIALECTS = re.compile(r"\{ ?[:.#%{]|^(?:!!!|\?\?\?|===|:::)|^\s*\||^\[\^|\[\^[^\]]+\]", re.MULTILINE)
#: When the sessions ask for something afterwards, and how the page says it.
DAYS = {
    2: "After two days",
    7: "After a week",
    14: "After two weeks",
    30: "After a month",
    60: "After two months",
    90: "After three months",
}


def name_of(page: Path) -> str:
    """A page as it is named in a message."""
    return page.relative_to(SITE).as_posix()


def parts(page: Path) -> tuple[dict[str, object], str]:
    """The front matter and the text of a page."""
    opening, head, body = page.read_text(encoding="utf-8").split("---\n", 2)
    assert opening == ""
    reading = read_yaml(head.encode(), page.name)
    assert reading.diagnostics == ()
    return dict(reading.value), body


def tokens(text: str) -> Iterator[Token]:
    """Everything that CommonMark finds in a text."""
    for token in MarkdownIt("commonmark").parse(text):
        yield token
        yield from token.children or ()


def links(text: str) -> list[str]:
    """Where the links and pictures of a text lead."""
    return [str(token.attrs[key]) for token in tokens(text) for key in ("href", "src") if key in token.attrs]


def foreign(text: str) -> list[str]:
    """What not every generator reads as we mean it."""
    html = [token.content for token in tokens(text) if token.type in {"html_block", "html_inline"}]
    return html + DIALECTS.findall(text)


def test_there_are_pages_for_both_sites() -> None:
    assert {name_of(page) for page in PAGES} >= {
        "pages/after-the-workshop.md",
        "pages/what-we-do-not-track.md",
        "trainers/using-this-site.md",
    }
    assert {page.parent.name for page in PAGES} == {"pages", "trainers"}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_front_matter_is_a_title_and_a_description_and_the_title_is_the_only_heading_of_its_rank(
    page: Path,
) -> None:
    head, body = parts(page)
    assert set(head) == {"title", "description"}
    assert all(isinstance(value, str) and 5 <= len(value) <= 160 for value in head.values())
    assert {token.tag for token in tokens(body) if token.type == "heading_open"} == {"h2"}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_is_plain_commonmark(page: Path) -> None:
    assert foreign(parts(page)[1]) == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_what_is_read_has_typographic_quotation_marks(page: Path) -> None:
    read = "".join(token.content for token in tokens(parts(page)[1]) if token.type == "text")
    assert read
    assert [mark for mark in "\"'" if mark in read] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_to_a_page_of_the_participants_site(page: Path) -> None:
    found = links(parts(page)[1])
    assert [target for target in found if target not in NAMED] == []
    assert not found or page in FOR_PARTICIPANTS, "the trainers' site lies in another folder"


def test_the_pages_do_link_to_each_other() -> None:
    found = {target for page in FOR_PARTICIPANTS for target in links(parts(page)[1])}
    assert {page.name for page in FOR_PARTICIPANTS} <= found
    assert {page.name for page in FOR_PARTICIPANTS} <= NAMED


@pytest.mark.parametrize("page", FOR_PARTICIPANTS, ids=name_of)
def test_a_page_for_tired_people_is_short(page: Path) -> None:
    assert 350 <= len(parts(page)[1].split()) <= 700


@pytest.mark.parametrize(("day", "words"), DAYS.items())
def test_the_days_after_are_those_of_the_sessions_in_plain_words(day: int, words: str) -> None:
    _, body = parts(SITE / "pages" / "after-the-workshop.md")
    assert f"\n\n**{words}.** " in body
    assert "D+" not in body
    sessions = [path.read_text(encoding="utf-8") for path in (REPOSITORY / "sessions").glob("*.yaml")]
    assert any(f"by: D+{day}\n" in text for text in sessions)


@pytest.mark.parametrize(
    "text",
    [
        "a <b>c</b>",
        "<div>\n</div>",
        "a\n{: .lead }",
        "[a](index.md){ .button }",
        '!!! note "a"',
        "| a | b |",
        "a[^1]",
        "{{ a }}",
    ],
)
def test_what_is_foreign_is_found(text: str) -> None:
    assert foreign(text) != []


def test_a_link_is_found_however_it_is_written() -> None:
    text = "[a](one.md) ![b](two.png) <https://three.example> [c][d]\n\n[d]: four.md"
    assert links(text) == ["one.md", "two.png", "https://three.example", "four.md"]
