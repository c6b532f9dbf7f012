"""The shipped families, and the sheets that are drawn from them for the tests."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.load import load_library
from toolkit.models.drills.item import Family
from toolkit.models.drills.prompt import Prompt
from toolkit.subject.calendar import SessionCalendar
from toolkit.subject.drills import VARIANTS, Wanted, draw_prompts

REPOSITORY = Path(__file__).parents[2]
LIBRARY, _ = load_library([REPOSITORY], REPOSITORY)
FAMILIES = LIBRARY.drills
SEEDS = [str(number) for number in range(200)]
ITEMS = 6
#: Of which week an item speaks when the day of the session is open.
OPEN_WEEK = date(2026, 3, 2)
#: Sessions are on any day of the week, before and after New Year and the end of February.
_FIRST_SESSION = date(2026, 11, 15)

Sheet = tuple[Prompt, ...]


class Drawn(NamedTuple):
    """A sheet and what it was drawn for."""

    seed: str
    variant: str
    session: date | None
    prompts: Sheet


def session_day(seed: str) -> date:
    """The day of the session of this seed."""
    return _FIRST_SESSION + timedelta(days=int(seed))


def draw(
    family: Family[Any], wanted: Wanted, seed: str, variant: str, session: date | None = None
) -> tuple[Prompt, ...]:
    """A sheet of this family; the day of the session is open unless it is given."""
    return draw_prompts(family, wanted, seed, variant, SessionCalendar(family.language, session))


def all_sheets(family: Family[Any]) -> list[Drawn]:
    """Four variants of each seed with a day, and one of them without, in turns."""
    wanted = Wanted(ITEMS)
    found = []
    for number, seed in enumerate(SEEDS):
        asked = [(variant, session_day(seed)) for variant in VARIANTS]
        for variant, session in (*asked, (VARIANTS[number % len(VARIANTS)], None)):
            found.append(Drawn(seed, variant, session, draw(family, wanted, seed, variant, session)))
    return found
