"""The rooms of a session: the layout that it begins with, and each change."""

from collections.abc import Sequence

from toolkit.assemble import labels
from toolkit.assemble.posted import table_sizes
from toolkit.models.library import Library
from toolkit.models.pack import Part
from toolkit.models.room import RoomDrawing, RoomPlan
from toolkit.models.session import SessionPlan
from toolkit.models.words import Layout
from toolkit.subject.room_plan import room_plan
from toolkit.subject.wording import counted

#: Chairs that are never needed and always missed.
_SPARE_CHAIRS = 4
#: Millimetres on paper that a drawing may take, and the scales that one reads off a ruler.
_WIDEST, _DEEPEST = 112.0, 84.0
_SCALES = (50, 75, 100, 125, 150, 200, 250, 300, 400, 500)


def rooms(plan: SessionPlan, library: Library, parts: Sequence[Part], starts: str) -> tuple[RoomDrawing, ...]:
    """A drawing of each layout with the times from which the room is set like that; none for a session online.

    Args:
        plan: of the session.
        library: what its blocks are made of.
        parts: with their times.
        starts: clock time at which this day begins.
    """
    if plan.modality == "online":
        return ()
    tables = table_sizes(plan, library)
    whens: dict[Layout, list[str]] = {}
    before: Layout | None = None
    for part in parts:
        layout = _layout(part)
        if layout is None or layout == before:
            continue
        when = f"From {part.starts}: {part.title}" if before else f"From the start, {starts}"
        whens.setdefault(layout, []).append(when)
        before = layout
    return tuple(
        _drawing(room_plan(layout, plan.people, tables), tuple(when)) for layout, when in whens.items()
    )


def _layout(part: Part) -> Layout | None:
    if part.exercise is not None:
        return part.exercise.room.layout
    # Cases and drills are worked on at tables.
    return "cabaret" if part.case is not None or part.drill is not None else None


def _drawing(plan: RoomPlan, when: tuple[str, ...]) -> RoomDrawing:
    scale = next(
        (
            scale
            for scale in _SCALES
            if plan.width * 1000 / scale <= _WIDEST and plan.depth * 1000 / scale <= _DEEPEST
        ),
        _SCALES[-1],
    )
    words, needs = labels.LAYOUTS[plan.layout], _needs(plan)
    size = f"{plan.width:.1f} × {plan.depth:.1f} m"
    return RoomDrawing(
        plan=plan,
        layout=words,
        when=when,
        size=f"at least {size}, {round(plan.width * plan.depth)} m²",
        needs=needs,
        described=f"Plan of the room, {words}, {size}: {'; '.join(needs)}. Screen and flipchart stand at the front wall.",
        scale=scale,
        paper_width=plan.width * 1000 / scale,
        paper_depth=plan.depth * 1000 / scale,
    )


def _needs(plan: RoomPlan) -> tuple[str, ...]:
    needs = [f"{counted(plan.count('chair'), 'chair')} and {_SPARE_CHAIRS} spare"]
    if plan.count("table"):
        needs.insert(0, f"{counted(plan.count('table'), 'table')}, round, 1.5 m across")
    if plan.count("sheet"):
        needs.append(f"{counted(plan.count('sheet'), 'large sheet')} on the walls")
    needs.append("one place wide enough for a wheelchair, 1.5 m")
    return tuple(needs)
