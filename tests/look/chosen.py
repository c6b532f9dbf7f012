"""The pages whose looks are kept (chosen_pages.yaml), and how a page that was just made is held against its picture."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from PIL import Image

from tests.conftest import Golden
from tests.look.comparing import LOCAL_LIMIT, PAGE_LIMIT, Distance, distance, from_png, to_png, triptych
from tests.look.pages import find_page, picture

#: Below tests/golden.
FOLDER = "pages"
#: Small files; what matters on a page is still there.
DPI = 60
#: No session of the library, but sheets with the types of answer space that no shipped session has.
SPECIMEN = "specimen"
_TABLE = Path(__file__).parent / "chosen_pages.yaml"


@dataclass(frozen=True)
class Chosen:
    """A page whose look is kept.

    Attributes:
        name: of its picture, without the ending.
        session: that it belongs to, or `specimen`.
        file: the PDF below the pack's folder, without the ending.
        why: it was chosen.
        number: of the page, for those that are always in one place.
        find: words that stand together on this page alone, for the others.
    """

    name: str
    session: str
    file: str
    why: str
    number: int = 0
    find: tuple[str, ...] = ()

    @property
    def golden_name(self) -> str:
        """Its picture below tests/golden."""
        return f"{FOLDER}/{self.name}.png"


def chosen_pages() -> list[Chosen]:
    """The table."""
    entries = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    return [Chosen(**{**entry, "find": tuple(entry.get("find", ()))}) for entry in entries]


def compare_chosen_pages(session: str, folder: Path, code: str, golden: Golden, differences: Path) -> None:
    """Hold every chosen page of a session against its picture; fail for all that differ, in one go.

    Args:
        session: as in the table.
        folder: with its PDFs.
        code: the pack code, which changes with any word of the session and is painted over.
        golden: the fixture.
        differences: where to put expected, got and difference, side by side.
    """
    complaints = []
    for chosen in (page for page in chosen_pages() if page.session == session):
        path = folder / f"{chosen.file}.pdf"
        try:
            image = picture(path, chosen.number or find_page(path, chosen.find), DPI, hidden=code)
            golden(chosen.golden_name, to_png(image), Judge(chosen, image, differences))
        except LookupError as problem:
            complaints.append(f"{_TABLE.name}, {chosen.name}: {problem}")
        except pytest.fail.Exception as failure:
            complaints.append(str(failure))
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@dataclass(frozen=True)
class Judge:
    """Compares a page with its picture; what it says is empty if they are the same.

    Attributes:
        chosen: the page.
        image: as it was just made.
        differences: where to put expected, got and difference, side by side.
    """

    chosen: Chosen
    image: Image.Image
    differences: Path

    def __call__(self, expected: bytes) -> str:
        """Complain, unless the page looks like its picture."""
        before = from_png(expected)
        found = distance(before, self.image)
        if found.is_same:
            return ""
        shown = self.differences / f"{self.chosen.name}.png"
        triptych(before, self.image).save(shown)
        return f"{_words(found)}\nExpected, got and difference, side by side: {shown}"


def _words(found: Distance) -> str:
    return (
        f"the page differs by {found.page} (at most {PAGE_LIMIT}), "
        f"in one place by {found.local} (at most {LOCAL_LIMIT})"
    )
