"""`make pack` from outside, with a Python that only pretends: it notes what it is asked and makes empty files.

No network and no real packages; `make fresh` proves the same with real ones.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

# All that the set-up may use beside Python: a minimal Debian and a Mac have these.
PROGRAMS = ["cat", "cmp", "cp", "dirname", "env", "grep", "head", "id", "make", "mkdir"]
PROGRAMS += ["mv", "rm", "sed", "sh", "tail", "uname"]

# Answers like a Python, its venv, its pip and the toolkit, and writes every request that changes something into a log.
FAKE_PYTHON = """#!/bin/sh
case "$1 $2" in
    "-c import sys; print"*) echo "$FAKE_VERSION" ;;
    "-c "*) printf '%s\\n%s\\n%s\\n' "$FAKE_VERSION" "$FAKE_FITNESS" "$0" ;;
    "-m venv") echo venv >>"$FAKE_LOG"; mkdir -p "$3/bin"; cp "$0" "$3/bin/python" ;;
    "-m pip")
        echo "pip $*" >>"$FAKE_LOG"
        [ "$FAKE_PIP" = works ] || { echo "no such package"; exit 1; } ;;
    "-m toolkit") echo "the toolkit was asked to $3" ;;
    "install/pango.py "*) [ "$FAKE_PANGO" = here ] || { echo Pango; exit 1; } ;;
    *) echo "unexpected: $*" >&2; exit 99 ;;
esac
"""


class Checkout:
    """A copy of the set-up in a folder with a space in its name, and a PATH whose only Python is the fake."""

    def __init__(self, folder: Path, repository: Path) -> None:
        self.place = folder / "my toolkit"
        self.log = folder / "requests.log"
        self.programs = folder / "programs"
        self.settings = {
            "FAKE_VERSION": "3.13",
            "FAKE_FITNESS": "fit",
            "FAKE_PIP": "works",
            "FAKE_PANGO": "here",
        }
        shutil.copytree(repository / "install", self.place / "install")
        shutil.copy(repository / "Makefile", self.place)
        (self.place / "requirements").mkdir()
        for name in ("requirements/runtime.txt", "requirements/test.txt", "pyproject.toml"):
            (self.place / name).write_text(name, encoding="utf-8")
        self.programs.mkdir()
        python = self.programs / "python3.13"
        python.write_text(FAKE_PYTHON, encoding="utf-8")
        python.chmod(0o755)
        for program in PROGRAMS:
            found = shutil.which(program)
            assert found, program
            (self.programs / program).symlink_to(found)

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs make with an empty log of requests."""
        self.log.write_text("", encoding="utf-8")
        environment = {"PATH": str(self.programs), "FAKE_LOG": str(self.log), **self.settings}
        return subprocess.run(
            ["make", *arguments], cwd=self.place, env=environment, capture_output=True, text=True, check=False
        )

    def requests(self) -> list[str]:
        """What the last run asked the fake to change."""
        return self.log.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def checkout(tmp_path: Path, repository: Path) -> Checkout:
    if os.name == "nt" or not shutil.which("make"):
        pytest.skip("make is not on this computer")
    return Checkout(tmp_path, repository)


def test_a_fresh_clone_is_set_up_in_three_steps_and_builds(checkout: Checkout) -> None:
    done = checkout.make("pack")
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stdout.splitlines() if "/3 " in line] == [
        "1/3 Python environment",
        "2/3 PDF engine",
        "3/3 Sample session",
    ]
    assert done.stdout.splitlines()[-1] == "the toolkit was asked to build"
    made, lock, project = checkout.requests()
    assert made == "venv"
    assert "--require-hashes --requirement requirements/runtime.txt" in lock
    assert "--no-deps --no-build-isolation --editable ." in project


def test_a_second_run_installs_nothing(checkout: Checkout) -> None:
    checkout.make("pack")
    assert checkout.make("pack").returncode == 0
    assert checkout.requests() == []


