"""docs/hosting.md tells the truth: its commands run, its figures and names are those of the code."""

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import urllib.request
from pathlib import Path

import pytest

from tests.site_builder.hosted import SCRIPTS, handed_over
from tests.site_builder.servers import free_port, serving, wait_for
from tests.workspaces import REPOSITORY, toolkit
from toolkit.site_builder.policy import KEPT_SECONDS, MEDIA_TYPES, POLICY, page_headers

TEXT = (REPOSITORY / "docs" / "hosting.md").read_text(encoding="utf-8")
PYTHONS = ("python3", ".venv/bin/python")


def commands() -> list[str]:
    """The commands of the page, in order."""
    blocks = re.findall(r"```sh\n(.*?)```", TEXT, flags=re.DOTALL)
    lines = [
        line.split("    #")[0].split("  #")[0].strip() for block in blocks for line in block.splitlines()
    ]
    return [line for line in lines if line]


def typed(*beginnings: str) -> list[list[str]]:
    """Those that begin so, each cut into words."""
    found = [shlex.split(line) for line in commands() if line.startswith(beginnings)]
    assert found
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A folder in which every `toolkit` command of the page was typed, and what they said."""
    folder = tmp_path_factory.mktemp("hosting")
    said = []
    for _, *arguments in typed("toolkit "):
        result = toolkit(REPOSITORY, *arguments, folder=folder)
        assert result.returncode == 0, result.stderr
        said.append(result.stderr)
    return folder, said


def test_no_command_of_the_page_is_left_untested() -> None:
    tested = typed("toolkit ", "curl ", *(f"{python} -m " for python in PYTHONS))
    assert [shlex.split(line) for line in commands()] == tested
    assert len(tested) >= 7


def test_the_figures_are_about_those_that_the_command_prints(built: tuple[Path, list[str]]) -> None:
    said = re.search(
        r"(\d+) pages and (\d+) MB\s+for\s+participants, (\d+) pages and (\d+) MB for trainers", TEXT
    )
    assert said is not None
    participants, trainers = tuple(map(int, said.groups()[:2])), tuple(map(int, said.groups()[2:]))
    printed = [re.findall(r"(\d+) pages, ([\d.]+) MB", said)[0] for said in built[1]]
    assert len(printed) == 3
    commands_of_sites = [line for line in commands() if line.startswith("toolkit ")]
    for line, (made, size) in zip(commands_of_sites, printed, strict=True):
        pages, megabytes = trainers if "--trainers" in line else participants
        assert 0.8 < int(made) / pages < 1.25
        assert 0.6 < float(size) / megabytes < 1.6


def test_every_file_of_the_table_is_handed_over(built: tuple[Path, list[str]]) -> None:
    table = TEXT.split("| in the folder |")[1].split("\n\n")[0]
    names = [name for row in table.splitlines() for name in re.findall(r"`([^`]+)`", row.split("|")[1])]
    assert len(names) >= 8
    for site in ("site", "trainers-site"):
        folder = built[0] / "build" / site
        assert [name for name in names if not (folder / name).exists()] == []
        assert {path.name for path in folder.iterdir()} <= {name.split("/")[0] for name in names}
        assert (folder / "www" / "robots.txt").read_text(encoding="utf-8").endswith("Disallow: /\n")


def test_every_ending_among_the_pages_has_a_kind(built: tuple[Path, list[str]]) -> None:
    paths = [path for path in (built[0] / "build").glob("*site/www/**/*") if path.is_file()]
    endings = {path.suffix for path in paths} - {".config"}
    assert {".html", ".woff2", ".js"} <= endings
    assert endings <= MEDIA_TYPES.keys()


def test_the_headers_are_those_of_the_settings() -> None:
    headers = page_headers(SCRIPTS)
    assert f"`{POLICY}`" in TEXT
    for name, value in headers.items():
        assert name == POLICY or f"`{name}: {value}`" in TEXT
    assert KEPT_SECONDS == 600
    assert "ten minutes" in TEXT


def test_the_checks_answer_as_the_page_says() -> None:
    if shutil.which("curl") is None:
        pytest.skip("no curl on this computer")
    lines = typed("curl ")
    assert [line.strip() for line in handed_over()["README.txt"].splitlines() if "curl " in line] == [
        shlex.join(line) for line in lines
    ]
    with serving("nginx") as server:
        for line, status in zip(lines, ("200", "404"), strict=True):
            here = [word.replace("localhost:8080", f"127.0.0.1:{server.port}") for word in line]
            assert here != line
            answer = subprocess.run(here, capture_output=True, text=True, check=True).stdout
            assert answer.split()[1] == status
            assert f"\n{POLICY}: " in answer


def test_the_look_without_rights_shows_the_site(built: tuple[Path, list[str]], tmp_path: Path) -> None:
    ((_, *arguments),) = typed("python3 -m http.server")
    port = free_port()
    words = tmp_path / "words.txt"
    here = [str(port) if word == "8000" else word for word in arguments]
    assert str(port) in here
    with words.open("wb") as log:
        process = subprocess.Popen([sys.executable, *here], cwd=built[0], stdout=log, stderr=log)
    try:
        wait_for(process, port, words)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
            assert b"<title>What do I need now?" in answer.read()
    finally:
        process.terminate()
        process.wait(timeout=20)


def test_the_way_out_can_be_typed(built: tuple[Path, list[str]]) -> None:
    ((_, *arguments),) = typed(".venv/bin/python -m zensical")
    done = subprocess.run(
        [sys.executable, *arguments], cwd=built[0], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "`build/site-src/pages/`" in TEXT
    assert (built[0] / "build" / "site-src" / "pages" / "index.html").is_file()
    again = toolkit(REPOSITORY, "site", folder=built[0])
    assert again.returncode == 0, again.stderr


def test_the_version_that_was_tried_is_the_one_of_the_tests() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    (pinned,) = [name for name in project["project"]["optional-dependencies"]["test"] if "zensical" in name]
    assert f"Zensical {pinned.split('==')[1]}" in TEXT


def test_the_code_that_the_page_names_exists() -> None:
    paths = re.findall(r"`(toolkit/[a-z_/.]+)`", TEXT)
    assert paths
    for path in paths:
        assert (REPOSITORY / path).exists(), path
    assert "def build_pages(" in (REPOSITORY / "toolkit/site_builder/mkdocs.py").read_text(encoding="utf-8")
