"""The golden fixture is itself tested: a comparison that cannot fail would bless anything."""

from collections.abc import Callable
from pathlib import Path

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


@pytest.fixture
def golden_folder(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    plugin = request.config.pluginmanager.get_plugin("golden-files")
    monkeypatch.setitem(type(plugin).compare.__globals__, "GOLDEN", tmp_path)
    return tmp_path


@pytest.fixture
def golden_of(
    golden_folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Callable[..., Callable[[str, str | bytes], None]]:
    """A golden fixture over a folder that holds only sample.txt."""
    plugin = request.config.pluginmanager.get_plugin("golden-files")

    def make(content: bytes, *, update: bool = False) -> Callable[[str, str | bytes], None]:
        monkeypatch.setattr(plugin, "_update", update)
        monkeypatch.setattr(plugin, "_used", set())
        (golden_folder / "sample.txt").write_bytes(content)
        return plugin.compare

    return make
