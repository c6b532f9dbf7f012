"""`python -m tests.rubric`: the score table of every exercise page. An eye fills in the dots and adds up."""

import sys

from tests.rubric.packs import printed_packs
from tests.rubric.score import POINTS, Row, missing, rows

_WIDTH = 44
_SHOWN = {1.0: "1", 0.5: "½", 0.0: "0"}


def table(found: list[Row]) -> list[str]:
    """A line for each page, with what is missing under it."""
    lines = [f"{'':{_WIDTH}} {' '.join(POINTS)}  measured"]
    session = ""
    for row in found:
        if row.session != session:
            session = row.session
            lines += ["", session]
        scores = row.scores
        cells = " ".join(f"{_SHOWN[scores[point]] if point in scores else '·':>2}" for point in POINTS)
        name = f"p. {row.page:>2} {row.exercise}: {row.sheet}"
        total = f"{sum(scores.values()):g} of {len(scores)}"
        lines.append(f"{name[:_WIDTH]:{_WIDTH}} {cells}  {total}")
        lines += [
            f"       {point}: {sentence}" for point, parts in row.parts.items() for sentence in missing(parts)
        ]
    return [*lines, "", "A dot is a point for an eye. A page ships at 13 of 15 with no zero."]


if __name__ == "__main__":
    sys.stdout.write("\n".join(table(list(rows(printed_packs())))) + "\n")
