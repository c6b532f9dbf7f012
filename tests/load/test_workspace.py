"""Where a command finds content and puts packs: toolkit.toml, the clone, overlays."""

from pathlib import Path

import pytest

from toolkit.diagnostics import WRONG_USAGE, UserError
from toolkit.load import workspace
from toolkit.load.workspace import find_workspace


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library that lies somewhere else than the person works."""
    folder = tmp_path / "library"
    (folder / "sessions").mkdir(parents=True)
    monkeypatch.setattr(workspace, "_library", lambda: folder)
    return folder


@pytest.fixture
def home(tmp_path: Path, library: Path) -> Path:
    """A folder of the person's own, without content."""
    assert library.is_dir()
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def settle(home: Path, settings: str = "") -> Path:
    """Write the settings and give a folder two levels below them."""
    (home / "toolkit.toml").write_text(settings, encoding="utf-8")
    below = home / "one" / "two"
    below.mkdir(parents=True)
    return below


def test_without_settings_packs_go_below_the_folder_one_is_in(home: Path, library: Path) -> None:
    found = find_workspace(home)
    assert (found.roots, found.shown_from, found.out) == ((library,), home, home / "build" / "packs")


def test_inside_the_clone_packs_go_to_the_clone_from_any_folder_of_it(library: Path) -> None:
    assert find_workspace(library / "sessions").out == library / "build" / "packs"


def test_the_nearest_settings_above_decide_and_messages_name_files_as_seen_from_here(home: Path) -> None:
    below = settle(home, 'out = "printed"')
    (home.parent / "toolkit.toml").write_text('out = "farther"', encoding="utf-8")
    found = find_workspace(below)
    assert (found.shown_from, found.out) == (below, home / "printed")


@pytest.mark.parametrize("content", ["exercises", "case_studies", "sessions", "glossary"])
def test_a_workspace_with_content_of_its_own_is_laid_over_the_library(
    home: Path, library: Path, content: str
) -> None:
    below = settle(home)
    assert find_workspace(below).roots == (library,)
    (home / content).mkdir()
    assert find_workspace(below).roots == (library, home)


def test_a_brand_of_its_own_is_content_too(home: Path, library: Path) -> None:
    below = settle(home)
    (home / "brand.yaml").write_text("organisation: Us\n", encoding="utf-8")
    assert find_workspace(below).roots == (library, home)


def test_overlays_of_the_settings_come_in_their_order_and_those_of_the_command_after_them(
    home: Path, library: Path
) -> None:
    below = settle(home, 'overlays = ["b", "a"]')
    for folder in (home / "a", home / "b", below / "c"):
        folder.mkdir()
    assert find_workspace(below, [Path("c")]).roots == (library, home / "b", home / "a", below / "c")


def test_out_on_the_command_line_counts_from_the_folder_one_is_in(home: Path) -> None:
    below = settle(home, 'out = "printed"')
    assert find_workspace(below, out=Path("mine")).out == below / "mine"


def test_settings_in_the_clone_do_not_lay_the_clone_over_itself(library: Path) -> None:
    (library / "toolkit.toml").write_text("", encoding="utf-8")
    assert find_workspace(library).roots == (library,)


@pytest.mark.parametrize("settings", ["", 'overlays = ["nowhere"]'])
def test_an_overlay_that_is_not_there_stops_with_its_name(home: Path, settings: str) -> None:
    below = settle(home, settings)
    with pytest.raises(UserError, match="nowhere") as stopped:
        find_workspace(below, [] if settings else [Path("nowhere")])
    assert stopped.value.exit_code == WRONG_USAGE


@pytest.mark.parametrize(
    ("settings", "sentence", "hint"),
    [
        ("overlays = [", "cannot be read", "small TOML file"),
        ('overlay = ["a"]', "unknown setting 'overlay'", "Did you mean 'overlays'?"),
        ("colour = 1", "unknown setting 'colour'", "It knows overlays, out, paper"),
        ('overlays = "a"', "should be a list of folders", "our-firm"),
        ("overlays = [1]", "should be a list of folders", "our-firm"),
        ("out = 5", "'out' should be a folder", "build/packs"),
        ('paper = "a3"', "there is no such paper", "a4, letter"),
        ("paper = 4", "there is no such paper", "a4, letter"),
    ],
)
def test_settings_that_nobody_can_follow_are_refused_with_what_to_write(
    home: Path, settings: str, sentence: str, hint: str
) -> None:
    below = settle(home, settings)
    with pytest.raises(UserError) as stopped:
        find_workspace(below)
    assert sentence in stopped.value.sentence
    assert "toolkit.toml" in stopped.value.sentence
    assert hint in stopped.value.hint


def test_settings_in_another_encoding_are_refused_and_not_guessed(home: Path) -> None:
    below = settle(home)
    (home / "toolkit.toml").write_bytes('out = "gedruckt-für-alle"'.encode("latin-1"))
    with pytest.raises(UserError, match="cannot be read"):
        find_workspace(below)


def test_the_workspace_is_the_place_for_content_of_ones_own_with_or_without_any(home: Path) -> None:
    assert find_workspace(settle(home)).home == home


def test_a_clone_is_the_place_for_content_of_ones_own(library: Path) -> None:
    assert find_workspace(library / "sessions").home == library


def test_outside_workspace_and_clone_there_is_no_such_place(home: Path) -> None:
    assert find_workspace(home).home is None


def test_an_installed_library_is_nobodys_own(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.home._INSTALLED", library)
    assert find_workspace(library / "sessions").home is None
