"""Scores of every exercise page, as far as code can measure them; the rest is left to an eye."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.rubric.guide import Measured, measure_guide
from tests.rubric.packs import PrintedPack, exercise_parts, shipped_library
from tests.rubric.workbook import measure_sheet

#: All points of the rubric, in order. Those that nothing here measures are for an eye.
POINTS = tuple(f"G{number}" for number in range(1, 9)) + tuple(f"W{number}" for number in range(1, 8))
GUIDE_POINTS = ("G1", "G2", "G4", "G6")
SHEET_POINTS = ("W3", "W4", "W7")


@dataclass(frozen=True)
class Row:
    """One exercise page: a part of the guide with one of its sheets.

    Attributes:
        session: id of the session.
        exercise: title of the exercise.
        sheet: title of the sheet.
        page: page of the workbook.
        parts: for each measured point, what has to be true and whether it is.
    """

    session: str
    exercise: str
    sheet: str
    page: int
    parts: Measured

    @property
    def scores(self) -> dict[str, float]:
        """1 all true, ½ one part missing, 0 otherwise."""
        return {point: max(0.0, 1 - 0.5 * len(missing(parts))) for point, parts in self.parts.items()}


def missing(parts: Iterable[tuple[str, bool]]) -> list[str]:
    """What of a point is not true."""
    return [sentence for sentence, true in parts if not true]


def rows(packs: Iterable[PrintedPack]) -> Iterator[Row]:
    """Every exercise page of these sessions."""
    library = shipped_library()
    for pack in packs:
        for part, pages in exercise_parts(pack):
            guide = measure_guide(pack, part, pages)
            identifier = part.exercise.id
            for printed in pack.workbook.pages:
                if printed.kind == "sheet" and printed.part_title == part.title:
                    sheet = next(
                        one
                        for one in library.exercises[identifier].sheets
                        if printed.anchor == f"sheet-{identifier}-{one.id}"
                    )
                    measured = {**guide, **measure_sheet(pack, printed, sheet)}
                    yield Row(pack.session, part.title, printed.sheet.title, printed.page, measured)
