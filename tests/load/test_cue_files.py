"""Cues lie beside the rules that they belong to, and a file that cannot be used says which."""

from pathlib import Path

import pytest

from tests.workspaces import REPOSITORY
from toolkit.diagnostics import UserError
from toolkit.load.cue_files import read_cues
from toolkit.load.folders import find_files
from toolkit.load.languages import load_languages

RULES = REPOSITORY / "tests" / "example" / "language" / "example.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "language" / "cues").mkdir(parents=True)
    (tmp_path / "language" / "en.yaml").write_bytes(RULES.read_bytes())
    return tmp_path


def test_the_shipped_language_has_cues() -> None:
    library, problems = load_languages((REPOSITORY,), REPOSITORY)
    assert problems == ()
    assert library.cues["en"].startswith("source\t")


def test_rules_of_an_overlay_have_the_cues_beside_them_or_none(root: Path) -> None:
    assert load_languages((REPOSITORY, root), REPOSITORY)[0].cues == {}
    (root / "language" / "cues" / "en.tsv").write_text("own", encoding="utf-8")
    assert load_languages((REPOSITORY, root), REPOSITORY)[0].cues == {"en": "own"}


def test_a_link_is_not_followed(root: Path) -> None:
    secret = root / "secret.txt"
    secret.write_text("not for a page", encoding="utf-8")
    (root / "language" / "cues" / "en.tsv").symlink_to(secret)
    files, _ = find_files((root,), root)
    with pytest.raises(UserError, match="links are not followed"):
        read_cues(files)


@pytest.mark.parametrize(
    ("content", "said"), [(b"\xff\xfe", "is not UTF-8 text"), (b"x" * 20_000_001, "is larger than")]
)
def test_a_file_that_is_no_text_is_refused(root: Path, content: bytes, said: str) -> None:
    (root / "language" / "cues" / "en.tsv").write_bytes(content)
    files, _ = find_files((root,), root)
    with pytest.raises(UserError, match=said):
        read_cues(files)
