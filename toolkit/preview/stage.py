"""What is on show: the folder of pages, and what is wrong with the content just now."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Condition


@dataclass(frozen=True)
class Problem:
    """Something wrong, as a page shows it.

    Attributes:
        place: file, line and column; empty when it has none.
        sentence: what is wrong.
        hint: what to do; empty without.
    """

    place: str
    sentence: str
    hint: str = ""


#: A page that is made when somebody asks for it: from its path, its bytes; None when there is no such page.
PageMaker = Callable[[str], bytes | None]


class Stage:
    """Shared by the one who builds and those who look on; every change has a number.

    Attributes:
        folder: the pages as last built; None before the first.
        make: the maker of the pages that are made when asked for.
    """

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.make: PageMaker = lambda _path: None
        self._problems: tuple[Problem, ...] = ()
        self._number = 0
        self._closed = False
        self._changed = Condition()

    def show(self, folder: Path, make: PageMaker) -> None:
        """Put new pages on show; nothing is wrong any more."""
        with self._changed:
            self.folder, self.make, self._problems = folder, make, ()
            self._announce()

    def fail(self, problems: Sequence[Problem]) -> None:
        """Keep the last good pages and say what is wrong."""
        with self._changed:
            self._problems = tuple(problems)
            self._announce()

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def state(self) -> dict[str, object]:
        """The number of the change and the problems, as data."""
        return {"number": self._number, "problems": [asdict(problem) for problem in self._problems]}

    def wait_for_change(self, seen: int, seconds: float) -> dict[str, object]:
        """The state as soon as it is another than the one that was seen, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._number != seen, seconds)
            return self.state()

    def _announce(self) -> None:
        self._number += 1
        self._changed.notify_all()
