"""The golden fixture is itself tested: a comparison that cannot fail would bless anything."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


def test_a_golden_file_that_differs_shows_the_lines_and_how_to_renew(
    golden_of: Callable[..., Callable[[str, str | bytes], None]],
) -> None:
    compare = golden_of(b"one\ntwo\n")
    with pytest.raises(pytest.fail.Exception) as failure:
        compare("sample.txt", "one\nthree\n")
    assert "-two" in str(failure.value)
    assert "+three" in str(failure.value)
    assert "--update-golden" in str(failure.value)


def test_a_golden_file_with_other_line_ends_differs(
    golden_of: Callable[..., Callable[[str, str | bytes], None]],
) -> None:
    with pytest.raises(pytest.fail.Exception, match="only line ends differ"):
        golden_of(b"one\r\n")("sample.txt", "one\n")


def test_a_golden_file_of_bytes_names_the_first_byte_that_differs(
    golden_of: Callable[..., Callable[[str, str | bytes], None]],
) -> None:
    with pytest.raises(pytest.fail.Exception, match="from byte 2"):
        golden_of(b"\xff\x00\x01")("sample.txt", b"\xff\x00\x02")


def test_a_missing_golden_file_fails(golden_of: Callable[..., Callable[[str, str | bytes], None]]) -> None:
    with pytest.raises(pytest.fail.Exception, match="There is no golden file"):
        golden_of(b"")("other.txt", "text")


def test_the_same_content_passes(golden_of: Callable[..., Callable[[str, str | bytes], None]]) -> None:
    golden_of("ä\n".encode())("sample.txt", "ä\n")


def test_update_golden_writes_the_file(
    golden_of: Callable[..., Callable[[str, str | bytes], None]], golden_folder: Path
) -> None:
    golden_of(b"old", update=True)("below/new.txt", "new")
    assert (golden_folder / "below" / "new.txt").read_bytes() == b"new"


def test_a_judge_decides_and_its_words_are_said(
    golden_of: Callable[..., Callable[..., None]], golden_folder: Path
) -> None:
    compare = golden_of(b"old")
    compare("sample.txt", "nearly old", lambda expected: "" if expected == b"old" else "no")
    with pytest.raises(pytest.fail.Exception, match=r"what it was:\nfar from old"):
        compare("sample.txt", "new", lambda expected: f"far from {expected.decode()}")
    assert (golden_folder / "sample.txt").read_bytes() == b"old"


def test_update_golden_leaves_a_file_that_the_judge_calls_as_good(
    golden_of: Callable[..., Callable[..., None]], golden_folder: Path
) -> None:
    compare = golden_of(b"old", update=True)
    compare("sample.txt", "nearly old", lambda _: "")
    assert (golden_folder / "sample.txt").read_bytes() == b"old"
    compare("sample.txt", "new", lambda _: "far")
    assert (golden_folder / "sample.txt").read_bytes() == b"new"


@pytest.mark.parametrize("names", [{"one"}, {"one", "two", "three"}])
def test_a_folder_with_a_file_too_many_or_too_few_fails(
    golden_of: Callable[..., Callable[..., None]], golden_folder: Path, names: set[str], plugin: Any
) -> None:
    golden_of(b"")
    for name in ("one", "two"):
        (golden_folder / "below").mkdir(exist_ok=True)
        (golden_folder / "below" / name).touch()
    plugin.folder_holds("below", {"one", "two"})
    with pytest.raises(pytest.fail.Exception, match="two" if len(names) == 1 else "three"):
        plugin.folder_holds("below", names)


def test_update_golden_takes_from_a_folder_what_is_too_much(
    golden_of: Callable[..., Callable[..., None]], golden_folder: Path, plugin: Any
) -> None:
    golden_of(b"", update=True)
    plugin.folder_holds("", {"other.txt"})
    assert list(golden_folder.iterdir()) == []


@dataclass(frozen=True)
class SmallProject:
    """A project of its own with our conftest: two golden files, one of them asked for, and a campaign."""

    root: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run its tests as ours are run: campaigns left out."""
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", "-m", "not campaign"]
        return subprocess.run(
            [*command, *arguments], cwd=self.root, capture_output=True, text=True, check=False
        )


@pytest.fixture
def small_project(tmp_path: Path) -> SmallProject:
    tests = tmp_path / "tests"
    (tests / "golden").mkdir(parents=True)
    (tests / "conftest.py").write_bytes((Path(__file__).parent / "conftest.py").read_bytes())
    settings = '[tool.pytest.ini_options]\ntestpaths = ["tests"]\nmarkers = ["campaign: long"]\n'
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    for name in ("asked.txt", "forgotten.txt"):
        (tests / "golden" / name).write_text("text", encoding="utf-8")
    (tests / "test_it.py").write_text(
        "import pytest\n"
        "def test_asks(golden):\n    golden('asked.txt', 'text')\n"
        "@pytest.mark.campaign\ndef test_campaign():\n    assert False\n",
        encoding="utf-8",
    )
    return SmallProject(tmp_path)


def test_a_golden_file_that_nobody_asks_for_fails_a_whole_run_that_leaves_out_campaigns(
    small_project: SmallProject,
) -> None:
    done = small_project.run()
    assert "1 passed, 1 deselected" in done.stdout
    assert "No test asks for: forgotten.txt" in done.stdout
    assert done.returncode == 1


def test_two_workers_find_it_as_well(small_project: SmallProject) -> None:
    done = small_project.run("-n", "2")
    assert "No test asks for: forgotten.txt" in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize("part", [("-k", "nothing or asks"), ("tests/test_it.py",), ("-m", "campaign")])
def test_a_run_of_some_tests_says_nothing_of_files_that_others_ask_for(
    small_project: SmallProject, part: tuple[str, ...]
) -> None:
    with (small_project.root / "tests" / "test_it.py").open("a", encoding="utf-8") as file:
        file.write("def test_more():\n    pass\n")
    assert "No test asks for" not in small_project.run(*part).stdout


def test_update_golden_takes_away_what_nobody_asks_for(small_project: SmallProject) -> None:
    assert small_project.run("--update-golden").returncode == 0
    assert [path.name for path in (small_project.root / "tests" / "golden").iterdir()] == ["asked.txt"]


@pytest.fixture
def plugin(request: pytest.FixtureRequest) -> Any:
    return request.config.pluginmanager.get_plugin("golden-files")


@pytest.fixture
def golden_folder(monkeypatch: pytest.MonkeyPatch, plugin: Any, tmp_path: Path) -> Path:
    monkeypatch.setitem(type(plugin).compare.__globals__, "GOLDEN", tmp_path)
    return tmp_path


@pytest.fixture
def golden_of(
    golden_folder: Path, monkeypatch: pytest.MonkeyPatch, plugin: Any
) -> Callable[..., Callable[[str, str | bytes], None]]:
    """A golden fixture over a folder that holds only sample.txt."""

    def make(content: bytes, *, update: bool = False) -> Callable[[str, str | bytes], None]:
        monkeypatch.setattr(plugin, "_update", update)
        monkeypatch.setattr(plugin, "_used", set())
        (golden_folder / "sample.txt").write_bytes(content)
        return plugin.compare

    return make
