from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from toolkit.load import yaml_file
from toolkit.load.yaml_file import MOST_CHARACTERS, MOST_ENTRIES, Reading, read_yaml
from toolkit.models.places import Node, Place

CASES = sorted((Path(__file__).parents[1] / "cases" / "load").glob("good-*/input.yaml"))
WORDS = st.text("abcdefgh", min_size=1, max_size=6).filter(lambda word: word != "null")
SPACES_AND_SIGNS = st.text("ab :#-'\"[]{}&*!|>%@,?\n0123456789.é\u00a0😀", max_size=20)
SCALARS = (
    SPACES_AND_SIGNS
    | st.booleans()
    | st.none()
    | st.integers(-(10**15) + 1, 10**15 - 1)
    | st.integers(-(10**6), 10**6).map(lambda number: number / 4)
)
KEYS = st.text("ab :#-'0123456789.", min_size=1, max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
WORD_TREES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3) | st.dictionaries(WORDS, inner, min_size=1, max_size=3)
    ),
    max_leaves=10,
)


class _WithoutAliases(yaml.SafeDumper):
    def ignore_aliases(self, _data: Any) -> bool:
        return True


def dump(value: Any, **style: Any) -> str:
    return yaml.dump(value, Dumper=_WithoutAliases, allow_unicode=True, **style)


def frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(frozen(one) for one in value)
    return {key: frozen(one) for key, one in value.items()} if isinstance(value, dict) else value


def codes(reading: Reading) -> list[str]:
    return [one.code for one in reading.diagnostics]


@given(VALUES, st.booleans())
def test_what_is_written_is_read_back(value: Any, flow: bool) -> None:  # noqa: FBT001  # hypothesis fills it
    reading = read_yaml(dump({"value": value}, default_flow_style=flow).encode(), "file")
    assert reading.diagnostics == ()
    assert reading.value == {"value": frozen(value)}


@given(VALUES)
def test_the_parser_without_libyaml_reads_the_same(value: Any) -> None:
    content = dump({"value": value}).encode()
    with pytest.MonkeyPatch.context() as patch:
        expected = read_yaml(content, "file")
        patch.setattr(yaml_file, "_Parser", yaml.SafeLoader)
        assert read_yaml(content, "file") == expected


@given(WORD_TREES)
def test_places_point_at_the_text(tree: Any) -> None:
    text = dump({"root": tree}, default_flow_style=False)
    lines = text.splitlines()
    seen = 0

    def look(value: Any, node: Node) -> None:
        nonlocal seen
        if isinstance(value, dict):
            for key, inner in value.items():
                below = node.entries[key]
                assert below.key is not None
                assert _at(below.key).startswith(key)
                look(inner, below)
        elif isinstance(value, tuple):
            assert _at(node.place).startswith("-")
            for inner, below in zip(value, node.items, strict=True):
                look(inner, below)
        else:
            seen += 1
            assert _at(node.place).startswith(value)

    def _at(place: Place) -> str:
        return lines[place.line - 1][place.column - 1 :]

    reading = read_yaml(text.encode(), "file")
    look(reading.value, reading.root)
    assert seen > 0


@given(
    st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_give_a_reading_and_places_inside_the_file(content: bytes) -> None:
    reading = read_yaml(content, "file")
    text = content.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    for one in reading.diagnostics:
        assert 1 <= one.line <= len(lines)
        assert 1 <= one.column <= len(lines[one.line - 1]) + 1
        assert one.sentence


@given(st.text("ab:-#[]{}'\"&*!|>%@,? \n\t\\", max_size=60))
def test_any_arrangement_of_signs_gives_plain_words(text: str) -> None:
    for one in read_yaml(text.encode(), "file").diagnostics:
        assert "found" not in one.sentence
        assert "expected key" not in one.sentence
        assert "token" not in one.sentence


def test_a_list_becomes_a_tuple_and_a_mapping_a_dict() -> None:
    assert read_yaml(b"a: [1, {b: 2}]", "file").value == {"a": (1, {"b": 2})}


def test_columns_count_characters_and_not_bytes() -> None:
    reading = read_yaml("a: ['é😀', b]".encode(), "file")
    assert reading.root.entries["a"].items[1].place == Place(1, 11)


def test_a_file_above_the_limit_is_refused_and_one_at_the_limit_is_read() -> None:
    at_limit = b"a: 1\n#" + b"x" * (1_048_576 - 6)
    assert read_yaml(at_limit, "file").diagnostics == ()
    assert codes(read_yaml(at_limit + b"x", "file")) == ["file-too-large"]


@pytest.mark.parametrize("sign", [b"[", b"- ", b"{a: ", b"? "])
def test_nesting_without_end_is_refused(sign: bytes) -> None:
    assert codes(read_yaml(sign * 200_000, "file")) in (["too-deep"], ["syntax"])


def test_more_values_than_the_limit_are_refused() -> None:
    few = b"- a\n" * (MOST_ENTRIES - 1)
    assert read_yaml(few, "file").diagnostics == ()
    assert codes(read_yaml(few + b"- a\n- a\n", "file")) == ["too-many-values"]


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_a_text_above_the_limit_is_named(quote: str) -> None:
    text = f"a: {quote}{'x' * (MOST_CHARACTERS + 1)}{quote}"
    assert codes(read_yaml(text.encode(), "file")) == ["text-too-long"]


def test_reading_goes_on_behind_problems() -> None:
    reading = read_yaml(b"a: *x\nb: 1\nb: 2\nc: 12345678901234567\nd: fine\n", "file")
    assert codes(reading) == ["alias", "duplicate-key", "number-too-long"]
    assert reading.value["d"] == "fine"


def test_the_problems_of_one_file_are_counted_beyond_a_hundred() -> None:
    reading = read_yaml(b"a: 1\n" * 300, "file")
    assert len(reading.diagnostics) == 101
    assert reading.diagnostics[-1].sentence == "199 more problems of this file are not listed"


def test_lone_surrogates_cannot_come_in() -> None:
    assert codes(read_yaml(b"a: \xed\xa0\x80", "file")) == ["not-utf-8"]
    assert codes(read_yaml(b'a: "\\ud800"', "file")) == ["syntax"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_good_cases_read_the_same_without_libyaml(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read_yaml(path.read_bytes(), "file")
    monkeypatch.setattr(yaml_file, "_Parser", yaml.SafeLoader)
    assert read_yaml(path.read_bytes(), "file") == expected


@given(st.text("ab:-#[]{}'\"&*!|>%@,? \n\\U0123f", max_size=60))
def test_no_arrangement_of_signs_breaks_the_parser_without_libyaml(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_file, "_Parser", yaml.SafeLoader)
        reading = read_yaml(text.encode(), "file")
    assert reading.complete or reading.diagnostics
