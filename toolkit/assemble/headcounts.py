"""When another number of people comes than the plan expects: groups, tables, things, and who moves."""

from collections.abc import Iterator, Sequence

from toolkit.assemble.case_part import case_sizes
from toolkit.assemble.needed import needed_materials
from toolkit.assemble.posted import table_numbers
from toolkit.assemble.seating import Seating, exercise_seating
from toolkit.assemble.things import total_materials
from toolkit.models.case_study import CaseStudy
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.pack import Part
from toolkit.models.session import SessionPlan
from toolkit.models.things import CountedGroups, CountedThing, HeadcountRow
from toolkit.subject.moves import IN_PAIRS, move_sentence

#: How many fewer and how many more the card goes to.
_AROUND = 4
_FEWEST, _MOST = 3, 60


def headcount_card(plan: SessionPlan, library: Library, parts: Sequence[Part]) -> tuple[HeadcountRow, ...]:
    """What changes for four fewer to four more people, as far as a session can be held with so many."""
    planned = _things(plan, library)
    rows = []
    for people in range(plan.people - _AROUND, plan.people + _AROUND + 1):
        if people != plan.people and not _FEWEST <= people <= _MOST:
            continue
        other = plan.model_copy(update={"people": people})
        things = _things(other, library)
        rows.append(
            HeadcountRow(
                people=people,
                planned=people == plan.people,
                tables=sum(number > 0 for number in table_numbers(other, library)),
                groups=tuple(_groups(parts, plan.people, people)),
                things=tuple(
                    CountedThing(item=item, count=count, more=count - planned.get(item, 0))
                    for item, count in things.items()
                    if count != planned.get(item, 0)
                ),
                blank=max(0, people - plan.people),
            )
        )
    return tuple(rows)


def _things(plan: SessionPlan, library: Library) -> dict[str, int]:
    lines = total_materials(needed_materials(plan, library), plan.people)
    return {line.item: line.count for line in lines}


def _groups(parts: Sequence[Part], planned: int, people: int) -> Iterator[CountedGroups]:
    for part in parts:
        noun = part.exercise or part.case
        if noun is None:
            continue
        before, now = _seating(noun, planned), _seating(noun, people)
        moves = move_sentence(before.sizes, now.sizes)
        yield CountedGroups(
            part=part.number,
            title=part.title,
            groups=now.words,
            moves="" if moves == IN_PAIRS else moves,  # stands once on the card, for all numbers
            fits=now.fits,
        )


def _seating(noun: Exercise | CaseStudy, people: int) -> Seating:
    if isinstance(noun, CaseStudy):
        return Seating(case_sizes(noun, people), fits=True)
    return exercise_seating(noun, people)