@pytest.mark.parametrize("name", ["requirements/runtime.txt", "pyproject.toml"])
def test_a_changed_list_of_packages_is_installed_into_the_same_environment(
    checkout: Checkout, name: str
) -> None:
    checkout.make("pack")
    (checkout.place / name).write_text("something newer", encoding="utf-8")
    checkout.make("pack")
    assert [request.split()[0] for request in checkout.requests()] == ["pip", "pip"]


def test_an_interrupted_installation_is_made_anew(checkout: Checkout) -> None:
    checkout.settings["FAKE_PIP"] = "is interrupted"
    assert checkout.make("pack").returncode != 0
    (checkout.place / ".venv/half-made").touch()
    checkout.settings["FAKE_PIP"] = "works"
    assert checkout.make("pack").returncode == 0
    assert checkout.requests()[0] == "venv"
    assert not (checkout.place / ".venv/half-made").exists()


def test_a_removed_environment_is_made_anew(checkout: Checkout) -> None:
    checkout.make("pack")
    shutil.rmtree(checkout.place / ".venv")
    assert checkout.make("pack").returncode == 0
    assert checkout.requests()[0] == "venv"


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Checkout) -> None:
    checkout.make("pack")
    (checkout.place / ".venv/bin/python").unlink()
    assert checkout.make("pack").returncode == 0
    assert checkout.requests()[0] == "venv"


def test_a_moved_checkout_gets_a_new_environment(checkout: Checkout) -> None:
    checkout.make("pack")
    checkout.place = checkout.place.rename(checkout.place.with_name("elsewhere"))
    assert checkout.make("pack").returncode == 0
    assert checkout.requests()[0] == "venv"


def test_a_failed_installation_shows_what_pip_said_and_what_to_do(checkout: Checkout) -> None:
    checkout.settings["FAKE_PIP"] = "fails"
    done = checkout.make("pack")
    assert done.returncode != 0
    assert "no such package" in done.stderr
    assert "run the same command again" in done.stderr
    assert "3/3" not in done.stdout


def test_without_pango_the_pack_is_built_all_the_same(checkout: Checkout) -> None:
    checkout.settings["FAKE_PANGO"] = "missing"
    done = checkout.make("pack", "SYSTEM_PACKAGES=no")
    assert done.returncode == 0
    assert "missing: Pango (Pango)." in done.stdout
    assert "print HTML" in done.stdout
    assert done.stdout.splitlines()[-1] == "the toolkit was asked to build"


@pytest.mark.parametrize(
    ("fitness", "version", "sentence"),
    [
        ("old", "3.9", "The toolkit needs Python 3.11 or newer; the newest one found is 3.9."),
        ("without venv", "3.12", "sudo apt-get install python3.12-venv"),
    ],
)
def test_an_unfit_python_is_named_in_plain_words(
    checkout: Checkout, fitness: str, version: str, sentence: str
) -> None:
    checkout.settings |= {"FAKE_FITNESS": fitness, "FAKE_VERSION": version}
    done = checkout.make("pack")
    assert done.returncode != 0
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_no_python_at_all_is_said_in_plain_words(checkout: Checkout) -> None:
    (checkout.programs / "python3.13").unlink()
    done = checkout.make("pack")
    assert done.returncode != 0
    assert "no Python was found" in done.stderr


def test_a_given_python_is_the_only_one_tried(checkout: Checkout) -> None:
    done = checkout.make("pack", "PYTHON=nosuchpython")
    assert done.returncode != 0
    assert "PYTHON=nosuchpython is not a Python 3.11 or newer" in done.stderr


def test_help_is_what_make_says_by_itself(checkout: Checkout) -> None:
    targets = [line.split()[1] for line in checkout.make().stdout.splitlines() if line.startswith("make ")]
    rules = (checkout.place / "Makefile").read_text(encoding="utf-8").splitlines()
    named = [
        rule.removesuffix(":") for rule in rules if rule.endswith(":") and not rule.startswith((".", "\t"))
    ]
    assert sorted(targets) == sorted(set(named) - {"help"})
