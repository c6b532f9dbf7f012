"""What the trainers' site adds to each page: settled, in words, so that its templates compute nothing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from toolkit.assemble import labels
from toolkit.assemble.site_about import about_case, about_exercise, about_family
from toolkit.assemble.things import preparation
from toolkit.assemble.workbook import transfer_lines
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.exercise import Exercise
from toolkit.models.header import Evidence
from toolkit.models.pack import DrillSheet
from toolkit.models.site_trainers import KeyedItem, LostOwnership, Reason, TrainerNotes, Way
from toolkit.models.words import PATTERN_NAMES
from toolkit.subject.calendar import SessionCalendar
from toolkit.subject.drills import with_fillers


def exercise_notes(exercise: Exercise) -> TrainerNotes:
    """For the page of an exercise."""
    people, group = exercise.people, exercise.people.group
    return TrainerNotes(
        size=f"best with {people.ideal}, {people.min} to {people.max} possible; "
        f"groups of {group.ideal} ({group.min} to {group.max})",
        times_for=_times_for(people.ideal),
        preparation=preparation([exercise]),
        ways=tuple(_ways(exercise)),
        reasons=_reasons(exercise.evidence),
        has_answers=any(prompt.answer for sheet in exercise.sheets for prompt in sheet.prompts),
        transfer_day="".join(line.day for line in transfer_lines([exercise], None, exercise.language)),
        about=about_exercise(exercise),
        changelog=exercise.changelog,
    )


def case_notes(case: CaseStudy, people: int) -> TrainerNotes:
    """For the page of a case.

    Args:
        case: the case.
        people: for how many its times are worked out.
    """
    return TrainerNotes(
        size=f"groups of {case.groups_of}",
        times_for=_times_for(people),
        reasons=_reasons(case.evidence),
        losses=tuple(
            LostOwnership(quote=found.quote, pattern=PATTERN_NAMES[found.pattern])
            for found in case.patterns_in_text
        ),
        about=about_case(case),
        changelog=case.changelog,
    )


def drill_notes(family: Family[Any], sheets: Sequence[DrillSheet], seed: str) -> TrainerNotes:
    """For the page of a drill.

    Args:
        family: the drill.
        sheets: the sheets on its page, one a variant.
        seed: decides in which order the list of all items shows what there is to choose from.
    """
    places: dict[str, list[str]] = {}
    for sheet in sheets:
        for prompt in sheet.prompts:
            places.setdefault(prompt.item, []).append(f"{sheet.variant} {prompt.number}")
    ordered: Iterable[Item] = sorted(family.items, key=lambda item: item.level)
    return TrainerNotes(
        items=tuple(
            _keyed(family, item, number, seed, places.get(item.id, []))
            for number, item in enumerate(ordered, start=1)
        ),
        about=about_family(family),
    )


def _times_for(people: int) -> str:
    return f"Times count from the start, for {people} people in one room."


def _ways(exercise: Exercise) -> Iterator[Way]:
    for name, setting in labels.MODALITIES.items():
        adaptation = getattr(exercise.modality, name.replace("-", "_"))
        if adaptation is None:
            yield Way(setting=setting, fit=labels.NOT_TRIED)
        else:
            yield Way(
                setting=setting,
                fit=labels.FITS[adaptation.fit],
                how=adaptation.how or "",
                tools=adaptation.tools,
            )


def _reasons(evidence: Iterable[Evidence]) -> tuple[Reason, ...]:
    return tuple(Reason(strength=labels.GRADES[reason.grade], evidence=reason) for reason in evidence)


def _keyed(family: Family[Any], item: Item, number: int, seed: str, places: Sequence[str]) -> KeyedItem:
    draw = Draw(seed, family.id, item.id, calendar=SessionCalendar(family.language))
    moves = [labels.MOVES[item.move]] if item.move else []
    return KeyedItem(
        prompt=family.lower(with_fillers(item, family.fillers, draw), number, draw),
        level=labels.LEVELS[item.level],
        setting=item.setting,
        trains=", ".join([*moves, *(PATTERN_NAMES[pattern] for pattern in item.patterns)]),
        stands_on=", ".join(places),
    )
