"""A file of the project names neither a package registry nor a folder of somebody's machine."""

import re
from pathlib import Path

import pytest

# In two halves, so that this file does not name them either.
REGISTRIES = [
    ".".join(halves)
    for halves in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("deb.debian", "org"),
        ("snapshot.debian", "org"),
        ("security.debian", "org"),
        ("archive.ubuntu", "com"),
        ("registry.npmjs", "org"),
        ("crates", "io"),
        ("proxy.golang", "org"),
        ("pkg", "dev"),
        ("jfrog", "io"),
    ]
]
# A person's or a machine's own folder. Not after a word character: build/work/ is a folder of the project. Examples
# and tests that need somebody's home use Ada's.
MACHINE_PATH = re.compile(
    r"(?<![\w.}~-])/(?:home|Users|root|work|workspace)/(?!ada\b)[A-Za-z]|[A-Z]:\\Users\\(?!Ada\b)"
)


def texts(repository: Path, files: list[Path]) -> dict[str, str]:
    """The content of every file that is text."""
    found = {}
    for file in files:
        content = (repository / file).read_bytes()
        if b"\0" not in content:
            found[file.as_posix()] = content.decode("utf-8", errors="replace")
    return found


@pytest.fixture(scope="module")
def texts_by_name(repository: Path, tracked_files: list[Path]) -> dict[str, str]:
    found = texts(repository, tracked_files)
    assert "pyproject.toml" in found
    return found


def test_no_file_names_a_registry(texts_by_name: dict[str, str]) -> None:
    named = [(name, host) for name, text in texts_by_name.items() for host in REGISTRIES if host in text]
    assert named == []


def test_no_file_names_a_folder_of_a_machine(texts_by_name: dict[str, str]) -> None:
    named = [(name, found[0]) for name, text in texts_by_name.items() if (found := MACHINE_PATH.search(text))]
    assert named == []


@pytest.mark.parametrize("text", ["see /" + "home/anna/x", "'/" + "work/main'", "C:" + "\\Users\\Anna"])
def test_a_folder_of_a_machine_is_recognised(text: str) -> None:
    assert MACHINE_PATH.search(text)


@pytest.mark.parametrize(
    "text",
    ["build/work/site", "https://example.org/home/page", "../home/x", "/home/ada/packs", "/homework/a"],
)
def test_other_paths_are_left_alone(text: str) -> None:
    assert not MACHINE_PATH.search(text)
