"""Writes a library of any size: valid exercises of about 8 kB, each with its own id, code and title."""

from pathlib import Path

_TEMPLATE = Path(__file__).with_name("exercise.yaml")
_COMPONENT = "expectation-clarity"
_BRAND = "organisation: The bench\nfoot: Measured, not guessed\n"


def write_library(folder: Path, count: int) -> None:
    """Write a content root: a brand and this many exercises.

    Args:
        folder: the root; made when it does not exist.
        count: how many exercises, at most 67,600 because their printed codes are two letters and two digits.
    """
    template = _TEMPLATE.read_text(encoding="utf-8")
    component = folder / "exercises" / _COMPONENT
    component.mkdir(parents=True, exist_ok=True)
    (folder / "brand.yaml").write_text(_BRAND, encoding="utf-8", newline="\n")
    for number in range(count):
        path = component / f"say-it-back-{number:05d}.yaml"
        path.write_text(exercise_text(template, number), encoding="utf-8", newline="\n")


def exercise_text(template: str, number: int) -> str:
    """The template with a title and a code of its own."""
    letters, digits = divmod(number, 100)
    code = f"{chr(65 + letters // 26)}{chr(65 + letters % 26)}-{digits:02d}"
    titled = template.replace("title: Say it back\n", f"title: Say it back {number}\n", 1)
    return titled.replace("code: AA-00\n", f"code: {code}\n", 1)
