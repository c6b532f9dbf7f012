import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli.application import application

WEAK = "I'll try to send it soon."
OWNED = "I'll send you the list by Friday at ten, Dana."


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "lines.txt"
    path.write_text(f"{WEAK}\n\n  {OWNED}\r\nThe café opens at nine. 👍\n", encoding="utf-8")
    return path


def test_a_person_sees_the_words_why_and_what_to_try(run: Callable[..., Result], lines: Path) -> None:
    result = run("language", "check", str(lines))
    assert result.exit_code == 0
    shown = result.stdout.splitlines()
    assert shown[0].split() == ["1", "weak"]
    assert shown[1].strip() == WEAK
    assert set(shown[2].strip()) == {"~", " "}
    assert "try: " in result.stdout
    assert "3  owned" in result.stdout
    assert "\x1b" not in result.stdout
    assert result.stderr.startswith("3 statements: 1 owned, 1 weak, 1 neutral.")


def test_json_is_a_list_of_what_was_asked_for(run: Callable[..., Result], lines: Path) -> None:
    records = json.loads(run("language", "check", str(lines), "--json").stdout)
    assert [record["verdict"] for record in records] == ["weak", "owned", "neutral"]
    assert set(records[0]) == {"text", "verdict", "findings", "slots"}
    assert list(records[0]["slots"]) == ["who", "will", "what", "done_when", "by", "tell"]
    for finding in records[0]["findings"]:
        assert set(finding) == {"pattern", "start", "end", "hint"}
        assert WEAK[finding["start"] : finding["end"]].strip()
    assert {finding["pattern"] for finding in records[0]["findings"]} == {"hedge", "vague_time"}
    assert records[2]["text"].endswith("👍")


def test_offsets_are_code_points(run: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "emoji.txt"
    path.write_text("👍👍 ok, I will do it soon\n", encoding="utf-8")
    (record,) = json.loads(run("language", "check", str(path), "--json").stdout)
    cut = {record["text"][finding["start"] : finding["end"]] for finding in record["findings"]}
    assert "soon" in cut


def test_weak_is_no_failure_unless_asked_for(run: Callable[..., Result], lines: Path) -> None:
    assert run("language", "check", str(lines)).exit_code == 0
    assert run("language", "check", str(lines), "--strict").exit_code == 1
    lines.write_text(OWNED, encoding="utf-8")
    assert run("language", "check", str(lines), "--strict").exit_code == 0


def test_annotations_name_the_place_in_the_file(run: Callable[..., Result], lines: Path) -> None:
    lines.write_text(f"{OWNED}\n  {WEAK}\n", encoding="utf-8")
    first = run("language", "check", str(lines), "--github").stdout.splitlines()[0]
    assert first.startswith(f"::warning file={lines},line=2,col=3,title=hedge::")


def test_running_text_is_looked_at_by_sentences(run: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "mail.txt"
    path.write_text(f"Hello all,\nthe rain has stopped. I'll try\nto send it. {OWNED}\n", encoding="utf-8")
    result = run("language", "check", "--text", str(path), "--json")
    records = json.loads(result.stdout)
    assert [record["verdict"] for record in records][1:] == ["weak", "owned"]
    assert run("language", "check", "--text", str(path)).stdout.count("owned") == 0
    annotated = run("language", "check", "--text", str(path), "--github").stdout
    assert "line=2,col=23" in annotated


def test_standard_input_is_a_file_as_well() -> None:
    result = CliRunner().invoke(application, ["language", "check", "-", "--json"], input=WEAK)
    assert json.loads(result.stdout)[0]["verdict"] == "weak"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a\x00\x01PNG", "binary"),
        (b"ok\nna\xefve", "not-utf-8"),
        ("Zo\u00eb".encode("latin-1"), "not-utf-8"),
    ],
)
def test_what_is_no_text_is_said_with_its_place(
    run: Callable[..., Result], tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "input"
    path.write_bytes(content)
    result = run("language", "check", str(path), "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == []
    assert f" {code} " in result.stderr
    assert "Traceback" not in result.stderr


def test_marks_of_the_encoding_are_understood(run: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "input"
    for encoding in ("utf-8-sig", "utf-16"):
        path.write_bytes(WEAK.encode(encoding))
        assert json.loads(run("language", "check", str(path), "--json").stdout)[0]["text"] == WEAK


def test_a_line_without_end_is_left_out_and_the_others_are_judged(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("soon " * 2_000_000 + f"\n{WEAK}\n", encoding="utf-8")
    result = run("language", "check", str(path), "--json")
    assert result.exit_code == 0
    assert [record["text"] for record in json.loads(result.stdout)] == [WEAK]
    assert "long.txt:1:1: line-too-long" in result.stderr


def test_a_file_that_is_not_there_is_wrong_usage(run: Callable[..., Result]) -> None:
    result = run("language", "check", "nothing.txt")
    assert result.exit_code == 2
    assert "nothing.txt cannot be read" in result.stderr


def test_nothing_is_no_statement(run: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    result = run("language", "check", str(path), "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_rules_of_an_overlay_take_the_place_of_ours_and_their_faults_are_shown(
    run: Callable[..., Result], lines: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own" / "language" / "en.yaml"
    own.parent.mkdir(parents=True)
    small = (Path(__file__).parents[1] / "example/language/example.yaml").read_text(encoding="utf-8")
    own.write_text(small, encoding="utf-8")
    result = run("language", "check", str(lines), "--overlay", "own", "--json")
    assert [len(record["findings"]) for record in json.loads(result.stdout)] == [1, 0, 0]
    own.write_text(small.replace("<soon>", "<sooon>"), encoding="utf-8")
    result = run("language", "check", str(lines), "--overlay", "own")
    assert result.exit_code == 1
    assert "en.yaml:58:9: language-notation there is no set or phrase 'sooon' above" in result.stderr
    own.write_text("title: [", encoding="utf-8")
    result = run("language", "check", str(lines), "--overlay", "own")
    assert result.exit_code == 1
    assert "en.yaml:1:" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_language_that_is_not_there_names_those_that_are(run: Callable[..., Result], lines: Path) -> None:
    result = run("language", "check", str(lines), "--language", "fr")
    assert result.exit_code == 2
    assert "en" in result.stderr


def test_cues_that_cannot_be_used_are_named_with_the_way_out(
    run: Callable[..., Result], tmp_path: Path, lines: Path
) -> None:
    folder = tmp_path / "own" / "language"
    (folder / "cues").mkdir(parents=True)
    example = (Path(__file__).parents[1] / "example/language/example.yaml").read_text(encoding="utf-8")
    (folder / "en.yaml").write_text(example, encoding="utf-8")
    (folder / "cues" / "en.tsv").write_text("frames\tthe\n", encoding="utf-8")
    result = run("language", "check", str(lines), "--overlay", "own")
    assert result.exit_code == 1
    assert "language/cues/en.tsv cannot be used: line 1: there is no line 'source'" in result.stderr
    assert "take it away: then the rules judge alone" in " ".join(result.stderr.split())
