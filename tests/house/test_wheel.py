"""The wheel is the whole toolkit: what git keeps and a person needs is in it, and it runs far from a checkout."""

import os
import shutil
import site
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

# Folders and files at the top that a person who only uses the toolkit does not need.
STAYS_AT_HOME = {".ci", ".github", "docs", "install", "overlays", "requirements", "tests"}


def run(command: list[str | Path], folder: Path) -> str:
    """What the command prints; its own words in the failure if it fails."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build_wheel(source: Path, target: Path) -> Path:
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", target], source)
    (path,) = target.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(repository, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of a new environment that holds the wheel and, by a path, this environment's packages.

    A path line adds a folder without reading the .pth files in it, so the checkout itself stays out of reach.
    """
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    (packages,) = folder.glob("Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages")
    (packages / "borrowed.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    install = [
        "-m",
        "pip",
        "--python",
        str(scripts / "python"),
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([sys.executable, *install, str(wheel)], check=True, capture_output=True)
    return scripts


def test_the_wheel_holds_every_file_of_the_package(names: set[str], tracked_files: list[Path]) -> None:
    expected = {file.as_posix() for file in tracked_files if file.parts[0] == "toolkit"}
    kinds = {Path(name).suffix for name in expected}
    assert {".py", ".j2", ".css", ".woff2", ".txt"} <= kinds
    assert expected <= names


def test_the_wheel_holds_every_content_file_in_its_library(
    names: set[str], tracked_files: list[Path]
) -> None:
    folders = {file.parts[0] for file in tracked_files if len(file.parts) > 1} - STAYS_AT_HOME - {"toolkit"}
    assert {"case_studies", "exercises", "glossary", "sessions", "site"} <= folders
    expected = {f"toolkit/library/{file.as_posix()}" for file in tracked_files if file.parts[0] in folders}
    assert expected <= names, (
        "a new content folder has its place in pyproject.toml, [tool.hatch.build.targets.wheel]"
    )
    assert "toolkit/library/brand.yaml" in names
    assert any(name.startswith("toolkit/library/exercises/drills/") for name in names)
    assert [name for name in names if "overlays" in name] == []


def test_a_roster_in_an_ignored_folder_stays_out_of_the_wheel(repository: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    kept_out = shutil.ignore_patterns(".*", "build", "tests", "docs", "__pycache__")
    shutil.copytree(repository, copy, ignore=kept_out)
    shutil.copy(repository / ".gitignore", copy)
    for folder in (copy / "sessions/people", copy / "exercises/people"):
        folder.mkdir()
        (folder / "roster.csv").write_text("Anna", encoding="utf-8")
    with zipfile.ZipFile(build_wheel(copy, tmp_path)) as archive:
        names = archive.namelist()
    assert any(name.startswith("toolkit/library/sessions/") for name in names)
    assert [name for name in names if "people" in name] == []


def test_the_wheel_holds_every_licence(names: set[str], repository: Path) -> None:
    fonts = [path.name for path in (repository / "toolkit/fonts").glob("OFL-*.txt")]
    others = [path.name for path in (repository / "site/assets").glob("*-licence.txt")]
    assert fonts
    assert others
    kept = {Path(name).name for name in names if ".dist-info/licenses/" in name}
    assert kept == {"LICENSE", "LICENSE-CONTENT", *fonts, *others}


def test_an_editable_install_copies_nothing(repository: Path, tmp_path: Path) -> None:
    build = "import hatchling.build, sys; hatchling.build.build_editable(sys.argv[1])"
    run([sys.executable, "-c", build, tmp_path], repository)
    (path,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        outside_metadata = [name for name in archive.namelist() if ".dist-info/" not in name]
    assert outside_metadata == ["_accountability_toolkit.pth"]


def test_the_installed_toolkit_is_the_wheel_and_not_the_checkout(
    installed: Path, repository: Path, tmp_path: Path
) -> None:
    found = Path(
        run([installed / "python", "-c", "import toolkit; print(toolkit.__file__)"], tmp_path).strip()
    )
    assert found.is_relative_to(installed.parent)
    assert not found.is_relative_to(repository)


def test_the_installed_command_shows_its_help_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    shown = run([installed / "toolkit", "--help"], tmp_path)
    assert "build" in shown
    assert list(tmp_path.iterdir()) == []


def test_the_installed_command_builds_the_sample_session_in_an_empty_folder(
    installed: Path, tmp_path: Path
) -> None:
    run([installed / "toolkit", "build", "--pdf-engine", "none"], tmp_path)
    pack = tmp_path / "build/packs/kam-half-day"
    assert {"facilitator-guide.html", "participant-workbook.html"} <= {
        page.name for page in pack.glob("*.html")
    }
    for page in pack.glob("*.html"):
        assert "data:font/woff2" in page.read_text(encoding="utf-8")


def test_the_installed_command_begins_a_workspace_and_files_in_it_and_builds_them(
    installed: Path, tmp_path: Path
) -> None:
    assert "toolkit init my-workshop" in run([installed / "toolkit"], tmp_path)
    run([installed / "toolkit", "init", "ours"], tmp_path)
    ours = tmp_path / "ours"
    run([installed / "toolkit", "build", "--pdf-engine", "none"], ours)
    new = ["exercise our-own --component cadence", "session our-day", "exercise fog-to-focus --replace"]
    for typed in new:
        path = run([installed / "toolkit", "new", *typed.split()], ours).strip()
        assert (ours / path).is_file()
    run([installed / "toolkit", "check", "--strict"], ours)
    run([installed / "toolkit", "build", "our-day", "--pdf-engine", "none"], ours)
    packs = {path.name for path in (ours / "build/packs").iterdir() if path.is_dir() and path.name[0] != "."}
    assert packs == {"my-first-session", "our-day"}


def test_the_version_of_the_package_is_the_version_of_the_wheel(wheel: Path, repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    source = (repository / "toolkit/__init__.py").read_text(encoding="utf-8")
    assert project["dynamic"] == ["version"]
    assert f'__version__ = "{wheel.name.split("-")[1]}"' in source
