"""The example overlay does what its README says, and leaves everything as it was where it is not used."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.workspaces import REPOSITORY
from toolkit.cli.application import application

OVERLAY = REPOSITORY / "overlays" / "example"


def typed(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:
    monkeypatch.chdir(REPOSITORY)
    result = CliRunner().invoke(application, arguments, prog_name="toolkit")
    assert result.exit_code == 0, result.output
    return result.stdout


def built(monkeypatch: pytest.MonkeyPatch, out: Path, session: str, *arguments: str) -> dict[str, str]:
    """The print pages of a session, by name."""
    typed(monkeypatch, "build", session, "--pdf-engine", "none", "--out", str(out), *arguments)
    return {
        path.relative_to(out / session).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((out / session).rglob("*"))
        if path.is_file()
    }


def test_the_example_has_no_problem_and_no_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "check", "--strict", "--overlay", str(OVERLAY))


def test_its_own_session_uses_name_colours_logo_case_and_exercise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = built(monkeypatch, tmp_path, "yard-hour", "--overlay", str(OVERLAY))
    for name in ("facilitator-guide.html", "participant-workbook.html"):
        page = files[name]
        assert re.search(r'<img src="data:image/svg\+xml;base64,[^"]+" alt="Brannoway Freight"', page)
        assert "--structure: #1f3a5f; --voice: #9a4a00;" in page
        assert "Yard school" in page
        assert "Handover Read-back" in page
        assert "Fourteen Should Be Fine" in page
        assert "Accountability Toolkit ·" not in page
    sources = json.loads(files["manifest.json"])["sources"]
    assert {"brand.yaml", "brannoway.svg", "case_studies/handover-on-a-friday.yaml"} <= set(sources)


def test_a_session_of_ours_tells_the_case_of_the_firm_and_is_as_before_without_the_overlay(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = built(monkeypatch, tmp_path / "before", "client-case-hour")
    laid_over = built(monkeypatch, tmp_path / "firm", "client-case-hour", "--overlay", str(OVERLAY))
    after = built(monkeypatch, tmp_path / "after", "client-case-hour")

    assert before == after
    assert set(laid_over) == set(before)
    assert "Kwame Sorensen" in laid_over["facilitator-guide.html"]
    assert "Nayeli" not in "".join(laid_over.values())
    assert "Nayeli" in before["facilitator-guide.html"]
    assert "Brannoway" not in "".join(before.values())
    assert "<img" not in before["facilitator-guide.html"].partition("</section>")[0]


def test_a_word_of_the_firm_stands_beside_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = json.loads(typed(monkeypatch, "list", "terms", "--json"))
    theirs = json.loads(typed(monkeypatch, "list", "terms", "--json", "--overlay", str(OVERLAY)))
    assert len(ours) > 40
    assert {each["id"] for each in theirs} - {each["id"] for each in ours} == {"hold"}
    exercise = json.loads(
        typed(monkeypatch, "show", "handover-read-back", "--json", "--overlay", str(OVERLAY))
    )
    assert "hold" in exercise["exercise"]["glossary"]


def test_another_logo_gives_another_pack_code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    codes = set()
    for number, colour in enumerate(("#1f3a5f", "#20405f")):
        firm = tmp_path / f"firm-{number}"
        firm.mkdir()
        (firm / "brand.yaml").write_text("organisation: Firm\nfoot: Firm\nlogo: logo.svg\n", encoding="utf-8")
        drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><rect fill="{}"/></svg>'
        (firm / "logo.svg").write_text(drawing.format(colour), encoding="utf-8")
        out = tmp_path / f"out-{number}"
        files = built(monkeypatch, out, "kam-half-day", "--only", "workbook", "--overlay", str(firm))
        codes.add(json.loads(files["manifest.json"])["code"])
    assert len(codes) == 2


def test_the_readme_names_everything_that_lies_in_the_folder() -> None:
    readme = (OVERLAY / "README.md").read_text(encoding="utf-8")
    places = {path.relative_to(OVERLAY).parts[0] for path in OVERLAY.rglob("*.yaml")}
    assert places == {"brand.yaml", "case_studies", "exercises", "glossary", "sessions"}
    assert [place for place in places if place not in readme] == []
