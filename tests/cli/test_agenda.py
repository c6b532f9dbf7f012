"""toolkit agenda: the plan in the terminal, as text and for programs, also when it does not fit."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.conftest import Golden


@pytest.mark.usefixtures("content")
def test_the_plan_reads_as_agreed_and_fits_the_screen(golden: Golden, run: Callable[..., Result]) -> None:
    result = run("agenda", "my-session", "--date", "2027-03-18", "--start", "13:30")
    assert result.exit_code == 0, result.stderr
    assert max(map(len, result.stdout.splitlines())) <= 80
    golden("cli/agenda.txt", result.stdout)


@pytest.mark.usefixtures("content")
def test_programs_get_minutes_that_fill_the_session(run: Callable[..., Result]) -> None:
    (record,) = json.loads(run("agenda", "my-session", "--json").stdout)
    assert len(record["parts"]) > 2
    busy = sum(part["minutes"] + part["move"] for part in record["parts"])
    assert busy + record["in_hand"] == record["minutes"]
    assert record["parts"][0]["starts"] == record["starts"]
    assert record["parts"][-1]["ends"] == record["planned_end"]
    assert 0 < record["longest_without_break"] <= record["minutes"]


@pytest.mark.usefixtures("content")
def test_a_day_that_began_late_shows_what_was_taken_out_and_ends_as_planned(
    run: Callable[..., Result],
) -> None:
    (planned,) = json.loads(run("agenda", "my-session", "--json").stdout)
    lost = planned["in_hand"] + 2
    assert planned["minutes_lost"] == 0
    (late,) = json.loads(run("agenda", "my-session", "--minutes-lost", str(lost), "--json").stdout)
    assert late["ends"] == planned["ends"]
    assert late["minutes"] == planned["minutes"] - lost
    assert late["minutes_lost"] == lost
    assert late["taken_out"], "more was lost than was in hand"
    assert late["in_hand"] >= 0
    shown = " ".join(run("agenda", "my-session", "--minutes-lost", str(lost)).stdout.split())
    assert f"Begins {lost} minutes late and ends as planned" in shown
    for taken in late["taken_out"]:
        assert taken in shown


@pytest.mark.usefixtures("content")
def test_more_minutes_than_a_day_can_lose_are_refused_with_what_would_help(
    run: Callable[..., Result],
) -> None:
    result = run("agenda", "my-session", "--minutes-lost", "70")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "missing" in result.stderr


def test_minutes_in_hand_before_a_fixed_time_have_a_row_of_their_own(
    run: Callable[..., Result], content: Path
) -> None:
    session = content / "sessions" / "my-session.yaml"
    text = session.read_text(encoding="utf-8")
    (before,) = json.loads(run("agenda", "my-session", "--json").stdout)
    assert text.count("  - break:\n") == 1
    fixed = text.replace("  - break:\n", '  - at: "09:50"\n    break:\n')
    session.write_text(fixed, encoding="utf-8")
    (record,) = json.loads(run("agenda", "my-session", "--json").stdout)
    coffee = next(part for part in record["parts"] if part["kind"] == "break")
    assert (coffee["starts"], coffee["in_hand_before"]) == ("09:50", 29)
    assert record["in_hand"] == before["in_hand"]
    rows = run("agenda", "my-session").stdout.splitlines()
    assert rows[rows.index("09:21–09:50   29        in hand") + 1].endswith("(Coffee)")
    assert "10:13–10:15    2        in hand" in rows


def test_a_plan_that_does_not_fit_is_shown_with_its_problem(
    run: Callable[..., Result], content: Path
) -> None:
    session = content / "sessions" / "my-session.yaml"
    text = session.read_text(encoding="utf-8")
    end = next(line for line in text.splitlines() if line.startswith("end:"))
    session.write_text(text.replace(end, 'end: "09:20"'), encoding="utf-8")
    result = run("agenda", "my-session", "--json")
    assert result.exit_code == 1
    (record,) = json.loads(result.stdout)
    assert record["in_hand"] < 0
    assert "session-fits" in {problem["code"] for problem in record["problems"]}
    assert "session-fits" in result.stderr


def test_what_cannot_be_laid_out_is_refused(run: Callable[..., Result], content: Path) -> None:
    exercise = next((content / "exercises").rglob("fog-to-focus.yaml"))
    exercise.write_text("title: [", encoding="utf-8")
    result = run("agenda", "my-session")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "fog-to-focus.yaml:1" in result.stderr
