"""What to bring, apart: bought, written by hand, found in the room, copied; and what lies on which table."""

from collections.abc import Iterable, Iterator, Sequence

from toolkit.assemble.needed import needed_materials
from toolkit.assemble.page_plan import PagePlan
from toolkit.assemble.posted import table_sizes
from toolkit.assemble.things import material_lines, total_materials
from toolkit.models.exercise import Exercise, Material, MaterialKind
from toolkit.models.library import Library
from toolkit.models.pack import Part
from toolkit.models.printing import WALK_INS
from toolkit.models.session import Block, ExerciseBlock, InlineBlock, SessionPlan
from toolkit.models.things import Envelope, EnvelopeThing, MaterialLine, PrintLine
from toolkit.subject.groups import split
from toolkit.subject.timing import group_count

_POSTERS = (
    MaterialLine(item="Stand for flipcharts, with paper", count=1),
    MaterialLine(item="Tape or pins that the walls can bear", count=1),
)
_EVERYWHERE = (MaterialLine(item="Clock that you can see from where you stand", count=1),)
#: Folded firm paper will do.
NAME_TENT = "Blank name tent"
_ONLINE = (
    MaterialLine(item="Computer with camera and microphone, and a second one for the other person", count=1),
)
_SLIDE = MaterialLine(item="Projector and screen", count=1)


def of_kind(materials: Iterable[MaterialLine], kind: MaterialKind) -> tuple[MaterialLine, ...]:
    """Those that come from one place."""
    return tuple(line for line in materials if line.kind == kind)


def shopping(plan: SessionPlan, materials: Sequence[MaterialLine]) -> tuple[MaterialLine, ...]:
    """What is bought, with a name tent for each person and for those who walk in."""
    tents = MaterialLine(item=NAME_TENT, count=plan.people + WALK_INS, note=f"{WALK_INS} spare")
    return (*of_kind(materials, "stationery"), *((tents,) if plan.modality != "online" else ()))


def equipment(
    plan: SessionPlan, parts: Sequence[Part], materials: Sequence[MaterialLine]
) -> tuple[MaterialLine, ...]:
    """What stands in the room or has to be brought there: what the parts name, and what they need without naming it."""
    found = [*_EVERYWHERE, *of_kind(materials, "equipment")]
    shown = [poster for part in parts for poster in part.show]
    if plan.modality != "online" and (shown or of_kind(materials, "paper")):
        found += _POSTERS
    if any("slide" in what.casefold() for what in shown):
        found.append(_SLIDE)
    if plan.modality != "in-person":
        found += _ONLINE
    return tuple(found)


def loose_copies(exercises: Sequence[Exercise], pages: PagePlan, people: int) -> tuple[PrintLine, ...]:
    """Single pages of the workbook to print as well, for people without one."""
    return tuple(
        PrintLine(
            file=f"Page {page} of the workbook",
            what=sheet.title,
            copies=sum(line.count for line in material_lines(copied, people, group_count(exercise, people))),
            sides=1,
        )
        for exercise in exercises
        for sheet in exercise.sheets
        if (copied := [material for material in exercise.materials if material.sheet == sheet.id])
        for page in (pages["exercise", exercise.id, sheet.id],)
    )


def own_prints(plan: SessionPlan, library: Library) -> tuple[PrintLine, ...]:
    """What parts want printed that no file of the pack holds; the sealed papers of cases are files of it."""
    used = [
        ([material for material in materials if material.kind == "print" and not material.sheet], groups)
        for materials, groups in needed_materials(plan, library, cases=False)
    ]
    lines = total_materials(used, plan.people)
    return tuple(PrintLine(file="Your own file", what=line.item, copies=line.count) for line in lines)


def envelopes(plan: SessionPlan, library: Library, parts: Sequence[Part]) -> tuple[Envelope, ...]:
    """What lies on each table: the things of its people and of its group. Spare ones stay with the facilitator."""
    sizes = table_sizes(plan, library)
    tables = {people: [table for table, size in enumerate(sizes, 1) if size == people] for people in sizes}
    return tuple(
        Envelope(tables=tuple(alike), people=people, things=tuple(_things(people, plan, library, parts)))
        for people, alike in tables.items()
    )


def _groups_at(people: int, block: Block, library: Library) -> int:
    """How many groups of a block sit at a table of so many: two pairs at a table of four."""
    if not isinstance(block, ExerciseBlock):
        return 1
    return len(split(people, library.exercises[block.exercise].people.group) or (people,))


def _things(
    people: int, plan: SessionPlan, library: Library, parts: Sequence[Part]
) -> Iterator[EnvelopeThing]:
    """Each thing once, with the parts that need it. What is used up adds up; the rest goes from part to part."""
    found = {item: EnvelopeThing(item=item, count=people) for item in ("Workbook", NAME_TENT)}
    for part in parts:
        block = plan.blocks[part.block]
        for material in _at_tables(block, library):
            units = people if material.per == "person" else _groups_at(people, block, library)
            count = material.quantity * units
            before = found.get(material.item)
            if before is not None:
                count = before.count + count if material.used_up else max(before.count, count)
            numbers = (*(before.parts if before else ()), part.number)
            found[material.item] = EnvelopeThing(item=material.item, count=count, parts=numbers)
    yield from found.values()


def _at_tables(block: Block, library: Library) -> Iterator[Material]:
    """What a block needs for each person or each group; sealed papers of a case stay with the facilitator."""
    materials: tuple[Material, ...] = ()
    if isinstance(block, ExerciseBlock):
        materials = library.exercises[block.exercise].materials
    elif isinstance(block, InlineBlock):
        materials = block.inline.materials
    for material in materials:
        if material.per != "room" and material.on_table and material.source != "equipment":
            yield material
