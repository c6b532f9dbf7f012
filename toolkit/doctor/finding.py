"""What an examination found, as data; the door prints it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

#: "missing" is something optional: the rest works without it.
State = Literal["ok", "missing", "broken"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing on this computer and how it is.

    Attributes:
        name: a word for programs, such as "pdf-files".
        state: how it is.
        sentence: the same in plain words, without paths and names of libraries.
        advice: what still works, and what to do, each in its own text; commands are for this operating system.
        details: facts for those who look after computers.
    """

    name: str
    state: State
    sentence: str
    advice: tuple[str, ...] = ()
    details: Mapping[str, str] = field(default_factory=dict)


def worst(findings: Iterable[Finding]) -> State:
    """The state of the whole: "broken" counts more than "missing"."""
    found = {finding.state for finding in findings}
    return "broken" if "broken" in found else "missing" if "missing" in found else "ok"
