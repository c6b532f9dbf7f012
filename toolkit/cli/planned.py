"""A session laid out, for a screen of 80 columns and for programs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolkit.cli.layout import heading, paragraph
from toolkit.cli.table import WIDTH
from toolkit.cli.terminal import shorten
from toolkit.subject.timing import clock_minutes, clock_text
from toolkit.subject.wording import counted

if TYPE_CHECKING:
    from toolkit.models.pack import Pack, Part
    from toolkit.pipeline import Planned

#: Wide enough for most titles; what is left of a line is for the groups.
_TITLE = 24
_ENERGY = {"calm": ".", "steady": "=", "lively": "#"}


def as_text(planned: "Planned") -> str:
    """The day in lines: a row for each part, then what it adds up to, then what to cut and from when on."""
    pack = planned.pack
    people = counted(pack.people, "person") if pack.people == 1 else f"{pack.people} people"
    day = ", ".join(part for part in (pack.date, f"{pack.starts}–{pack.ends}", people) if part)
    return "\n".join(
        [
            *heading(pack.title),
            *paragraph(day),
            *_begun_late(pack),
            "",
            f"{'Clock':11}  Min  Late  {'Part':{_TITLE}}  Groups",
            *(row for part in pack.parts for row in _part_rows(part)),
            _row(pack.planned_end, pack.ends, pack.left_at_end, _in_hand(pack.left_at_end)),
            "",
            *_sums(pack),
            *_cuts(pack),
        ]
    )


def as_record(planned: "Planned") -> dict[str, object]:
    """The same for programs: clock times as "09:30", everything else in minutes."""
    pack = planned.pack
    return {
        "session": pack.session,
        "title": pack.title,
        "date": pack.date,
        "starts": pack.starts,
        "ends": pack.ends,
        "planned_end": pack.planned_end,
        "people": pack.people,
        "minutes": pack.minutes,
        "in_hand": pack.in_hand,
        "minutes_lost": pack.late.plan.lost if pack.late else 0,
        "taken_out": list(pack.late.taken) if pack.late else [],
        "practice_percent": pack.practice_share,
        "exercise_minutes": _minutes(pack, "exercise"),
        "longest_without_break": longest_stretch(pack),
        "parts": [
            {
                "kind": part.kind,
                "title": part.title,
                "starts": part.starts,
                "ends": part.ends,
                "minutes": part.minutes,
                "move": part.move,
                "in_hand_before": part.in_hand,
                "may_run_late": part.allowance,
                "energy": part.energy if part.kind != "break" else "",
                "groups": part.groups,
                "pages": part.pages,
                "cuts": [
                    {"later_than": cut.later_than, "where": cut.where, "how": cut.how, "saves": cut.saves}
                    for cut in part.cuts
                ],
            }
            for part in pack.parts
        ],
        "problems": [
            {"code": problem.code, "severity": problem.severity, "sentence": problem.sentence}
            for problem in planned.diagnostics
        ],
    }


def longest_stretch(pack: "Pack") -> int:
    """Minutes of the longest time without a break, moving included."""
    longest, since = 0, clock_minutes(pack.starts)
    for part in pack.parts:
        if part.kind == "break":
            longest = max(longest, clock_minutes(part.starts) - since)
            since = clock_minutes(part.ends)
    return max(longest, clock_minutes(pack.planned_end) - since)


def _begun_late(pack: "Pack") -> Iterator[str]:
    """What is different because minutes were lost."""
    if pack.late is None:
        return
    yield ""
    lost = counted(pack.late.plan.lost, "minute")
    from_hand = pack.late.plan.from_hand
    made_good = f" The minutes in hand make good {from_hand} of them." if from_hand else ""
    yield from paragraph(f"Begins {lost} late and ends as planned.{made_good}")
    if pack.late.taken:
        yield from paragraph(f"Taken out: {'; '.join(pack.late.taken)}.")


def _part_rows(part: "Part") -> Iterator[str]:
    """A part, and before one that begins at a fixed time what is in hand until then."""
    if part.in_hand:
        until = clock_minutes(part.starts) - part.move
        yield _row(clock_text(until - part.in_hand), clock_text(until), part.in_hand, _in_hand(part.in_hand))
    name = part.title if part.number else f"({part.title})"
    yield _row(
        part.starts, part.ends, part.minutes, name, f"+{part.allowance}" if part.number else "", part.groups
    )


def _row(starts: str, ends: str, minutes: int, name: str, late: str = "", groups: str = "") -> str:
    line = f"{starts}–{ends}  {minutes:>3}  {late:>4}  {shorten(name, _TITLE).ljust(_TITLE)}  {groups}"
    return shorten(line.rstrip(), WIDTH)


def _in_hand(minutes: int) -> str:
    return "in hand" if minutes >= 0 else "too much: it does not fit"


def _sums(pack: "Pack") -> Iterator[str]:
    exercises = _minutes(pack, "exercise")
    yield f"In hand   {pack.in_hand} of {pack.minutes} minutes; Late: how late a part may run with nothing cut"
    if exercises:
        yield f"Practice  {pack.practice_share} % of the {exercises} minutes of exercises"
    yield f"Breaks    at most {longest_stretch(pack)} minutes without one"
    line = "  ".join("|" if part.kind == "break" else _ENERGY[part.energy] for part in pack.parts)
    yield f"Energy    {line}    (. calm  = steady  # lively  | break)"


def _cuts(pack: "Pack") -> Iterator[str]:
    cuts = [(part, cut) for part in pack.parts for cut in part.cuts]
    if not cuts:
        return
    yield ""
    yield "When it runs late"
    for part, cut in cuts:
        saves = f"saves {cut.saves} min"
        yield shorten(f"  later than {cut.later_than}  {saves:>12}  {part.title}, {cut.where.lower()}", WIDTH)


def _minutes(pack: "Pack", kind: str) -> int:
    return sum(part.minutes for part in pack.parts if part.kind == kind)
