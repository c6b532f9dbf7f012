"""A source is written in one way wherever it stands, so that the evidence page lists it once."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.workspaces import REPOSITORY
from toolkit import pipeline
from toolkit.models.header import Evidence
from toolkit.pipeline import Workspace

LAID_OVER = (REPOSITORY / "overlays" / "example", REPOSITORY / "toolkit" / "starter")
#: Where the next source of a reference begins; the size of a study begins with a small letter or a figure.
NEXT_SOURCE = re.compile(r"; (?=[A-Z])")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
UNUSUAL = re.compile(r"[\u00a0\u202f]|d\+|-\d|(?<!\d)\.\d|\d %")


def sources(reference: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Each source of a reference by its first author and year, for every year it names."""
    for source in NEXT_SOURCE.split(reference):
        author = re.split(r"[ ,]", source, maxsplit=1)[0]
        for year in YEAR.findall(source):
            yield (author, year), source


def written_in_two_ways(references: Sequence[str]) -> list[set[str]]:
    """The sources that share their first author and a year and yet differ."""
    ways: dict[tuple[str, str], set[str]] = defaultdict(set)
    for reference in references:
        for key, source in sources(reference):
            ways[key].add(source)
    return [found for found in ways.values() if len(found) > 1]


@pytest.fixture(scope="module")
def evidence() -> list[Evidence]:
    """What the library says it rests on, with what the example and the starter lay over it."""
    found: list[Evidence] = []
    for laid_over in LAID_OVER:
        library = pipeline.read(Workspace((REPOSITORY, laid_over), REPOSITORY, Path("build")))[0]
        pieces = (*library.exercises.values(), *library.cases.values())
        found += [reason for piece in pieces for reason in piece.evidence]
    assert len(found) > 40
    return found


def test_a_source_is_written_in_one_way(evidence: list[Evidence]) -> None:
    references = [reason.reference for reason in evidence]
    assert len({key for reference in references for key, _ in sources(reference)}) > 12
    assert written_in_two_ways(references) == []


def test_a_source_has_one_grade_and_one_size(evidence: list[Evidence]) -> None:
    said: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for reason in evidence:
        if YEAR.search(reason.reference):
            said[reason.reference].add((reason.grade, reason.effect))
    assert {reference: ways for reference, ways in said.items() if len(ways) > 1} == {}


def test_a_size_is_written_with_a_leading_nought_and_a_real_minus(evidence: list[Evidence]) -> None:
    sizes = [reason.effect for reason in evidence if reason.effect]
    assert len(sizes) > 10
    assert [size for size in sizes if UNUSUAL.search(size)] == []


@pytest.mark.parametrize(
    "other",
    [
        "Hall and others, 2006",
        "Hall 2006",
        "Lee, 1999; Hall and others, 2006",
        "Hall and colleagues, 2005 and 2006",
    ],
)
def test_a_second_way_is_found(other: str) -> None:
    assert len(written_in_two_ways(["Hall and colleagues, 2006", other])) == 1


@pytest.mark.parametrize("size", ["d+ = 0.40", "d = .40", "r = -0.01", "d\u00a0= 0.40", "62 % at once"])
def test_an_unusual_size_is_found(size: str) -> None:
    assert UNUSUAL.search(size)
