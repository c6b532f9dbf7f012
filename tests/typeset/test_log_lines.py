"""The engine's words, turned into ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.typeset.log_lines import explained, is_traced, missing_letter, outside_file, shortened


@given(st.text(max_size=3000))
def test_foreign_text_becomes_one_short_printable_line(text: str) -> None:
    shown = shortened(text)
    assert len(shown) <= 160
    assert shown.isprintable()


@given(st.sampled_from(["error", "warning"]), st.text(max_size=500))
def test_any_line_becomes_a_finding_of_its_level_or_a_known_one(level: str, line: str) -> None:
    finding = explained(level, line)
    assert finding.code == "print-engine"
    assert finding.sentence
    assert "\n" not in finding.sentence


def test_an_unknown_line_keeps_the_engines_words_and_level() -> None:
    assert explained("error", "Oh dear").sentence == "the print engine says: Oh dear"
    assert explained("error", "Oh dear").severity == "error"
    assert explained("warning", "Oh dear").severity == "warning"


def test_a_short_text_stays_whole_and_an_address_that_holds_its_content_loses_it() -> None:
    assert shortened("logo.png") == "logo.png"
    assert (
        shortened("Failed at 'data:image/png;base64,AAAABBBB': no")
        == "Failed at 'data:image/png;base64,…': no"
    )


def test_a_line_about_a_missing_character_gives_the_character_and_is_left_to_the_preflight() -> None:
    line = '.notdef glyph rendered for Unicode string unsupported by fonts: "→" (U+2192)'
    assert missing_letter(line) == "→"
    assert is_traced(line)
    assert is_traced("No anchor #nope for internal URI reference")
    assert missing_letter("Oh dear") == ""
    assert not is_traced("Oh dear")


@pytest.mark.parametrize(
    "line",
    [
        "HarfBuzz-Subset will be required by future versions of WeasyPrint. Please install this library.",
        'Using fontTools instead of HarfBuzz-Subset for font "A". This will be unsupported in future versions.',
    ],
)
def test_a_missing_component_is_a_warning_with_its_name(line: str) -> None:
    finding = explained("error", line)
    assert finding.severity == "warning"
    assert "libharfbuzz-subset0" in finding.hint


def test_a_refused_address_is_an_error_that_shows_it() -> None:
    finding = outside_file("http://example.org/logo.png")
    assert (finding.code, finding.severity) == ("print-outside", "error")
    assert '"http://example.org/logo.png"' in finding.sentence
