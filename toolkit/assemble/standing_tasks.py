"""What is to be done before every session, whatever is in it. Exercises add their own."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from toolkit.models.session import Modality


class StandingTask(NamedTuple):
    """Something to do before any session.

    Attributes:
        when: how long before, as a key of `labels.PREPARATION`.
        do: what to do.
        where: for sessions that have people in a room, or people on a call; empty for all.
    """

    when: str
    do: str
    where: Literal["", "room", "call"] = ""


_TASKS = (
    StandingTask(
        "T-21 days",
        "Agree with the host on the dates after the day, on what nobody may be asked, and that nobody reports on anyone.",
    ),
    StandingTask("T-21 days", "Send the host the drawing of the room, and ask which walls are free.", "room"),
    StandingTask(
        "T-14 days",
        "Send the invitation: what it is for, what to bring, that nobody else reads what people write, the dates after.",
    ),
    StandingTask(
        "T-7 days",
        "Ask how many come, and what anyone needs: large print, a step-free way, an interpreter. Build the pack for "
        "that number.",
    ),
    StandingTask("T-5 days", "Print the print list, buy the shopping list.", "room"),
    StandingTask("T-5 days", "Send the workbooks, as files or on paper.", "call"),
    StandingTask("T-1 day", "Set the room as drawn, fill the envelopes, hang the posters.", "room"),
    StandingTask("T-1 day", "Try sound, rooms and shared pages with the second person.", "call"),
    StandingTask("T-30 minutes", "Open the doors, stand there, greet people by name.", "room"),
    StandingTask("T-30 minutes", "Open the call, greet people by name, have each try the sound.", "call"),
)

_WITHOUT: dict[Modality, str] = {"in-person": "call", "online": "room", "hybrid": ""}


def standing_tasks(modality: Modality) -> Iterator[StandingTask]:
    """What is to be done before a session in this setting, the earliest first."""
    left_out = _WITHOUT[modality]
    return (task for task in _TASKS if not task.where or task.where != left_out)
