from pathlib import Path

import pytest

from toolkit.diagnostics import UserError
from toolkit.load.workspace import SETTINGS_FILE, find_workspace


@pytest.mark.parametrize(
    "settings",
    ["a = " + "[" * 100_000, 'out = "a\\u0000b"', "out = 3", "overlays = 3", "[[[", "ovrlays = []"],
)
def test_settings_that_cannot_be_used_stop_with_a_sentence(tmp_path: Path, settings: str) -> None:
    (tmp_path / SETTINGS_FILE).write_text(settings, encoding="utf-8")
    with pytest.raises(UserError, match=SETTINGS_FILE):
        find_workspace(tmp_path)


@pytest.mark.parametrize("out", ["exercises", "sessions/packs", "x/../exercises"])
def test_packs_do_not_go_among_the_content(tmp_path: Path, out: str) -> None:
    (tmp_path / "exercises").mkdir()
    (tmp_path / SETTINGS_FILE).write_text(f'out = "{out}"', encoding="utf-8")
    with pytest.raises(UserError, match="folder of content"):
        find_workspace(tmp_path)


def test_packs_go_beside_the_content(tmp_path: Path) -> None:
    (tmp_path / "exercises").mkdir()
    (tmp_path / SETTINGS_FILE).write_text('out = "packs"', encoding="utf-8")
    assert find_workspace(tmp_path).out == tmp_path / "packs"
