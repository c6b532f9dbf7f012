"""Three ways to print what the doctor found: for people, for those who look after computers, for programs."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from toolkit.cli.table import WIDTH
from toolkit.cli.terminal import one_line, show
from toolkit.subject.wording import counted

if TYPE_CHECKING:
    from toolkit.doctor import Finding, State

#: What works comes first.
_ORDER: "tuple[State, ...]" = ("ok", "missing", "broken")
_LABEL_WIDTH = len("missing") + 2


def show_talk(findings: "Sequence[Finding]") -> None:
    """A sentence for each finding, with what to do below it, and a sum."""
    for finding in sorted(findings, key=lambda each: _ORDER.index(each.state)):
        for line in _lines(finding):
            show(line)
    show()
    show(_sum(findings))


def show_report(findings: "Sequence[Finding]") -> None:
    """Everything as plain text, in the order of the examinations, ready to be pasted into a message."""
    show("Report of: toolkit doctor")
    for finding in findings:
        show(f"\n{finding.name}: {finding.state}")
        show(f"  {one_line(finding.sentence)}")
        for key, value in finding.details.items():
            show(f"  - {key}: {one_line(value)}")


def show_json(findings: "Sequence[Finding]") -> None:
    """As a JSON object; ASCII only, so that every pipe carries it."""
    from toolkit.doctor import worst

    show(json.dumps({"state": worst(findings), "findings": list(map(asdict, findings))}, indent=2))


def _lines(finding: "Finding") -> Iterator[str]:
    label = finding.state.ljust(_LABEL_WIDTH)
    yield from _wrapped(f"{finding.sentence}.", label)
    for advice in finding.advice:
        yield from _advice_lines(advice)


def _advice_lines(advice: str) -> Iterator[str]:
    """Advice, with its command on a line of its own where both do not fit: a command must stay whole to be copied."""
    start = " " * _LABEL_WIDTH + "- "
    text, colon, command = one_line(advice).rpartition(": ")
    if not colon or len(start + one_line(advice)) <= WIDTH:
        yield from _wrapped(advice, start)
        return
    yield from _wrapped(f"{text}:", start)
    yield f"{' ' * (len(start) + 2)}{command}"


def _wrapped(text: str, start: str) -> list[str]:
    return textwrap.wrap(
        one_line(text),
        WIDTH,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _sum(findings: "Sequence[Finding]") -> str:
    broken = sum(finding.state == "broken" for finding in findings)
    missing = sum(finding.state == "missing" for finding in findings)
    if not broken and not missing:
        return "Everything works."
    parts = [counted(broken, "thing") + " broken"] if broken else []
    parts += [counted(missing, "thing") + " missing that you can do without"] if missing else []
    return f"{' and '.join(parts)}."
