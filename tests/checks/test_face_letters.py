import dataclasses
import re
from pathlib import Path

from tests.fonts import LETTERS
from tests.strategies import BRAND, exercise, library
from toolkit.checks.face_letters import FIXED_SIGNS, check_library
from toolkit.models.font import Font

TOOLKIT = Path(__file__).parents[2] / "toolkit"


def found(letters: str, title: str = "Plain") -> list[tuple[object, str, str]]:
    content = library([exercise(title=title)], brand=BRAND)
    font = Font(b"", frozenset(map(ord, letters)))
    content = dataclasses.replace(content, fonts={("sans", "regular"): font, ("sans", "bold"): font})
    return [
        (finding.location, finding.severity, finding.sentence) for _, _, finding in check_library(content)
    ]


def test_a_face_with_all_letters_passes() -> None:
    assert found(LETTERS) == []


def test_letters_that_the_library_prints_and_the_face_lacks_are_a_warning() -> None:
    (said,) = found(LETTERS, title="Győző has a look")
    assert said == (("sans",), "warning", "'sans' lacks 1 printed character: ő")


def test_a_face_without_the_letters_of_our_words_is_an_error() -> None:
    said = found(LETTERS.replace("e", ""))
    assert [(location, severity) for location, severity, _ in said] == [
        (("sans", "regular"), "error"),
        (("sans", "bold"), "error"),
    ]
    assert "needs: e" in said[0][2]


def test_without_a_face_of_its_own_there_is_nothing_to_say() -> None:
    assert list(check_library(library())) == []


def test_the_signs_of_our_fixed_words_are_all_known() -> None:
    texts = [path.read_text(encoding="utf-8") for path in TOOLKIT.rglob("templates/**/*.j2")]
    folders = (TOOLKIT / "assemble", TOOLKIT / "models" / "drills")
    texts += [path.read_text(encoding="utf-8") for folder in folders for path in folder.glob("*.py")]
    used = {char for text in texts for char in re.sub(r"[\x00-\x7f]", "", text)}
    assert used
    assert {char for char in used if ord(char) not in FIXED_SIGNS} == set()
