import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from tests import workspaces
from toolkit.diagnostics import UserError
from toolkit.doctor import EXAMINATIONS
from toolkit.doctor.trial_page import trial_page
from toolkit.models.trial_print import TrialPrint
from toolkit.renderers.templates import base_css
from toolkit.typeset import advice
from toolkit.typeset.trial import try_weasyprint

Run = Callable[..., Result]
CLOSING = "Nothing was changed on your computer.\n"
NO_PANGO = TrialPrint(
    "WeasyPrint",
    missing="library",
    how_to_get=advice.command("win32", lambda _: None),
    said="OSError: cannot load library 'libgobject-2.0-0'",
)
#: As in tests/typeset: what WeasyPrint does where Pango is missing.
FAKE_WEASYPRINT = """
import os
os.write(1, b"-----\\nWeasyPrint could not import some external libraries.\\n-----\\n")
raise OSError("cannot load library 'libgobject-2.0-0': libgobject-2.0-0: cannot open shared object file")
"""


@pytest.fixture(scope="module")
def right() -> TrialPrint:
    """The trial page as WeasyPrint really prints it; once for this file."""
    return try_weasyprint(trial_page(base_css()))


@pytest.fixture
def known(content: Path, monkeypatch: pytest.MonkeyPatch, right: TrialPrint) -> Path:
    """The small content on a computer whose versions, browser and print are always the same."""
    monkeypatch.setattr("toolkit.typeset.trial.try_weasyprint", lambda _: right)
    monkeypatch.setattr(Path, "home", lambda: content)
    monkeypatch.setattr("platform.python_version", lambda: "3.13.1")
    monkeypatch.setattr("toolkit.doctor.versions.system", lambda _: "Windows 11")
    monkeypatch.setattr("toolkit.typeset.browsers.find_browser", lambda _: "/opt/microsoft/msedge")
    return content


