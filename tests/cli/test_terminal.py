import io
import unicodedata
from collections.abc import Callable

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cli.nearest import did_you_mean
from toolkit.cli.table import WIDTH, render_table
from toolkit.cli.terminal import Progress, harmless, one_line, say, shorten


@given(st.text(st.characters()))
def test_no_text_can_steer_a_terminal_or_turn_a_line_round(text: str) -> None:
    shown = harmless(text)
    assert not {unicodedata.category(letter) for letter in shown} & {"Cs", "Zl", "Zp"}
    assert all(letter in "\n\t" or unicodedata.category(letter) != "Cc" for letter in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("text", ["plain", "Zażółć gęślą jaźń", "السلام\u200f", "👩\u200d👧", "two\nlines"])
def test_ordinary_text_of_any_language_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert "\n" not in one_line(text)


@given(st.text(), st.integers(1, 90))
def test_shortened_text_is_never_too_long(text: str, width: int) -> None:
    assert len(shorten(text, width)) <= width


@pytest.fixture
def coloured(monkeypatch: pytest.MonkeyPatch) -> Callable[[pytest.CaptureFixture[str]], str]:
    """What `say` writes on a screen that can show colours."""
    monkeypatch.setattr(click.utils, "should_strip_ansi", lambda *_: False)
    monkeypatch.delenv("TERM", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)

    def write(capsys: pytest.CaptureFixture[str]) -> str:
        say("words", label="Error:", colour="red")
        return capsys.readouterr().err

    return write


def test_a_terminal_gets_a_coloured_label(
    coloured: Callable[[pytest.CaptureFixture[str]], str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "\x1b[31m" in coloured(capsys)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_nobody_who_wants_no_colour_gets_any(
    coloured: Callable[[pytest.CaptureFixture[str]], str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: str,
) -> None:
    def strips(*stream_and_color: object) -> bool:
        return stream_and_color[-1] is False

    monkeypatch.setattr(click.utils, "should_strip_ansi", strips)
    monkeypatch.setenv(name, value)
    assert coloured(capsys) == "Error: words\n"


def seen(written: str, keep: str = "") -> str:
    """What one line of a screen shows after all of this, or after the piece that begins with `keep`."""
    line = ""
    for piece in written.split("\r"):
        line = piece + line[len(piece) :]
        if keep and piece.startswith(keep):
            break
    return line.rstrip()


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """As a terminal answers."""
        return True


def test_progress_is_one_line_that_is_gone_in_the_end() -> None:
    screen = Screen()
    line = Progress(screen)
    line("Reading the library")
    line("Writing")
    line.clear()
    assert seen(screen.getvalue(), keep="Writing") == "Writing …"
    assert seen(screen.getvalue()) == ""


def test_progress_says_nothing_when_the_stream_was_closed() -> None:
    line = Progress(None)
    line("Reading the library")
    line.clear()


def test_progress_says_nothing_into_a_pipe() -> None:
    pipe = io.StringIO()
    line = Progress(pipe)
    line("Reading the library")
    line.clear()
    assert pipe.getvalue() == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("fog-to-focsu", "Did you mean 'fog-to-focus'?"),
        ("FOG-TO-FOCUS", "Did you mean 'fog-to-focus'?"),
        ("fog", "Did you mean 'fog-to-focus'?"),
        ("pair", "Did you mean 'pair-up' or 'repair'?"),
        ("zzz", ""),
        ("", ""),
    ],
)
def test_the_nearest_names_are_offered(typed: str, said: str) -> None:
    assert did_you_mean(typed, ["fog-to-focus", "repair", "pair-up"]) == said


@given(
    st.lists(
        st.tuples(
            st.from_regex(r"[A-Z]{2}-[0-9]{2}", fullmatch=True),
            st.from_regex(r"[a-z-]{1,60}", fullmatch=True),
            st.integers(1, 240),
            st.text(min_size=1, max_size=60),
        ),
        min_size=1,
    )
)
def test_a_table_fits_the_screen_and_never_shortens_an_id(rows: list[tuple[str, str, int, str]]) -> None:
    lines = render_table(("CODE", "EXERCISE", "MIN", "TITLE"), rows)
    assert len(lines) == len(rows) + 1
    assert max(map(len, lines)) <= WIDTH
    assert all(row[1] in line for row, line in zip(rows, lines[1:], strict=True))
