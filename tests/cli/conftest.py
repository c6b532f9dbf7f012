from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli.application import application
from toolkit.pipeline import Workspace

PROJECT = Path(__file__).parents[2]

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line as a person meets it, in an empty folder and on a screen of 80 columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def call(*arguments: str) -> Result:
        return CliRunner().invoke(application, arguments, prog_name="toolkit")

    return call


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one exercise and one session, the skeletons, in the place of everything that is shipped."""
    exercise = tmp_path / "exercises" / "expectation-clarity" / "fog-to-focus.yaml"
    session = tmp_path / "sessions" / "my-session.yaml"
    for path, kind in ((exercise, "exercise"), (session, "session")):
        path.parent.mkdir(parents=True)
        path.write_bytes((PROJECT / "toolkit" / "skeletons" / f"{kind}.yaml").read_bytes())
    (tmp_path / "brand.yaml").write_bytes((PROJECT / "brand.yaml").read_bytes())

    def find_workspace(start: Path, overlays: Sequence[Path] = (), out: Path | None = None) -> Workspace:
        return Workspace(
            (tmp_path, *overlays), start.resolve(), start / (out or "build/packs"), home=tmp_path
        )

    monkeypatch.setattr("toolkit.pipeline.find_workspace", find_workspace)
    return tmp_path


@pytest.fixture
def practice(content: Path) -> Path:
    """The same folder with a case, a drill family and a term."""
    for name, kind in (
        ("case_studies/my-case.yaml", "case-study"),
        ("exercises/drills/my-drill.yaml", "drill"),
        ("glossary/my-term.yaml", "term"),
    ):
        path = content / name
        path.parent.mkdir()
        path.write_bytes((PROJECT / "toolkit" / "skeletons" / f"{kind}.yaml").read_bytes())
    return content