@pytest.fixture
def without_pango(known: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same computer without the good engine; its browser fails."""
    failed = TrialPrint("Microsoft Edge", problems=("trial.pdf was not printed by the browser",))
    monkeypatch.setattr("toolkit.typeset.trial.try_weasyprint", lambda _: NO_PANGO)
    monkeypatch.setattr("toolkit.typeset.trial.try_browser", lambda _: failed)
    return known


def found_in(result: Result) -> dict[str, dict[str, object]]:
    return {finding["name"]: finding for finding in json.loads(result.stdout)["findings"]}


@pytest.mark.usefixtures("known")
def test_a_healthy_computer_is_told_so(run: Run, golden: Callable[[str, str | bytes], None]) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.output
    golden("cli/doctor.txt", result.stdout)
    assert result.stderr == CLOSING


@pytest.mark.usefixtures("without_pango")
def test_what_is_missing_comes_last_with_what_to_do(
    run: Run, golden: Callable[[str, str | bytes], None]
) -> None:
    result = run("doctor")
    golden("cli/doctor-unwell.txt", result.stdout)
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "libgobject" not in result.output
    assert result.stderr == CLOSING


@pytest.mark.usefixtures("without_pango")
def test_the_report_holds_the_words_of_the_system(run: Run) -> None:
    result = run("doctor", "--report")
    assert "  - the system says: OSError: cannot load library 'libgobject-2.0-0'\n" in result.stdout
    for examination in EXAMINATIONS:
        assert f"\n{examination.NAME}: " in result.stdout
    assert "Nothing was changed" not in result.stdout
    assert result.stderr == CLOSING


@pytest.mark.parametrize("style", [[], ["--report"], ["--json"]])
def test_no_output_names_the_person_a_variable_or_the_content(
    run: Run, known: Path, monkeypatch: pytest.MonkeyPatch, style: list[str]
) -> None:
    monkeypatch.setenv("SECRET_OF_SOMEBODY", "hunter2-hunter2")
    monkeypatch.setenv("LOGNAME", "canary-person")
    brand = "organisation: Canary Organisation\nfoot: Internal training\n"
    (known / "brand.yaml").write_text(brand, encoding="utf-8")
    inside = known / "canary-person" / "x"
    inside.mkdir(parents=True)
    monkeypatch.chdir(inside)
    result = run("doctor", *style)
    assert ("<workspace>" if "--report" in style else "~/") in result.stdout
    for canary in (str(known), "hunter2", "canary-person", "Canary Organisation", "fog-to-focus"):
        assert canary not in result.output


def test_the_report_names_no_folder_of_the_person(run: Run, tmp_path: Path) -> None:
    ours = tmp_path / "canary-client" / "canary-days"
    for folder in ("canary-overlay", "canary-inside"):
        (ours / folder).mkdir(parents=True)
        (ours / folder / "brand.yaml").write_text("organisation: O\nfoot: F\n", encoding="utf-8")
    settings = 'overlays = ["canary-inside", "canary-overlay"]\nout = "../canary-packs"\n'
    (ours / "toolkit.toml").write_text(settings, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ours)
        report, talk = run("doctor", "--report").stdout, run("doctor").stdout
    assert "canary-packs" in talk
    assert "canary" not in report
    for name in ("<overlay 1>", "<overlay 2>", "<packs>"):
        assert f": {name}\n" in report or f" in {name}:" in report


def test_settings_that_cannot_be_read_are_reported_without_their_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "toolkit.toml").write_text("canary = 1", encoding="utf-8")
    report = run("doctor", "--report").stdout
    assert "<workspace>/toolkit.toml has an unknown setting" in report
    assert str(tmp_path) not in report


def test_outside_a_workspace_the_content_is_the_librarys(run: Run) -> None:
    sentence = str(found_in(run("doctor", "--json"))["content"]["sentence"])
    assert sentence.startswith("The library in ")
    assert "(this folder is no workspace)" in sentence
    assert "Folder for packs: <folder>/build/packs" in run("doctor", "--report").stdout


@pytest.mark.usefixtures("without_pango")
def test_json_is_an_object_with_findings_as_data(run: Run) -> None:
    result = run("doctor", "--json")
    answer = json.loads(result.stdout)
    assert set(answer) == {"state", "findings"}
    assert [finding["name"] for finding in answer["findings"]] == [each.NAME for each in EXAMINATIONS]
    for finding in answer["findings"]:
        assert set(finding) == {"name", "state", "sentence", "advice", "details"}
        assert finding["state"] in {"ok", "missing", "broken"}
        assert all(isinstance(text, str) for text in (*finding["advice"], *finding["details"].values()))
    assert result.stdout.isascii()


def test_something_optional_that_is_missing_ends_with_3(
    run: Run, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert known
    monkeypatch.setitem(sys.modules, "mkdocs.commands.build", None)
    result = run("doctor", "--json")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["state"] == "missing"
    assert run("doctor").exit_code == 3


def test_something_broken_ends_with_1(run: Run, known: Path) -> None:
    (known / "brand.yaml").write_text("organisation: [", encoding="utf-8")
    result = run("doctor", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["state"] == "broken"
    assert found_in(result)["content"]["advice"] == ["See what is wrong, and where: toolkit check"]


def test_settings_that_cannot_be_read_are_one_finding_among_others(
    run: Run, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert known

    def refuse(*_: object) -> None:
        raise UserError("toolkit.toml has an unknown setting 'ouut'", "Did you mean 'out'?")

    monkeypatch.setattr("toolkit.pipeline.find_workspace", refuse)
    result = run("doctor", "--json")
    assert result.exit_code == 1
    found = found_in(result)
    assert found["content"]["advice"] == ["Did you mean 'out'?"]
    assert "packs-folder" not in found
    assert found["pdf-files"]["state"] == "ok"


def test_content_that_is_nowhere_is_a_finding(run: Run, known: Path) -> None:
    for path in known.rglob("*.yaml"):
        path.unlink()
    found = found_in(run("doctor", "--json"))
    assert found["content"]["state"] == "broken"
    assert found["pdf-files"]["state"] == "ok"


def test_a_browser_is_named_as_the_way_round(
    run: Run, without_pango: Path, monkeypatch: pytest.MonkeyPatch, right: TrialPrint
) -> None:
    assert without_pango
    by_browser = replace(right, printer="Microsoft Edge")
    monkeypatch.setattr("toolkit.typeset.trial.try_browser", lambda _: by_browser)
    result = run("doctor", "--json")
    assert result.exit_code == 3
    assert "toolkit build --pdf-engine browser" in str(found_in(result)["pdf-files"]["advice"])


@pytest.fixture
def short_path() -> Iterator[Path]:
    """An empty folder with a short name: a browser makes a socket below, whose name may have 107 bytes."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder).resolve()


def doctor_elsewhere(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    temporary = folder / "temporary"
    temporary.mkdir()
    return subprocess.run(
        workspaces.command("doctor", *arguments),
        cwd=folder,
        env={**os.environ, "TMPDIR": str(temporary), "PYTHONPATH": str(workspaces.REPOSITORY), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )


def test_a_real_run_changes_nothing_on_the_disk(short_path: Path) -> None:
    before = sorted(short_path.rglob("*"))
    result = doctor_elsewhere(short_path)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Everything works." in result.stdout
    assert result.stderr == CLOSING
    assert sorted(short_path.rglob("*")) == [*before, short_path / "temporary"]


def test_a_real_run_without_pango_ends_with_3_and_without_a_traceback(short_path: Path) -> None:
    fake = short_path / "path" / "weasyprint"
    fake.mkdir(parents=True)
    (fake / "__init__.py").write_text(FAKE_WEASYPRINT, encoding="utf-8")
    path = os.pathsep.join([str(fake.parent), str(workspaces.REPOSITORY)])
    result = doctor_elsewhere(short_path, "--json", PYTHONPATH=path)
    assert result.returncode == 3, result.stdout + result.stderr
    assert result.stderr == CLOSING
    found = {finding["name"]: finding for finding in json.loads(result.stdout)["findings"]}
    assert found["pdf-files"]["state"] == "missing"
    assert advice.command(sys.platform, lambda _: True) in str(found["pdf-files"]["advice"])
    assert "cannot load library" in found["pdf-files"]["details"]["the system says"]


def test_a_screen_of_ascii_still_gets_its_answer(short_path: Path) -> None:
    result = doctor_elsewhere(short_path, PYTHONIOENCODING="ascii")
    assert result.returncode == 3
    assert result.stdout.isascii()
    assert "export PYTHONUTF8=1" in result.stdout or sys.platform == "win32"
