"""Every state of every examination."""

import shutil
import sys
import tempfile
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.doctor.prints import NO_PANGO
from toolkit import __version__
from toolkit.diagnostics import Diagnostic, UserError
from toolkit.doctor import (
    EXAMINATIONS,
    Computer,
    Finding,
    content,
    disk_space,
    examine,
    packs_folder,
    screen,
    site_builder,
    versions,
    worst,
)

REPOSITORY = Path(__file__).parents[2]
Build = Callable[..., Computer]


def advice(finding: Finding) -> str:
    return "\n".join(finding.advice)


def test_on_a_healthy_computer_everything_is_ok_and_nothing_is_advised(computer: Build) -> None:
    looked_at: list[str] = []
    findings = examine(computer(), looked_at.append)
    assert [finding.name for finding in findings] == [each.NAME for each in EXAMINATIONS]
    assert {finding.state for finding in findings} == {"ok"}
    assert [finding.advice for finding in findings] == [()] * len(EXAMINATIONS)
    assert len(looked_at) == len(EXAMINATIONS) > 5
    assert worst(findings) == "ok"


def test_something_broken_counts_more_than_something_missing() -> None:
    ok, missing, broken = (Finding("x", state, "x") for state in ("ok", "missing", "broken"))
    assert worst([ok, missing]) == "missing"
    assert worst([broken, missing, ok]) == "broken"


def test_every_examination_is_registered() -> None:
    folder = REPOSITORY / "toolkit" / "doctor"
    modules = {path.stem for path in folder.glob("*.py") if "\nLOOKS_AT = " in path.read_text("utf-8")}
    assert len(modules) > 5
    assert {each.__name__.rpartition(".")[2] for each in EXAMINATIONS} == modules


@pytest.mark.parametrize("examination", EXAMINATIONS, ids=lambda each: each.NAME)
def test_an_examination_that_fails_is_a_finding_and_the_others_go_on(
    computer: Build, monkeypatch: pytest.MonkeyPatch, examination: ModuleType
) -> None:
    def fail(_: Computer) -> None:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr(examination, "examine", fail)
    findings = examine(computer())
    assert [found.name for found in findings if found.state == "broken"] == [examination.NAME]
    (broken,) = [found for found in findings if found.state == "broken"]
    assert "boom" not in broken.sentence
    assert broken.details == {"the system says": "ZeroDivisionError: boom"}
    assert "toolkit doctor --report" in advice(broken)


def test_they_are_those_of_what_runs(computer: Build) -> None:
    found = versions.examine(computer(bits=32))
    assert found.sentence.startswith(f"Toolkit {__version__} on Python {sys.version.split()[0]}, 32-bit, on ")
    assert found.details["weasyprint"][0].isdigit()


def test_a_package_that_is_missing_is_said() -> None:
    assert versions.package_version("no-such-package") == "not installed"


@pytest.mark.parametrize(("name", "start"), [("darwin", "macOS"), ("win32", "Windows")])
def test_a_system_is_called_as_people_call_it(name: str, start: str) -> None:
    assert versions.system(name).startswith(start)


def test_a_linux_without_a_name_is_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> None:
        raise OSError

    monkeypatch.setattr("platform.freedesktop_os_release", unknown)
    monkeypatch.setattr("platform.system", lambda: "Linux")
    assert versions.system("linux") == "Linux"


def test_it_is_counted(computer: Build, tmp_path: Path) -> None:
    found = content.examine(computer())
    assert found.sentence == (
        f"Your content in {tmp_path / 'workspace'}: 1 exercise, 0 cases, 0 drills, 1 session, 0 terms, no errors"
    )


def test_errors_are_counted_and_lead_to_check_and_warnings_do_not(computer: Build) -> None:
    healthy = computer().content
    assert not isinstance(healthy, UserError)
    problems = [Diagnostic(f"{name}.yaml", 1, 1, "code", "words") for name in "aab"]
    warning = Diagnostic("c.yaml", 1, 1, "code", "words", severity="warning")
    found = content.examine(computer(content=replace(healthy, diagnostics=[*problems, warning])))
    assert found.state == "broken"
    assert found.sentence.endswith("3 errors in 2 files")
    assert "toolkit check" in advice(found)
    assert found.details["warnings"] == "1"
    only_warning = content.examine(computer(content=replace(healthy, diagnostics=[warning])))
    assert only_warning.state == "ok"


def test_settings_that_cannot_be_read_are_said(computer: Build) -> None:
    found = content.examine(computer(content=UserError("toolkit.toml cannot be read", "Mend it.")))
    assert (found.state, found.advice) == ("broken", ("Mend it.",))
    assert "toolkit.toml cannot be read" in found.sentence


def test_a_refusal_is_said_with_its_hint(computer: Build) -> None:
    def refuse(_: Path) -> None:
        raise UserError("the disk is full; nothing was changed", "free some space")

    found = packs_folder.examine(computer(try_writing=refuse))
    assert found is not None
    assert (found.state, found.advice) == ("broken", ("Free some space",))
    assert "the disk is full" in found.sentence


def test_without_a_workspace_there_is_nothing_to_look_at(computer: Build) -> None:
    assert packs_folder.examine(computer(packs=None)) is None


def test_the_fuller_disk_counts(computer: Build, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    free = {tmp_path: 3_000_000, Path(tempfile.gettempdir()): 10**12}
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr("shutil.disk_usage", lambda place: usage._replace(free=free[place]))
    found = disk_space.examine(computer(packs=tmp_path / "not" / "yet"))
    assert found.state == "broken"
    assert "only 3 MB are free" in found.sentence
    assert found.details["free for packs"] == "3 MB"
    assert disk_space.examine(computer(packs=None)).state == "ok"


def test_no_folder_for_temporary_files_is_said(computer: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr("tempfile.gettempdir", none)
    found = disk_space.examine(computer())
    assert found.state == "broken"
    assert "no folder for temporary files" in found.sentence


@pytest.mark.parametrize("position", [0, 1])
def test_a_generator_that_cannot_be_imported_is_missing(
    computer: Build, monkeypatch: pytest.MonkeyPatch, position: int
) -> None:
    monkeypatch.setitem(sys.modules, site_builder.MODULES[position], None)
    found = site_builder.examine(computer())
    assert found.state == "missing"
    assert "toolkit build" in found.advice[0], "what still works comes first"
    assert 'python -m pip install "mkdocs>=1.6.1,<2" "mkdocs-material' in advice(found)
    assert site_builder.MODULES[position] in found.details["the system says"]


def test_what_it_advises_to_install_is_what_the_toolkit_asks_for() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    assert set(site_builder.PACKAGES) <= set(project["dependencies"])


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "no-such-encoding"])
@pytest.mark.parametrize(
    ("platform", "command"), [("linux", "export PYTHONUTF8=1"), ("win32", "set PYTHONUTF8=1")]
)
def test_one_that_cannot_show_every_letter_is_said(
    computer: Build, encoding: str, platform: str, command: str
) -> None:
    found = screen.examine(computer(encoding=encoding, platform=platform))
    assert found.state == "missing"
    assert command in advice(found)
    assert found.details == {"encoding": encoding}


def test_the_person_is_in_no_finding(
    computer: Build, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    changes: dict[str, Any] = {"print_well": lambda _: replace(NO_PANGO, said=f"OSError: {tmp_path}/lib.so")}
    findings = examine(computer(**changes))
    assert str(tmp_path) not in repr(findings)
    assert "~/lib.so" in repr(findings)
    assert "~/packs" in repr(findings)
