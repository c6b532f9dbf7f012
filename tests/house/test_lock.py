"""The lock holds what pyproject.toml asks for: a fresh machine installs the pins and nothing else."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)", re.MULTILINE)


def pins(repository: Path, kind: str) -> dict[str, str]:
    """The versions of requirements/<kind>.txt by normalised name."""
    text = (repository / "requirements" / f"{kind}.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {
        canonicalize_name(match["name"]): match["version"] for match in PIN.finditer(text)
    }
    assert len(found) > 10
    return found


def asked_for(repository: Path, extra: str) -> list[Requirement]:
    """The dependencies in pyproject.toml with those of the extra, less the project itself."""
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"][extra]]
    return [requirement for requirement in map(Requirement, lines) if requirement.name != project["name"]]


@pytest.mark.parametrize(("kind", "extra"), [("runtime", "setup"), ("test", "setup"), ("test", "test")])
def test_every_dependency_is_pinned_to_a_version_it_allows(repository: Path, kind: str, extra: str) -> None:
    locked = pins(repository, kind)
    wrong = [
        str(requirement)
        for requirement in asked_for(repository, extra)
        if not requirement.specifier.contains(locked.get(canonicalize_name(requirement.name), "0"))
    ]
    assert wrong == [], "run `make lock`"


def test_what_the_build_needs_is_in_the_lock(repository: Path) -> None:
    system = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]
    locked = pins(repository, "runtime")
    for requirement in map(Requirement, system["requires"]):
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)])


def test_the_lock_for_tests_is_the_runtime_lock_and_more(repository: Path) -> None:
    runtime, test = pins(repository, "runtime"), pins(repository, "test")
    assert runtime.items() < test.items()


@pytest.mark.parametrize("kind", ["runtime", "test"])
def test_every_pin_has_a_hash_and_no_line_names_an_index(repository: Path, kind: str) -> None:
    text = (repository / "requirements" / f"{kind}.txt").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(entries) == len(PIN.findall(text)) >= len(pins(repository, kind))
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text
    assert "-index" not in text.replace("--no-emit-index-url", "")
