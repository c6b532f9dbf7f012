"""A plain table: columns in line, the last one shortened so that a row fits the screen."""

from collections.abc import Sequence

from toolkit.cli.terminal import one_line, shorten

WIDTH = 80
_GAP = "  "
_LEAST = 5


def render_table(head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> list[str]:
    """The lines of a table, head first.

    Numbers stand to the right. Only the last column is ever shortened, because the others are names to type.
    """
    cells = [list(head), *([one_line(str(value)) for value in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    left_over = WIDTH - sum(widths[:-1]) - len(_GAP) * (len(head) - 1)
    widths[-1] = max(_LEAST, min(widths[-1], left_over))
    to_the_right = [bool(rows) and isinstance(rows[0][column], int) for column in range(len(head))]
    return [_row(row, widths, to_the_right) for row in cells]


def _row(cells: list[str], widths: list[int], to_the_right: list[bool]) -> str:
    aligned = [
        cell.rjust(width) if right else shorten(cell, width).ljust(width)
        for cell, width, right in zip(cells, widths, to_the_right, strict=True)
    ]
    return _GAP.join(aligned).rstrip()
