"""What to bring and what to prepare, counted for the room."""

from collections.abc import Iterable, Sequence

from toolkit.assemble.labels import PREPARATION
from toolkit.models.exercise import Exercise, Material
from toolkit.models.pack import PreparationLine, PreparationTime
from toolkit.models.things import MaterialLine


def material_lines(materials: Iterable[Material], people: int, groups: int) -> tuple[MaterialLine, ...]:
    """The materials of one part with their numbers."""
    return tuple(_line(material, people, groups) for material in materials)


def total_materials(used: Iterable[tuple[Iterable[Material], int]], people: int) -> tuple[MaterialLine, ...]:
    """Everything to bring for a session. Things that are used up add up; the others go from part to part, so the
    largest number counts.

    Args:
        used: the materials of each part with the number of its groups.
        people: how many are expected.
    """
    totals: dict[tuple[str, str], MaterialLine] = {}
    for materials, groups in used:
        for material in materials:
            line = _line(material, people, groups)
            before = totals.get((line.item, material.sheet or ""))
            if before is not None:
                consumed = material.used_up or material.sheet is not None
                count = before.count + line.count if consumed else max(before.count, line.count)
                line = line.model_copy(update={"count": count, "note": before.note or line.note})
            totals[line.item, material.sheet or ""] = line
    return tuple(sorted(totals.values(), key=lambda line: (line.optional, line.item.casefold())))


def preparation(exercises: Sequence[Exercise]) -> tuple[PreparationTime, ...]:
    """Everything to prepare, the earliest first."""
    lines: dict[str, list[PreparationLine]] = {when: [] for when in PREPARATION}
    for exercise in exercises:
        for position, item in enumerate(exercise.preparation):
            lines[item.when].append(
                PreparationLine(part=exercise.title, do=item.do, exercise=exercise.id, position=position)
            )
    return tuple(
        PreparationTime(when=PREPARATION[when], lines=tuple(found)) for when, found in lines.items() if found
    )


def _line(material: Material, people: int, groups: int) -> MaterialLine:
    units = {"person": people, "group": groups, "room": 1}[material.per]
    notes = [f"{material.spare} spare"] if material.spare else []
    if material.optional:
        notes.append("optional")
    return MaterialLine(
        item=material.item,
        count=material.quantity * units + material.spare,
        note=", ".join(notes),
        optional=material.optional,
        kind=material.source,
    )
