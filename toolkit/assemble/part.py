"""One block of the session, resolved: clock times, groups, pages, cuts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.assemble import labels
from toolkit.assemble.page_plan import PagePlan
from toolkit.assemble.seating import exercise_seating
from toolkit.assemble.things import material_lines
from toolkit.models.exercise import Exercise
from toolkit.models.minutes import Rounds
from toolkit.models.pack import (
    Headcount,
    NumberedPrompt,
    Part,
    PlannedCut,
    TimedQuestion,
    TimedStep,
    WritingPlace,
)
from toolkit.models.session import BreakBlock, ExerciseBlock, InlineBlock, Modality
from toolkit.models.steps import Cut, Debrief, Step
from toolkit.subject.agenda import Slot
from toolkit.subject.groups import name_groups, split
from toolkit.subject.timing import (
    group_count,
    settling,
    step_in_room,
    step_minutes,
)

_NEIGHBOURS = range(-3, 4)


@dataclass(frozen=True)
class Room:
    """What the minutes of a step depend on: people, groups, and the minutes until they sit."""

    people: int
    groups: int
    settled: int


@dataclass(frozen=True)
class Setting:
    """How many people take part, and where they are."""

    people: int
    modality: Modality = "in-person"


def break_part(block: BreakBlock, slot: Slot) -> Part:
    """A pause."""
    return Part(kind="break", title=block.break_.title, meanwhile=block.break_.do, **frame(slot))


def inline_part(block: InlineBlock, slot: Slot, people: int) -> Part:
    """A part that is written in the plan itself."""
    inline = block.inline
    steps = _timed_steps(inline.steps, slot, Room(people, groups=1, settled=0), places={})
    return Part(
        kind="inline",
        title=inline.title,
        purpose=inline.purpose,
        energy=inline.energy,
        transition=inline.transition or "",
        steps=steps,
        cuts=_cuts(steps),
        show=_posters(inline.steps),
        materials=material_lines(inline.materials, people, groups=1),
        **frame(slot),
    )


def exercise_part(
    block: ExerciseBlock, exercise: Exercise, slot: Slot, setting: Setting, pages: PagePlan
) -> Part:
    """An exercise of the library in this session's room."""
    people = setting.people
    groups = group_count(exercise, people)
    settled = settling(people)
    places = _writing_places(exercise, pages)
    steps = _timed_steps(exercise.steps, slot, Room(people, groups, settled), places)
    debrief_starts = slot.starts + settled + sum(timed.minutes for timed in steps)
    debrief = _timed_questions(exercise.debrief, debrief_starts, slot)
    return Part(
        kind="exercise",
        source=("exercise", exercise.id),
        title=exercise.title,
        kicker=f"{labels.COMPONENTS[exercise.components[0]]} · {labels.PHASES[exercise.phase]}",
        purpose=exercise.purpose,
        energy=exercise.facets.energy,
        notes=block.notes or "",
        lead=block.lead or "",
        transition=exercise.transition,
        groups=name_groups(split(people, exercise.people.group) or (people,)),
        group_count=groups,
        layout=labels.LAYOUTS[exercise.room.layout],
        pages=page_words([pages["exercise", exercise.id, sheet.id] for sheet in exercise.sheets]),
        show=_posters(exercise.steps),
        materials=material_lines(exercise.materials, people, groups),
        settling=settled,
        settle=settle_sentence(name_groups(split(people, exercise.people.group) or (people,))),
        steps=steps,
        debrief=debrief,
        debrief_minutes=sum(timed.minutes for timed in debrief),
        cuts=_cuts((*steps, *debrief)),
        headcounts=_headcounts(exercise, people),
        adaptation=_adaptation(exercise, setting.modality),
        online=_online_tasks(exercise, setting.modality),
        exercise=exercise,
        **frame(slot),
    )


def settle_sentence(groups: str) -> str:
    """Who sits with whom, as a sentence for the facilitator."""
    return f"{groups[0].upper()}{groups[1:]}." if groups.startswith("all ") else f"Into {groups}."


def frame(slot: Slot) -> dict[str, Any]:
    """What every part takes from its place in the day."""
    return {
        "number": slot.number,
        "of": slot.of,
        "starts": slot.time(slot.starts),
        "ends": slot.time(slot.starts + slot.minutes),
        "minutes": slot.minutes,
        "move": slot.move,
        "allowance": slot.allowance,
        "in_hand": slot.in_hand,
        "fixed": slot.fixed,
    }


