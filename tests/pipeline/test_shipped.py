"""Every shipped session becomes a whole pack: nothing to complain of, every page where it belongs.

On A4 all are made in the standard edition. One is made in all editions, and on Letter; a campaign makes all of
them in every way.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import page
import pytest

from tests.conftest import Golden
from tests.look.chosen import compare_chosen_pages
from tests.packs import IN_ALL_EDITIONS, Packs, editions_of
from tests.workspaces import toolkit
from toolkit import pipeline
from toolkit.assemble import Day, assemble
from toolkit.models.decks import Decks
from toolkit.models.layout import EDITIONS, Edition, Paper, told_apart
from toolkit.models.pack import Pack, WorkbookPage
from toolkit.pipeline import Built, Workspace

REPOSITORY = Path(__file__).parents[2]
SESSIONS = sorted(path.stem for path in (REPOSITORY / "sessions").glob("*.yaml"))
#: Papers and their editions by what they are called.
WAYS: dict[str, tuple[Paper, tuple[Edition, ...]]] = {
    "a4": ("a4", ("standard",)),
    "a4-all": ("a4", tuple(EDITIONS)),
    "letter": ("letter", ("standard",)),
    "letter-all": ("letter", tuple(EDITIONS)),
}


@dataclass(frozen=True)
class Shipped:
    """A shipped session as it was built for one paper, and the pack it was made from."""

    built: Built
    pack: Pack
    paper: Paper
    editions: tuple[Edition, ...]

    @property
    def pdfs(self) -> list[Path]:
        """Its PDFs."""
        return sorted(self.built.folder.rglob("*.pdf"))

    @property
    def workbooks(self) -> list[Path]:
        """Its participant workbooks with the pages that the guide counts, one for each drill variant."""
        found = [path for path in self.of("standard", "mono") if path.name.startswith("participant-workbook")]
        assert found
        return found

    def of(self, *editions: Edition) -> list[Path]:
        """Its PDFs in some editions."""
        return [path for path in self.pdfs if told_apart(path.name)[1] in editions]

    def html(self, name: str) -> str:
        """A print page."""
        return (self.built.folder / name).read_text(encoding="utf-8")


def made_by(session: str) -> tuple[str, str]:
    """In which way a session is made in every run: on A4 and, if it has many pages, on Letter."""
    return ("a4-all", "letter") if session == IN_ALL_EDITIONS else ("a4", "")


BUILDS = {
    (session, name): pytest.param(
        (session, *way),
        id=f"{session}-{name}",
        marks=[] if name in made_by(session) else [pytest.mark.campaign],
    )
    for session in SESSIONS
    for name, way in WAYS.items()
}


@pytest.fixture(scope="module", params=BUILDS.values())
def shipped(request: pytest.FixtureRequest, packs: Packs) -> Shipped:
    """One session after the other; the tests of one run before the next is built."""
    session, paper, editions = request.param
    built = packs(session, paper, editions)
    library, _ = pipeline.read(Workspace((REPOSITORY,), REPOSITORY, built.folder))
    return Shipped(built, assemble(library.sessions[session], library, Day(built.code, "0")), paper, editions)


def test_there_are_sessions_to_build() -> None:
    assert len(SESSIONS) >= 5
    assert IN_ALL_EDITIONS in SESSIONS
    assert all(editions_of(session) == WAYS[made_by(session)[0]][1] for session in SESSIONS)


def test_the_shipped_content_gives_no_error_and_no_warning() -> None:
    done = toolkit(REPOSITORY, "check", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_shipped_session_builds_without_a_word_of_complaint(shipped: Shipped) -> None:
    """Neither the rules nor the preflight find anything: test_preflight.py plants what they would find."""
    assert [str(problem) for problem in shipped.built.diagnostics] == []
    assert shipped.built.notes == ()
    assert shipped.built.engine == "weasyprint"
    pages = [name for name in shipped.built.files if name.endswith(".html")]
    assert len(pages) >= 2
    assert {name.removesuffix(".html") for name in pages} == {
        path.relative_to(shipped.built.folder).with_suffix("").as_posix()
        for path in shipped.pdfs
        if not is_to_fold(path)
    }


def test_no_file_of_a_shipped_session_says_where_its_words_were_written(shipped: Shipped) -> None:
    for path in shipped.built.folder.rglob("*.html"):
        tags = re.findall(r"<[a-zA-Z][^>]*>", path.read_text(encoding="utf-8"))
        assert len(tags) > 20
        assert [tag for tag in tags if " data-" in tag] == [], path.name


def test_every_pdf_of_a_shipped_session_meets_pdf_ua_1(shipped: Shipped) -> None:
    read = [path for path in shipped.pdfs if not is_to_fold(path)]
    sys.stdout.write(f"{shipped.built.session} on {shipped.paper}: {len(read)} PDFs validated\n")
    assert {told_apart(path.name)[1] for path in read} == set(shipped.editions)
    for path in read:
        result = page.validate_pdf(str(path), profile="ua1")
        assert result.is_compliant, (path.name, [str(failure) for failure in result.failures][:5])


def test_every_page_of_a_shipped_session_carries_the_pack_code_and_cards_that_of_their_deck(
    shipped: Shipped,
) -> None:
    for path in shipped.pdfs:
        texts = page_texts(path)
        assert texts
        codes = deck_codes(shipped.pack.decks) if is_cards(path) else {shipped.built.code}
        bare = [
            number for number, text in enumerate(texts, start=1) if not any(code in text for code in codes)
        ]
        assert bare == [], path.name


@pytest.mark.parametrize(
    "shipped", [BUILDS[session, made_by(session)[0]] for session in SESSIONS], indirect=True
)
def test_chosen_pages_of_a_shipped_session_look_as_they_did(
    shipped: Shipped, golden: Golden, tmp_path: Path
) -> None:
    compare_chosen_pages(shipped.pack.session, shipped.built.folder, shipped.built.code, golden, tmp_path)


def test_every_sheet_of_a_shipped_session_stands_on_its_planned_page(shipped: Shipped) -> None:
    assert shipped.workbooks
    assert shipped.pack.pages, "a session without a page to write on is not one of ours"
    for path in shipped.workbooks:
        texts = page_texts(path)
        assert shipped.pack.after_page <= len(texts)
        for planned in shipped.pack.pages:
            for words in words_on(planned):
                assert plain(words) in plain(texts[planned.page - 1]), (path.name, planned.page, words)


def test_the_guide_of_a_shipped_session_names_the_pages_that_are_written_on(shipped: Shipped) -> None:
    guide = plain(" ".join(page_texts(shipped.built.folder / "facilitator-guide.pdf")))
    named = [part.pages for part in shipped.pack.parts if part.pages]
    places = [timed.writing.page for part in shipped.pack.parts for timed in part.steps if timed.writing]
    assert named
    for words in named:
        assert plain(words) in guide
    for number in places:
        assert plain(f"Workbook page {number}") in guide


def test_the_codes_on_the_drill_sheets_are_those_of_their_keys(shipped: Shipped) -> None:
    drills = [planned.drill for planned in shipped.pack.pages if planned.drill is not None]
    assert bool(drills) == bool(shipped.pack.variants)
    keys = shipped.html("key-sheet.html") if drills else ""
    for drill in drills:
        for sheet in drill.sheets:
            workbook = shipped.html(f"participant-workbook-{sheet.variant.lower()}.html")
            assert f"Sheet {sheet.code}" in workbook
            # What is read aloud is the same for all letters, so it has one key.
            assert (drill.sheets[0] if drill.form == "bingo" else sheet).code in keys
            others = {other.code for other in drill.sheets} - {sheet.code}
            assert [code for code in others if code in workbook] == []


def is_cards(path: Path) -> bool:
    """Whether it holds decks of cards."""
    return told_apart(path.name)[0] in {"cards.pdf", "item-cards.pdf", "rescue-cards.pdf"}


def deck_codes(decks: Decks) -> set[str]:
    """The codes on the cards of a session."""
    made = [deck for deck in (decks.patterns, decks.slots, decks.rescue, *decks.items) if deck]
    return {*(deck.code for deck in made), *([decks.blank] if decks.blank else [])}


def is_to_fold(path: Path) -> bool:
    """Whether it is a copy for the printer, made of the pages of another PDF."""
    return path.stem.endswith("-booklet")


def words_on(planned: WorkbookPage) -> Iterator[str]:
    """Words that stand on this page of the workbook and on no other."""
    if planned.sheet is not None:
        yield planned.sheet.title
        yield planned.sheet.prompts[-1].label
    elif planned.drill is not None:
        yield planned.drill.title
    elif planned.case is not None:
        yield {
            "story": planned.case.decision_point,
            "questions": planned.case.prep_questions[-1].question,
            "rewrite": planned.case.lines_to_rewrite[-1].text,
        }[planned.kind]


def plain(text: str) -> str:
    """A text without what layout does to it: spaces, line ends, hyphens, the form of quotation marks."""
    return re.sub(r"[\s\-‐‑\u00ad\"'’‘“”]+", "", text).casefold()


def page_texts(path: Path) -> list[str]:
    """The text of each page."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("no pdftotext on this computer")
    done = subprocess.run([program, str(path), "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]
