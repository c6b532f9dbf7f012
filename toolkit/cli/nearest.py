"""Did you mean …? For names that Click does not know: sessions, exercises, outputs."""

from collections.abc import Collection
from difflib import get_close_matches

_SHOWN = 3


def did_you_mean(word: str, known: Collection[str]) -> str:
    """A question with the nearest names; empty when nothing is near."""
    by_lower_case = {name.casefold(): name for name in known}
    wanted = word.casefold()
    within = [name for name in sorted(by_lower_case) if wanted and wanted in name]
    near = (within or get_close_matches(wanted, by_lower_case))[:_SHOWN]
    names = [f"'{by_lower_case[name]}'" for name in near]
    if not names:
        return ""
    start = f"{', '.join(names[:-1])} or " if len(names) > 1 else ""
    return f"Did you mean {start}{names[-1]}?"
