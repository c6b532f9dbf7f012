"""The run sheet: each part and break in one line, with the one clock time that matters when the day runs late."""

from collections.abc import Iterator, Sequence

from toolkit.models.pack import Part, PlannedCut
from toolkit.models.papers import GiveBack, RunLine
from toolkit.subject.timing import clock_minutes, clock_text

_DAY = 24 * 60
_IN_THE_BREAK = "what you do in it: guide"


def run_lines(parts: Sequence[Part]) -> tuple[RunLine, ...]:
    """The parts and breaks of a session as lines, in order."""
    return tuple(_line(part) for part in parts)


def _line(part: Part) -> RunLine:
    cuts = list(_cuts(part))
    return RunLine(
        number=part.number,
        title=part.title,
        starts=part.starts,
        ends=part.ends,
        minutes=part.minutes,
        fixed=part.fixed,
        in_hand=part.in_hand,
        pages=part.pages.removeprefix("pages ").removeprefix("page "),
        show=part.show or ((_IN_THE_BREAK,) if part.meanwhile else ()),
        latest=_latest(part.starts, cuts),
        cut=max((cut for _, _, cut in cuts), key=lambda cut: cut.saves, default=None),
        saves=sum(cut.saves for _, _, cut in cuts),
        source=part.source,
        at=part.at,
    )


def _latest(starts: str, cuts: Sequence[tuple[str, PlannedCut, GiveBack]]) -> str:
    """From when on the start of a part is late enough to cut: what its own trip-wires leave it at the tightest."""
    left = [(clock_minutes(planned.later_than) - clock_minutes(step)) % _DAY for step, planned, _ in cuts]
    return clock_text(clock_minutes(starts) + min(left)) if left else ""


def _cuts(part: Part) -> Iterator[tuple[str, PlannedCut, GiveBack]]:
    """Each cut of a part, with the planned start of what it cuts."""
    for timed in part.steps:
        if timed.cut and timed.step.cut:
            yield (
                timed.starts,
                timed.cut,
                _give_back(timed.step.cut.action, f"step {timed.number}", timed.cut),
            )
    for move in part.teaching:
        if move.cut and move.teaching.cut:
            yield move.starts, move.cut, _give_back(move.teaching.cut.action, f"move {move.number}", move.cut)
    for question in part.debrief:
        if question.cut and question.question.cut:
            what = f"“{question.label}”" if len(part.debrief) > 1 else "debrief"
            yield question.starts, question.cut, _give_back(question.question.cut.action, what, question.cut)
    if part.drill:
        for planned in part.cuts:
            yield part.starts, planned, _give_back("shorten", "drill", planned)


def _give_back(action: str, what: str, planned: PlannedCut) -> GiveBack:
    return GiveBack(action="drop" if action == "drop" else "shorten", what=what, saves=planned.saves)
