"""Runs one case of the hostile corpus: a folder with what is hostile, what is typed, and what must come of it.

A case `cases/<name>/` holds

- `command.txt`: what is typed after `toolkit`, in a folder with the small exercise, session, case, drill, term and brand;
- `files/`: laid over that folder, and `recipe.jsonl` (see `recipes`): done to it;
- `expected.txt`: `exit N`, then what is printed about the content; or, for a pack, lines `in FILE: TEXT` and
  `not in FILE: TEXT`, where FILE may be `any file`.
"""

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.hostile import recipes, vocabulary
from tests.strategies import EXAMPLE
from tests.workspaces import add_small_content
from toolkit.cli.application import application

HERE = Path(__file__).parent
CASES = HERE / "cases"
SMALL = HERE / "small"
_CLAIM = re.compile(r"(not in|in) (any file|[a-z0-9./-]+): (.+)")
PACK = Path("build/packs/example")


@dataclass(frozen=True)
class Outcome:
    """What came of a case.

    Attributes:
        result: of the command.
        workspace: where it ran.
        before: the files of the old pack, by path.
        builds: whether the command may write a pack at all.
    """

    result: Result
    workspace: Path
    before: dict[str, bytes]
    builds: bool

    def pack(self) -> dict[str, bytes]:
        """The files of the pack as they are now."""
        return _files(self.workspace / PACK)

    def printed(self) -> str:
        """What a person reads about the content, wherever it ran."""
        text = self.result.stdout if self.result.stdout.strip() else self.result.stderr
        return text.replace(str(self.workspace), "WORKSPACE")


def names() -> list[str]:
    """All cases, in the order of their names."""
    return sorted(folder.name for folder in CASES.iterdir() if (folder / "command.txt").is_file())


def lay_small(workspace: Path) -> None:
    """The small exercise, case, drills, term, brand and a session of them."""
    add_small_content(workspace)
    shutil.copytree(EXAMPLE / "case_studies", workspace / "case_studies", dirs_exist_ok=True)
    shutil.copytree(EXAMPLE / "glossary", workspace / "glossary", dirs_exist_ok=True)
    shutil.copytree(EXAMPLE / "drills", workspace / "exercises" / "drills", dirs_exist_ok=True)
    shutil.copytree(SMALL, workspace, dirs_exist_ok=True)


def claims(expected: str) -> list[tuple[bool, str, str]]:
    """What an `expected.txt` says of the pack: whether it is in it, the file, the text."""
    found = map(_CLAIM.fullmatch, expected.splitlines())
    return [(match[1] == "in", match[2], match[3]) for match in found if match]


def run(name: str, workspace: Path, old_pack: Path, monkeypatch: pytest.MonkeyPatch) -> Outcome:
    """Make the workspace of a case and type its command there."""
    case = CASES / name
    lay_small(workspace)
    shutil.copytree(old_pack, workspace / PACK)
    if (case / "files").is_dir():
        shutil.copytree(case / "files", workspace, dirs_exist_ok=True)
    if (case / "recipe.jsonl").is_file():
        recipes.follow(case / "recipe.jsonl", workspace)
    before = _files(workspace / PACK)
    command = (case / "command.txt").read_text(encoding="utf-8")
    result = type_command(command, workspace, monkeypatch)
    return Outcome(result, workspace, before, builds=command.startswith("build "))


def type_command(text: str, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Result:
    """Type a command in a folder that counts as the whole library."""
    monkeypatch.chdir(workspace)
    monkeypatch.setattr("toolkit.load.workspace._library", lambda: workspace)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("HOME", str(workspace))
    return CliRunner().invoke(application, shlex.split(text), prog_name="toolkit")


def faults(name: str, outcome: Outcome) -> list[str]:
    """Everything that is not as it must be; empty for a case that holds."""
    expected = (CASES / name / "expected.txt").read_text(encoding="utf-8")
    return [*_everywhere(outcome), *_as_expected(expected, outcome)]


def _everywhere(outcome: Outcome) -> Iterator[str]:
    """What holds for every case."""
    result = outcome.result
    if "Traceback" in result.output or (result.exception and not isinstance(result.exception, SystemExit)):
        yield f"a traceback: {result.exception!r}"
    if result.exit_code not in {0, 1, 2}:
        yield f"exit code {result.exit_code}"
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", result.output):
        yield "a sign that steers the terminal"
    pack = outcome.pack()
    if pack != outcome.before and (result.exit_code or not outcome.builds):
        yield "the old pack has changed"
    if left := sorted(path.name for path in outcome.workspace.glob("build/packs/.*")):
        yield f"left behind: {left}"
    new = {path: content for path, content in pack.items() if content != outcome.before.get(path)}
    yield from vocabulary.strangers(new)


def _as_expected(expected: str, outcome: Outcome) -> Iterator[str]:
    first, _, rest = expected.partition("\n")
    if first != f"exit {outcome.result.exit_code}":
        yield f"exit code {outcome.result.exit_code}, not {first}"
    if not claims(rest) and outcome.printed() != rest:
        yield f"printed: {outcome.printed()}"
    for is_in, file, text in claims(rest):
        yield from _claimed(outcome.pack(), file, text, is_in=is_in)


def _claimed(pack: dict[str, bytes], file: str, text: str, *, is_in: bool) -> Iterator[str]:
    searched = pack.values() if file == "any file" else [pack[file]]
    searched = [*searched, *(picture for content in searched for picture in vocabulary.pictures(content))]
    if any(text.encode() in content for content in searched) != is_in:
        yield f"{'missing' if is_in else 'found'} in {file}: {text}"


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }
