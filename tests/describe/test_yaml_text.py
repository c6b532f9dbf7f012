import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toolkit.describe.yaml_text import flow_list, scalar
from toolkit.load.yaml_file import read_yaml

#: Text an example might hold: printable, with every sign that means something to YAML.
texts = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=("Cc", "Cf")), min_size=1
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("plain text", "plain text"),
        ("Note: this", '"Note: this"'),
        ("a #1 fix", '"a #1 fix"'),
        ("no", '"no"'),
        ("09:30", '"09:30"'),
        ("1.0.0", "1.0.0"),
        ("2026-11-21", "2026-11-21"),
        ("12", '"12"'),
        (12, "12"),
        (True, "true"),
    ],
)
def test_a_value_is_quoted_only_where_it_would_read_as_something_else(value: object, written: str) -> None:
    assert scalar(value) == written


@given(texts)
def test_any_text_reads_back_as_itself(text: str) -> None:
    assert read_yaml(f"key: {scalar(text)}\n".encode(), "x").value == {"key": text}


@given(st.lists(texts, min_size=1, max_size=3))
@example(["A:?"])
def test_any_flow_list_reads_back_as_itself(values: list[str]) -> None:
    assert read_yaml(f"key: {flow_list(values)}\n".encode(), "x").value == {"key": tuple(values)}


def test_a_list_within_a_list_reads_back_as_itself() -> None:
    assert flow_list([[2, 1], ["a, b"]]) == '[[2, 1], ["a, b"]]'
    assert read_yaml(f"key:\n  - {scalar([2, 1])}\n".encode(), "x").value == {"key": ((2, 1),)}
