import json

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import language
from toolkit.subject.language.export import FORMAT, export
from toolkit.subject.language.grammar import Grammar


def test_the_export_is_plain_json_with_patterns_read() -> None:
    exported = export(language())
    assert json.loads(json.dumps(exported)) == exported
    assert exported["format"] == FORMAT
    (rule,) = exported["rules"]
    assert rule["match"][0][0] == ["i"]
    assert ["<soon>"] in rule["match"][0]
    assert exported["sets"]["soon"] == ["later", "soon"]


def test_every_rule_and_signal_that_is_shipped_is_in_it(english: Grammar) -> None:
    exported = export(english.language)
    assert [rule["id"] for rule in exported["rules"]] == [rule.id for rule in english.language.rules]
    assert [one["signal"] for one in exported["signals"]] == [one.signal for one in english.language.signals]
    assert {pattern["id"] for pattern in exported["patterns"]} == {
        rule["pattern"] for rule in exported["rules"]
    }


@given(st.lists(st.sampled_from(["a", "a b", "a b c", "b", "b c", "^ a", "frames"]), min_size=1))
def test_folded_cues_can_be_read_back(runs: list[str]) -> None:
    lines = [f"{run}\t{number} 0 0\t" for number, run in enumerate(runs)]
    before: list[str] = []
    read = []
    for line in export(language(), "\n".join(lines))["cues"].split("~"):
        run, *points = line.split("|")
        before = before[: int(run[0])] + (run[1:].split(" ") if run[1:] else [])
        read.append("\t".join([" ".join(before), *points, ""]))
    assert read == lines
