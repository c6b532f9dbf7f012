"""What is on show: the pages as last built, and what is wrong with the content just now."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
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


def _makes_nothing(_path: str) -> bytes | None:
    return None


@dataclass(frozen=True)
class Showing:
    """What is on show at one moment. It never changes, so a request sees one moment from beginning to end.

    Attributes:
        run: sets this run apart from earlier ones, whose pages may still be open.
        number: of the moment; every change has the next one.
        since: the moment from which these pages are; 0 before the first.
        files: the pages by their path, with forward slashes; None before the first.
        make: the maker of the pages that are made when asked for.
        problems: what is wrong.
    """

    run: str
    number: int = 0
    since: int = 0
    files: Mapping[str, bytes] | None = None
    make: PageMaker = _makes_nothing
    problems: tuple[Problem, ...] = ()

    @property
    def version(self) -> str:
        """Another one after every change."""
        return f"{self.run}-{self.number}"

    @property
    def pages(self) -> str:
        """Another one whenever there are new pages."""
        return f"{self.run}-{self.since}"

    def as_data(self) -> dict[str, object]:
        """What an open page asks for."""
        problems = [asdict(problem) for problem in self.problems]
        return {"version": self.version, "pages": self.pages, "problems": problems}


class Stage:
    """Shared by the one who builds and those who look on.

    Args:
        run: any word that earlier runs did not have.
    """

    def __init__(self, run: str) -> None:
        self._now = Showing(run)
        self._closed = False
        self._changed = Condition()

    @property
    def now(self) -> Showing:
        """What is on show."""
        return self._now

    @property
    def closed(self) -> bool:
        """Whether the preview is about to end."""
        return self._closed

    def show(self, files: Mapping[str, bytes], make: PageMaker, problems: Sequence[Problem] = ()) -> bool:
        """Put pages on show, with what is wrong in spite of them, and tell whether that is any news."""
        with self._changed:
            fresh = files is not self._now.files or make is not self._now.make
            since = self._now.number + 1 if fresh else self._now.since
            return self._announce(
                replace(self._now, files=files, make=make, since=since, problems=tuple(problems))
            )

    def fail(self, problems: Sequence[Problem]) -> bool:
        """Keep the last good pages, say what is wrong, and tell whether that is any news."""
        with self._changed:
            return self._announce(replace(self._now, problems=tuple(problems)))

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def wait_for_change(self, seen: str, seconds: float) -> Showing:
        """What is on show as soon as its version is not the one that was seen, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._now.version != seen, seconds)
            return self._now

    def _announce(self, showing: Showing) -> bool:
        if showing == self._now:
            return False
        self._now = replace(showing, number=self._now.number + 1)
        self._changed.notify_all()
        return True
