"""Small files and small functions, so that a newcomer can read any of them in one go."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

LONGEST_FILE = 350
LONGEST_FUNCTION = 60
LONGEST_MEDIAN_FILE = 120


@pytest.fixture(scope="module")
def sources(repository: Path) -> dict[str, str]:
    """The toolkit's modules by name."""
    paths = sorted((repository / "toolkit").rglob("*.py"))
    assert len(paths) > 20
    return {path.relative_to(repository).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def functions(sources: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Every function as `file:line name` with its length in lines."""
    for name, source in sources.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_long(sources: dict[str, str]) -> None:
    lengths = {name: source.count("\n") for name, source in sources.items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_the_median_file_is_short(sources: dict[str, str]) -> None:
    assert median(source.count("\n") for source in sources.values()) < LONGEST_MEDIAN_FILE


def test_no_function_is_long(sources: dict[str, str]) -> None:
    lengths = dict(functions(sources))
    assert len(lengths) > 50
    assert {place: length for place, length in lengths.items() if length > LONGEST_FUNCTION} == {}
