"""Reading a drawn text against what its author wrote: the same, but for one word in the place of each placeholder."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from tests.drills.own_calendar import DATE, DAY, WEEKS_ON
from toolkit.models.drills.item import Family

_PLACEHOLDER = re.compile(r"\{\{([a-z_]+)\}\}")
#: Placeholders without a list, and what may stand there.
_BUILT_IN = {"day": DAY, "later_day": DAY, "date": f"{DATE}|{WEEKS_ON}"}

_Fillers = tuple[tuple[str, tuple[str, ...]], ...]


class Reading:
    """One prompt: whatever stands in it for a placeholder stands there throughout.

    Attributes:
        words: what stands for each placeholder that was met so far.
    """

    def __init__(self, family: Family[Any]) -> None:
        self._fillers: _Fillers = tuple(family.fillers.items())
        self.words: dict[str, str] = {}

    def reads(self, written: str, shown: str) -> bool:
        """Whether the shown text is the written one, with the words that stood there before."""
        words = self._words(written, shown)
        self.words |= words or {}
        return words is not None

    def all_read(self, written: Sequence[str], shown: Sequence[str]) -> bool:
        """Whether all of these texts are, one by one."""
        return len(written) == len(shown) and all(map(self.reads, written, shown))

    def place(self, candidates: Iterable[str], shown: str) -> int:
        """Which one of the written texts a shown text is.

        Raises:
            AssertionError: none or several.
        """
        texts = list(candidates)
        fits = [place for place, text in enumerate(texts) if self._words(text, shown) is not None]
        assert len(fits) == 1, f"{shown!r} could be {len(fits)} of {texts}"
        assert self.reads(texts[fits[0]], shown)
        return fits[0]

    def _words(self, written: str, shown: str) -> dict[str, str] | None:
        found = _pattern(written, self._fillers).fullmatch(shown)
        if found is None:
            return None
        words = found.groupdict()
        agrees = all(self.words.get(name, word) == word for name, word in words.items())
        return words if agrees else None


@cache
def _pattern(written: str, fillers: _Fillers) -> re.Pattern[str]:
    allowed = {name: "|".join(map(re.escape, words)) for name, words in fillers} | _BUILT_IN
    named: set[str] = set()
    pattern = ""
    for number, piece in enumerate(_PLACEHOLDER.split(written)):
        if number % 2 == 0:
            pattern += re.escape(piece)
        elif piece in named:
            pattern += f"(?P={piece})"
        else:
            named.add(piece)
            pattern += f"(?P<{piece}>{allowed[piece]})"
    return re.compile(pattern)
