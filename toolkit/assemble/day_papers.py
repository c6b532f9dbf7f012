"""The papers of the day: headcount card, what to know by heart, and what the room needs."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from toolkit.assemble.case_part import case_sizes
from toolkit.assemble.run_sheet import run_lines
from toolkit.models.pack import Part
from toolkit.models.papers import DayPapers, DividedPart, DividedRoom, Rehearsal, Spoken
from toolkit.models.words import MustSay
from toolkit.subject.groups import split

#: People who come unexpected: papers and chairs are kept ready for so many.
WALK_INS = 4
_NEIGHBOURS = range(-4, 5)
#: As for all counts of heads: fewer make no workshop, and for more no session is planned.
_FEWEST, _MOST = 3, 60
#: Metres of wall: four posters side by side, and a sheet of its own for each table.
_POSTERS, _TABLE = 2, 1


def day_papers(parts: Sequence[Part], people: int, tables: int) -> DayPapers:
    """What the papers of the day print of this session.

    Args:
        parts: of the session, resolved.
        people: how many are expected.
        tables: how many cards there are, one of them to spare; 0 where nobody sits at a table.
    """
    return DayPapers(
        run=run_lines(parts),
        headcount=_headcount(parts, people),
        rehearsal=_rehearsal([part for part in parts if part.kind != "break"]),
        walk_ins=WALK_INS,
        places=people + WALK_INS,
        wall_metres=_POSTERS + _TABLE * (tables - 1) if tables else 0,
    )


def _headcount(parts: Sequence[Part], people: int) -> DividedRoom:
    columns = tuple(people + more for more in _NEIGHBOURS if not more or _FEWEST <= people + more <= _MOST)
    rows = tuple(
        DividedPart(
            number=part.number,
            title=part.title,
            cells=tuple(group_marks(_sizes(part, number)) for number in columns),
            source=part.source,
        )
        for part in parts
        if part.exercise or part.case
    )
    return DividedRoom(people=columns, planned=people, rows=rows)


def _sizes(part: Part, people: int) -> tuple[int, ...]:
    """Sizes of the groups of a part; none where it is not made for so many."""
    if part.exercise:
        made_for = part.exercise.people
        return split(people, made_for.group) or () if made_for.min <= people <= made_for.max else ()
    return case_sizes(part.case, people) if part.case else ()


def group_marks(sizes: Sequence[int]) -> tuple[str, ...]:
    """The sizes of groups as they stand on the headcount card, the larger groups first: ('2×4', '2×3')."""
    if len(sizes) == 1:
        return ("all",)
    if sizes and max(sizes) == 1:
        return ("alone",)
    return tuple(f"{count}×{size}" for size, count in sorted(Counter(sizes).items(), reverse=True))


def _rehearsal(parts: Sequence[Part]) -> Rehearsal:
    spoken = list(_spoken(parts))
    leading_on = [said for part in parts for said in _leading_on(part)]
    last = [*_spoken(parts[-1:]), *_leading_on(parts[-1])] if parts else []
    return Rehearsal(
        first=spoken[0] if spoken else None,
        limit=_that_must_be_said("limit", parts),
        opt_out=_that_must_be_said("opt-out", parts),
        transition=leading_on[0] if leading_on else None,
        last=last[-1] if last else None,
    )


def _that_must_be_said(what: MustSay, parts: Sequence[Part]) -> Spoken | None:
    return next(_spoken(parts, lambda marked: marked == what), None)


def _spoken(
    parts: Sequence[Part], wanted: Callable[[MustSay | None], bool] = lambda _: True
) -> Iterator[Spoken]:
    """The words to speak of some steps, in order."""
    for part in parts:
        for timed in part.steps:
            if timed.step.say and wanted(timed.step.must_say):
                at = ".".join(filter(None, (part.at, f"steps.{timed.number - 1}.say")))
                yield Spoken(
                    words=timed.step.say, part=part.number, step=timed.number, source=part.source, at=at
                )


def _leading_on(part: Part) -> Iterator[Spoken]:
    if part.transition:
        at = ".".join(filter(None, (part.at, "wrap_up" if part.kind == "case" else "transition")))
        yield Spoken(words=part.transition, part=part.number, source=part.source, at=at)
