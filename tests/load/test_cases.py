"""Every folder of tests/cases/load is a case: `input.yaml` or `input.bin`, its `kind`, and what is printed.

The kind is `yaml` (the reader alone; the value follows the problems), `exercise`, `case`, `drill`, `session`,
`term`, `language` or `brand` (the public door, with a sound brand beside it). Renew what is printed, and read the difference, with:

    python tests/load/test_cases.py
"""

import json
import re
import tempfile
from pathlib import Path

import pytest

from toolkit.load import load_library
from toolkit.load.yaml_file import read_yaml

CASES = Path(__file__).parents[1] / "cases" / "load"
FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir())
_TARGETS = {
    "exercise": "exercises/expectation-clarity/input.yaml",
    "case": "case_studies/input.yaml",
    "drill": "exercises/drills/input.yaml",
    "session": "sessions/input.yaml",
    "term": "glossary/input.yaml",
    "language": "language/input.yaml",
    "brand": "brand.yaml",
}


def printed(folder: Path, workspace: Path) -> str:
    """What a case prints: its problems, and for the kind `yaml` the value as JSON."""
    given = next(path for path in (folder / "input.yaml", folder / "input.bin") if path.exists())
    content, kind = given.read_bytes(), (folder / "kind").read_text(encoding="utf-8").strip()
    if kind == "yaml":
        reading = read_yaml(content, "input.yaml")
        lines = [_line(one) for one in reading.diagnostics]
        if reading.complete:
            lines.append(json.dumps(reading.value, ensure_ascii=False, indent=1))
        return "".join(f"{line}\n" for line in lines)
    (workspace / "brand.yaml").write_text("organisation: The tests\nfoot: Only here\n", encoding="utf-8")
    target = workspace / _TARGETS[kind]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return "".join(f"{_line(one)}\n" for one in load_library([workspace], workspace)[1])


def _line(diagnostic: object) -> str:
    return f"{getattr(diagnostic, 'severity', '')} {diagnostic}"


def test_there_are_cases() -> None:
    assert len(FOLDERS) >= 45


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_case_prints_what_is_expected(folder: Path, tmp_path: Path) -> None:
    expected = (folder / "expected.txt").read_text(encoding="utf-8")
    assert printed(folder, tmp_path) == expected, f"renew with: python {Path(__file__).name}"


def test_good_cases_expect_no_problem_and_every_other_one_does() -> None:
    """About the expected texts alone: the cases themselves run once."""
    for folder in FOLDERS:
        expected = (folder / "expected.txt").read_text(encoding="utf-8")
        speaks = bool(re.search(r"^(error|warning) ", expected, re.MULTILINE))
        assert speaks != ("good" in folder.name.split("-")), folder.name


def _renew() -> None:
    for folder in FOLDERS:
        with tempfile.TemporaryDirectory() as workspace:
            text = printed(folder, Path(workspace))
        (folder / "expected.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _renew()
