"""The documentation tells the truth: its commands run, its files exist, its words are those of the code."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.workspaces import REPOSITORY, toolkit
from toolkit import pipeline
from toolkit.checks import RULES
from toolkit.cli.application import application

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
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toolkit with its whole library, and the folder of a firm beside it, as the tour makes it."""
    folder = tmp_path_factory.mktemp("tour")
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("toolkit", "exercises", "sessions"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=ignored)
    for name in ("brand.yaml", "pyproject.toml"):
        shutil.copy(REPOSITORY / name, folder)
    plan = folder / "our-firm" / "sessions" / "sales-kick-off.yaml"
    plan.parent.mkdir(parents=True)
    shutil.copy(REPOSITORY / "sessions" / "kam-half-day.yaml", plan)
    return folder


def test_every_command_of_the_readme_runs(clone: Path) -> None:
    typed = [line for line in commands("README.md") if line.startswith("toolkit ")]
    assert len(typed) >= 6
    for line in typed:
        arguments = shlex.split(line)[1:]
        if arguments[0] == "build":
            arguments += ["--pdf-engine", "none"]
        result = toolkit(clone, *arguments)
        assert result.returncode == 0, f"{line}\n{result.stdout}\n{result.stderr}"


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), flags=re.MULTILINE))
    named = {
        word
        for name in DOCUMENTS
        for word in re.findall(r"(?:`|^)make ([a-z]+)", read(name), flags=re.MULTILINE)
    }
    assert {"pack", "test"} <= named
    assert named <= targets


def test_the_readme_opens_with_pictures_and_the_two_commands() -> None:
    opening = read("README.md")[:1600]
    assert opening.count("<img ") >= 2
    assert "make pack" in opening
    assert "make test" in opening


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_a_document_links_to_exists(name: str) -> None:
    found = re.findall(r"\]\(([^)#]+)|src=\"([^\"]+)", read(name))
    targets = [target for pair in found for target in pair if target and "://" not in target]
    for target in targets:
        assert (REPOSITORY / target).exists(), target


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_path_in_backquotes_exists(name: str) -> None:
    paths = re.findall(
        r"`((?:toolkit|tests|exercises|sessions|docs|install|requirements)/[A-Za-z0-9_./-]+)`", read(name)
    )
    assert paths
    for path in paths:
        assert (REPOSITORY / path).exists(), path


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


def test_every_rule_has_its_page() -> None:
    page = read("docs/rules.md")
    assert len(RULES) >= 5
    for rule in RULES:
        assert f"## {rule.CODE}" in page


def test_every_command_and_option_has_its_place_in_the_docs() -> None:
    page = read("docs/commands.md")
    shown = {name: command for name, command in application.commands.items() if not command.hidden}
    assert {"build", "check", "list", "show"} <= set(shown)
    for name, command in shown.items():
        assert f"toolkit {name}" in page
        for parameter in command.params:
            for option in parameter.opts if parameter.param_type_name == "option" else ():
                assert option in page, f"{name} {option}"
