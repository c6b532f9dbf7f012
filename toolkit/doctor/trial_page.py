"""One page with accented letters in every face, and whether a print of it is right.

A PDF engine that finds no fonts, or takes wrong letters from them, ends without a word. So the print is read back,
both by the outlines that are drawn and by the text that is copied.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.doctor.reading import UnreadableError, read_back
from toolkit.doctor.reading.shapes import Shape
from toolkit.models.trial_print import TrialPrint

#: Names from Hungary, Viet Nam and Turkey: their letters come from both files of a face, and "ễ" from two signs.
NAMES = "Győző Nguyễn Çağla"
_FACES = tuple(
    f"font:{style} 14pt var(--{family})"
    for family in ("sans", "serif")
    for style in ("normal", "bold", "italic")
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a print: the end of a sentence, and facts for those who look after computers."""

    sentence: str
    details: Mapping[str, str] = field(default_factory=dict)


def trial_page(css: str) -> str:
    """The page, in the faces of print documents.

    Args:
        css: the fonts and the names of faces.
    """
    lines = "".join(f'<p style="{face}">{NAMES}</p>' for face in _FACES)
    head = f'<meta charset="utf-8"><title>Trial page</title><style>{css}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{lines}</body></html>'


def find_fault(trial: TrialPrint, letters: Mapping[Shape, str]) -> Fault | None:
    """What is wrong with a print of the page; None when every letter is right.

    Args:
        trial: by an engine that is there.
        letters: the letters of our fonts by their outlines.
    """
    if trial.problems:
        told = {f"problem {number}": text for number, text in enumerate(trial.problems, start=1)}
        return Fault(f"a trial page could not be printed: {trial.problems[0]}", told)
    if trial.pages != 1:
        return Fault(f"a trial page was printed on {trial.pages} pages instead of one")
    try:
        reading = read_back(trial.pdf, letters)
    except UnreadableError as error:
        return Fault("a trial page was printed, but cannot be read back", {"the reader says": str(error)})
    expected = "".join(NAMES.split()) * len(_FACES)
    told = {"expected": expected, "drawn": reading.drawn, "copied": reading.copied}
    if reading.drawn != expected:
        return Fault("letters with accents are drawn wrongly", told)
    if reading.copied != expected:
        return Fault("letters look right, but a screen reader would say other ones", told)
    return None
