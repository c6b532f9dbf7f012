r"""Reports are sent to others: no name of the person, and ~ for the person's folder."""

import getpass
from pathlib import Path

import pytest

from toolkit.doctor.finding import Finding
from toolkit.doctor.privacy import impersonal, without_folders, without_person


@pytest.mark.parametrize(
    ("text", "home", "name", "expected"),
    [
        ("/home/ada/packs", "/home/ada", "ada", "~/packs"),
        ("in /home/ada: 3", "/home/ada", "ada", "in ~: 3"),
        ("/home/ada-b/packs and /home/ada.old", "/home/ada", "ada", "/home/ada-b/packs and /home/ada.old"),
        (r"C:\Users\Ada\x and C:/Users/ada/y", r"C:\Users\Ada", "ada", r"~\x and ~/y"),
        (r"D:\TEMP\ANNALE~1\x", r"D:\People\Annaleena", "Annaleena", r"D:\TEMP\~\x"),
        ("/mnt/share/ada/packs", "/home/ada", "ada", "/mnt/share/~/packs"),
        ("/usr/bin/chromium", "/", "", "/usr/bin/chromium"),
        ("no path, only ada", "", "ada", "no path, only ada"),
    ],
)
def test_a_path_says_nothing_of_the_person(text: str, home: str, name: str, expected: str) -> None:
    assert without_person(text, home, name) == expected


def test_the_inner_one_of_two_folders_counts() -> None:
    called = {Path("/firm"): "<folder>", Path("/firm/ours"): "<workspace>"}
    text = "/firm/ours/build, /firm/ours-old, /firm/x. /firmshop"
    assert without_folders(text, called) == "<workspace>/build, <folder>/ours-old, <folder>/x. /firmshop"


def test_every_part_of_a_finding_is_made_impersonal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ada"))
    found = impersonal(Finding("x", "ok", "/home/ada/a", ("/home/ada/b",), {"c": "/home/ada/c"}), {})
    assert found == Finding("x", "ok", "~/a", ("~/b",), {"c": "~/c"})


def test_an_account_without_home_and_name_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> None:
        raise RuntimeError

    def nobody() -> None:
        raise KeyError

    monkeypatch.setattr(Path, "home", none)
    monkeypatch.setattr(getpass, "getuser", nobody)
    found = Finding("x", "ok", "/a/b")
    assert impersonal(found, {}) == found
