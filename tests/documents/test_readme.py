"""The documentation tells the truth: its commands run, its files exist, its words are those of the code."""

import re
import shlex
from pathlib import Path
from typing import get_args

import pytest

from tests.workspaces import REPOSITORY, toolkit
from toolkit import pipeline
from toolkit.models.words import Component

DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
STEPS = ("load", "shadow", "validate", "check", "assemble", "render", "typeset", "write")


def read(name: str) -> str:
    """A document of the repository."""
    return (REPOSITORY / name).read_text(encoding="utf-8")


def commands(name: str) -> list[str]:
    """The commands that a document tells people to type, in order."""
    blocks = re.findall(r"```sh\n(.*?)```", read(name), flags=re.DOTALL)
    lines = [line.split("    #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of somebody who has the toolkit and nothing else, and takes the tour: the workspace in it."""
    folder = tmp_path_factory.mktemp("tour")
    typed = [line for line in commands("README.md") if line.split()[0] in {"toolkit", "cd"}]
    assert len(typed) >= 12
    for line in typed:
        name, *arguments = shlex.split(line)
        if name == "cd":
            folder /= arguments[0]
        elif arguments != ["serve"]:  # it never ends; tests/cli/test_serve.py edits a file while it runs
            arguments += ["--pdf-engine", "none"] if arguments[0] == "build" else []
            result = toolkit(REPOSITORY, *arguments, folder=folder)
            assert result.returncode == 0, f"{line}\n{result.stdout}\n{result.stderr}"
    return folder


def test_the_tour_can_be_typed_from_the_first_command_to_the_last(tour: Path) -> None:
    assert (tour / "build" / "site" / "www" / "index.html").is_file()
    assert (tour / "build" / "packs" / "kam-half-day" / "facilitator-guide.html").is_file()


def test_the_environment_is_entered_before_the_first_command() -> None:
    typed = commands("README.md")
    assert typed.index(". .venv/bin/activate") < typed.index("toolkit init my-workshop")


def test_the_message_in_the_tour_is_what_the_command_says(tour: Path) -> None:
    shown = re.findall(r"```text\n(exercises/.*?)```", read("README.md"), flags=re.DOTALL)
    assert len(shown) == 1
    path = tour / shown[0].split(":")[0]
    whole = path.read_text(encoding="utf-8")
    assert whole.count("\ntitle:") == 1
    try:
        path.write_text(whole.replace("\ntitle:", "\ntitel:", 1), encoding="utf-8")
        assert toolkit(REPOSITORY, "check", folder=tour).stdout == shown[0]
    finally:
        path.write_text(whole, encoding="utf-8")


def test_the_readme_names_the_folder_of_every_component() -> None:
    text = read("README.md")
    assert [name for name in get_args(Component) if f"`{name}`" not in text] == []


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), flags=re.MULTILINE))
    named = {
        word
        for name in DOCUMENTS
        for word in re.findall(r"(?:`|^)make ([a-z-]+)", read(name), flags=re.MULTILINE)
    }
    assert {"pack", "test"} <= named
    assert named <= targets


def test_the_readme_opens_with_pictures_and_two_commands() -> None:
    assert read("README.md")[:1600].count("<img ") >= 2
    first = read("README.md").split("```sh\n")[1].split("```")[0]
    assert [line.split("  ")[0] for line in first.splitlines()] == ["make pack", ". .venv/bin/activate"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_a_document_links_to_exists(name: str) -> None:
    found = re.findall(r"\]\(([^)#]+)|src=\"([^\"]+)", read(name))
    targets = [target for pair in found for target in pair if target and "://" not in target]
    for target in targets:
        assert (REPOSITORY / target).exists(), target


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_path_in_backquotes_exists(name: str) -> None:
    paths = re.findall(
        r"`((?:toolkit|tests|exercises|case_studies|glossary|overlays|sessions|site|docs|install|requirements)/[A-Za-z0-9_./-]+)`",
        read(name),
    )
    assert paths
    for path in paths:
        assert (REPOSITORY / path).exists() or (REPOSITORY / "toolkit" / "starter" / path).exists(), path


def test_paths_of_modules_in_the_architecture_exist() -> None:
    folders = "cli|load|checks|assemble|renderers|typeset|write|describe|subject|models|templates|styles"
    paths = re.findall(rf"`((?:{folders})/[A-Za-z0-9_./-]*)`", read("ARCHITECTURE.md"))
    assert len(paths) > 10
    for path in paths:
        assert (REPOSITORY / "toolkit" / path).exists(), path


def test_the_eight_steps_have_the_same_names_everywhere() -> None:
    said = ", ".join(STEPS)
    assert pipeline.__doc__ is not None
    for text in (read("README.md"), read("ARCHITECTURE.md"), pipeline.__doc__):
        assert said in " ".join(text.split())
