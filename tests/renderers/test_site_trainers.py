"""The trainers' site, page by page: what is on it, in which order, and that the participants' site cannot have it."""

import re
from typing import Any

import pytest
from jinja2 import UndefinedError

from tests import strategies
from tests.conftest import Golden
from tests.renderers.sites import content_of, pages_of, texts_of
from toolkit.models.library import Library
from toolkit.renderers import site

PAGES = ["exercises/example.md", "cases/example.md", "sessions/example.md", "drills/choose.md"]
_CLOCK = re.compile(r'class="(?:rail"><span class=")?clock">([^<]+)<')
_RAIL = re.compile(r'class="rail"><span class="clock">([^<]+)<')


def small_library(**exercise: Any) -> Library:
    """The small exercise, case, session and drills."""
    drills = [strategies.drill(kind) for kind in strategies.DRILL_FILES]
    return strategies.library(
        [strategies.exercise(**exercise)], [strategies.session()], [strategies.case()], drills
    )


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The trainers' site of the small content."""
    return pages_of(small_library(), "trainer")


@pytest.mark.parametrize("path", PAGES)
def test_the_pages_of_the_small_content_are_what_they_were(
    path: str, pages: dict[str, str], golden: Golden
) -> None:
    golden(f"site/trainers/{path}", pages[path])


def test_the_times_of_an_exercise_count_from_its_own_start(pages: dict[str, str]) -> None:
    times = _RAIL.findall(pages["exercises/example.md"])
    assert times[0] == "0:00"
    assert times == sorted(times)
    assert len(times) > 3
    times = _CLOCK.findall(pages["exercises/example.md"])
    assert all(re.fullmatch(r"[0-9]:[0-5][0-9]", time) for time in times), times


def test_the_times_of_a_session_are_those_of_the_clock(pages: dict[str, str]) -> None:
    times = _CLOCK.findall(pages["sessions/example.md"])
    assert times[0].startswith("09:00–")
    assert all(re.match(r"[0-2][0-9]:[0-5][0-9]", time) for time in times), times


def test_a_case_ends_where_its_last_move_ends(pages: dict[str, str]) -> None:
    case = pages["cases/example.md"]
    minutes = int(re.search(r"<dt>Time</dt><dd>(\d+) min", case).group(1))  # type: ignore[union-attr]  # it must be there
    last = re.findall(r"out by (\d):(\d\d)", case)[-1]
    assert int(last[0]) * 60 + int(last[1]) == minutes


def test_sealed_parts_come_after_the_plan_each_under_a_heading_that_says_so() -> None:
    card = {
        "name": "Renske",
        "wants": "Her Friday.",
        "knows": "Nothing left the plant.",
        "says": "Is it big?",
    }
    case = strategies.case(roles=[card])
    page = pages_of(strategies.library([strategies.exercise()], [], [case]), "trainer")["cases/example.md"]
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert headings[-4:] == ["Sealed: part B", "Sealed: epilogue", "Sealed: role cards", "About this page"]
    before, _, after = page.partition("## Sealed: part B")
    for sealed in (case.part_b_question, case.roles[0].knows, case.roles[0].says):
        assert sealed in texts_of({"": after})[""]
        assert sealed not in texts_of({"": before})[""]


def test_a_drill_shows_the_keys_of_all_variants_and_every_item_with_its_level(pages: dict[str, str]) -> None:
    for kind in strategies.DRILL_FILES:
        page = pages[f"drills/{kind}.md"]
        assert re.findall(r"^## Key to sheet (.)$", page, re.MULTILINE) == ["A", "B", "C", "D"]
        assert page.count('<section class="banked">') == len(strategies.drill(kind).items)
    assert "2 · choose · office" in pages["drills/choose.md"]
    assert "Which day is soon?" in pages["drills/choose.md"], "what to say to whoever chose a wrong option"


def test_what_is_related_is_a_link() -> None:
    other = strategies.exercise("other", related=["example"])
    library = strategies.library([strategies.exercise(), other], [strategies.session()])
    assert 'href="../exercises/example.html"' in pages_of(library, "trainer")["exercises/other.md"]


def test_the_agenda_links_what_has_a_page(pages: dict[str, str]) -> None:
    agenda = pages["sessions/example.md"]
    assert '<a href="../exercises/example.html">Say It Back</a>' in agenda
    assert ">Coffee<" in agenda
    retired = pages_of(small_library(status="retired"), "trainer")
    assert "exercises/example.md" not in retired
    assert "exercises/example.html" not in retired["sessions/example.md"], "a way to a page that is not there"
    assert "Say It Back" in retired["sessions/example.md"]


def test_only_the_trainers_site_has_sessions(pages: dict[str, str]) -> None:
    own = pages_of(small_library(), "participant")
    assert {path for path in pages if path.startswith("sessions/")} == {
        "sessions/index.md",
        "sessions/example.md",
    }
    assert set(pages) - set(own) == {"sessions/index.md", "sessions/example.md"}
    assert set(own) <= set(pages)


def test_sheets_to_print_are_the_same_for_both(pages: dict[str, str]) -> None:
    """They carry no banner, because a trainer prints them for participants."""
    own = pages_of(small_library(), "participant")
    sheets = [path for path in own if path.startswith("sheets/")]
    assert len(sheets) > 5
    assert {path: own[path] for path in sheets} == {path: pages[path] for path in sheets}


def test_only_the_trainers_settings_ask_for_the_banner(pages: dict[str, str]) -> None:
    assert "\n  trainers: true\n" in pages["mkdocs.yml"]
    assert "trainers" not in pages_of(small_library(), "participant")["mkdocs.yml"]


@pytest.mark.parametrize("kind", ["exercises", "cases", "drills"])
def test_a_trainers_template_fails_with_what_a_participant_may_see(kind: str) -> None:
    library = small_library()
    content = content_of(library, "participant")
    only = type(content)(**{**vars(content), "exercises": (), "cases": (), "drills": (), "sessions": ()})
    one = type(content)(**{**vars(only), kind: getattr(content, kind)})
    assert list(site.render(one, trainers=False))
    with pytest.raises(UndefinedError):
        list(site.render(one, trainers=True))


def test_no_class_of_ours_is_one_that_the_theme_lays_out_in_its_own_way(pages: dict[str, str]) -> None:
    """The theme floats whatever is called inline, and a row of the agenda fell out of its table."""
    session = pages["sessions/example.md"]
    assert 'class="kind-inline"' in session
    names = {name for found in re.findall(r'class="([^"]*)"', session) for name in found.split()}
    assert not names & {"inline", "end", "annotate", "admonition", "grid", "tabbed-set", "highlight"}