def _timed_steps(
    steps: Sequence[Step], slot: Slot, room: Room, places: Mapping[str, WritingPlace]
) -> tuple[TimedStep, ...]:
    timed, starts = [], slot.starts + room.settled
    for number, step in enumerate(steps, start=1):
        here = step_in_room(step, room.groups)
        cut = slot.cut("step", number - 1)
        minutes = step_minutes(here.minutes, room.people, room.groups) - (cut.minutes if cut else 0)
        timed.append(
            TimedStep(
                number=number,
                starts=slot.time(starts),
                ends=slot.time(starts + minutes),
                minutes=minutes,
                turns=_turns(here.minutes) if isinstance(here.minutes, Rounds) and not cut else "",
                step=here,
                many=step.with_many.more_than if step.with_many and here is not step else 0,
                taken=cut.how if cut else "",
                writing=places.get(step.id),
                cut=planned_cut(
                    None if cut else step.cut,
                    f"Step {number}",
                    f"steps.{number - 1}.cut",
                    starts,
                    minutes,
                    slot,
                ),
            )
        )
        starts += minutes
    return tuple(timed)


def _timed_questions(debrief: Debrief, starts: int, slot: Slot) -> tuple[TimedQuestion, ...]:
    timed = []
    for position, question in enumerate(debrief.questions):
        cut = slot.cut("question", position)
        minutes = question.minutes - (cut.minutes if cut else 0)
        timed.append(
            TimedQuestion(
                starts=slot.time(starts),
                minutes=minutes,
                label=labels.stage_label(debrief, question.stage),
                format=labels.FORMATS[question.format],
                question=question,
                taken=cut.how if cut else "",
                cut=planned_cut(
                    None if cut else question.cut,
                    f"Debrief, {labels.stage_label(debrief, question.stage)}",
                    f"debrief.questions.{position}.cut",
                    starts,
                    minutes,
                    slot,
                ),
            )
        )
        starts += minutes
    return tuple(timed)


def _writing_places(exercise: Exercise, pages: PagePlan) -> dict[str, WritingPlace]:
    sheets = {sheet.id: sheet for sheet in exercise.sheets}
    places = {}
    for step in exercise.steps:
        if step.write is None:
            continue
        sheet = sheets[step.write.sheet]
        prompts = tuple(
            NumberedPrompt(number=number, label=sheet.prompts[number - 1].label)
            for number in step.write.prompts
        )
        page = pages["exercise", exercise.id, sheet.id]
        places[step.id] = WritingPlace(page=page, sheet=sheet.title, prompts=prompts)
    return places


def planned_cut(
    cut: Cut | None, where: str, at: str, starts: int, minutes: int, slot: Slot
) -> PlannedCut | None:
    """A cut with its trip-wire: the planned start plus the minutes that the part may run late.

    It cannot save more than the minutes that there are; a step may be shorter in a small room.
    """
    if cut is None:
        return None
    return PlannedCut(
        later_than=slot.time(starts + slot.allowance),
        where=where,
        at=at,
        how=cut.how,
        saves=min(cut.saves, minutes),
    )


def _cuts(timed: Iterable[TimedStep | TimedQuestion]) -> tuple[PlannedCut, ...]:
    return tuple(one.cut for one in timed if one.cut is not None)


def _headcounts(exercise: Exercise, people: int) -> tuple[Headcount, ...]:
    return tuple(
        Headcount(people=number, groups=exercise_seating(exercise, number).words, planned=number == people)
        for number in (people + offset for offset in _NEIGHBOURS)
        if number > 0
    )


def _adaptation(exercise: Exercise, modality: Modality) -> str:
    if modality == "in-person":
        return ""
    found = exercise.modality.online if modality == "online" else exercise.modality.hybrid
    return found.how or "" if found else "Nobody has tried this exercise in this setting yet."


def _online_tasks(exercise: Exercise, modality: Modality) -> tuple[str, ...]:
    if modality == "in-person":
        return ()
    steps = enumerate(exercise.steps, start=1)
    return tuple(f"**Step {number}** {step.producer}" for number, step in steps if step.producer)


def _turns(rounds: Rounds) -> str:
    pieces = [f"{rounds.work} min work"]
    pieces += [f"{rounds.feedback} min feedback"] if rounds.feedback else []
    pieces += [f"{rounds.change} min to change"] if rounds.change else []
    turns = f"{rounds.rounds} rounds of {' + '.join(pieces)}"
    return f"{rounds.setup} min to set up, then {turns}" if rounds.setup else turns


def _posters(steps: Sequence[Step]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(step.show for step in steps if step.show))


def page_words(pages: Sequence[int]) -> str:
    """Pages in words: "page 4" or "pages 4–6"; empty without pages."""
    if not pages:
        return ""
    return f"page {pages[0]}" if len(pages) == 1 else f"pages {pages[0]}–{pages[-1]}"
