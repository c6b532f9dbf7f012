"""What holds for every text, and for every rule file."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import language
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import judge
from toolkit.subject.language.reasons import reasons
from toolkit.subject.language.tokens import tokenize

SPOKEN = st.lists(
    st.sampled_from(
        [
            "I",
            "I'll",
            "i",
            "will",
            "try",
            "hope",
            "soon",
            "if",
            "nothing",
            "comes",
            "up",
            "by",
            "Friday",
            "Dana",
            "someone",
            "should",
            "Noted",
            "ok",
            ".",
            "?",
            ",",
            "…",
            "“",
            "”",
            '"',
            "'",
            "-",
            "@Noor",
            "the",
            "report",
            "got",
            "lost",
            "because",
            "traffic",
            "was",
            "10:12",
            "5th",
            "never",
            "always",
            "not",
            "my",
            "job",
            "sorry",
            "👍",
            "\n",
        ]
    )
).map(" ".join)
SMALL = Grammar(language())


def test_a_promise_a_weak_one_and_neither(small: Grammar) -> None:
    assert judge("I will send it by Friday.", small).verdict == "owned"
    assert judge("I'll send it soon.", small).verdict == "weak"
    assert judge("The dog sleeps.", small).verdict == "neutral"
    assert judge("Soon I will?", small).verdict == "neutral"


def test_slots_say_what_is_there(small: Grammar) -> None:
    assert judge("I will send it by Friday.", small).slots == {"who": True, "by": True}
    assert judge("By Friday.", small).slots == {"who": False, "by": True}


def test_a_finding_lies_on_the_words(small: Grammar) -> None:
    text = "Well, I’ll send it soon!"
    (found,) = judge(text, small).findings
    assert text[found.start : found.end] == "I’ll send it soon"


def test_words_in_quotation_marks_are_not_said(small: Grammar) -> None:
    assert judge("She wrote “I will do it soon” to us.", small).verdict == "neutral"
    assert judge("“I will do it soon”", small).verdict == "weak"


def test_a_pattern_that_yields_gives_way_to_a_promise() -> None:
    yielding = language()
    pattern = yielding.patterns[0].model_copy(update={"yields": True})
    grammar = Grammar(yielding.model_copy(update={"patterns": (pattern,)}))
    judgement = judge("I shall call soon. I will send it.", grammar)
    assert judgement.verdict == "owned"
    assert judgement.findings == ()
    assert [found.pattern for found in judgement.outweighed] == ["vague_time"]


def test_a_whole_promise_outweighs_every_pattern_and_half_a_promise_does_not() -> None:
    will = {"id": "will", "title": "Will", "question": "Yes or no?", "when": ["commits"]}
    document = language(slots=[*[slot.model_dump(mode="json") for slot in language().slots], will])
    grammar = Grammar(document)
    assert judge("I shall call soon. I will send it by Friday.", grammar).verdict == "owned"
    assert judge("I shall call soon. I will send it.", grammar).verdict == "weak"


def test_the_chain_of_reasons_names_both_sides(small: Grammar) -> None:
    text = "I will send it soon."
    chain = reasons(text, judge(text, small), small)
    assert [reason.link for reason in chain] == ["because", "although"]
    assert "I will send it soon" in chain[0].text
    assert "who" in chain[1].text


@pytest.mark.parametrize("size", [1, 4])
def test_the_work_is_in_proportion_to_the_text(english: Grammar, size: int) -> None:
    """Steps, not seconds: hostile text of words that begin everything and end nothing, without an end of a sentence."""
    hostile = "i will if someone should try by never all so because not my "
    one = judge(hostile * 400, english).steps
    many = judge(hostile * 400 * size, english).steps
    assert many <= 1.05 * size * one
    assert one < 200 * 400 * len(hostile.split())


@given(st.one_of(st.text(), SPOKEN))
@settings(deadline=None)
def test_any_text_is_judged_with_spans_on_the_edges_of_tokens(text: str) -> None:
    check_spans(text, SMALL)


@given(st.one_of(st.text(), SPOKEN))
@settings(deadline=None, max_examples=200)
def test_so_is_any_text_by_the_rules_that_are_shipped(english: Grammar, text: str) -> None:
    check_spans(text, english)


def check_spans(text: str, grammar: Grammar) -> None:
    judgement = judge(text, grammar)
    assert judge(text, grammar) == judgement
    tokens = list(tokenize(text, grammar.spellings))
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    for found in (*judgement.findings, *judgement.outweighed):
        assert found.start in starts
        assert found.end in ends
        assert found.start < found.end <= len(text)
    assert (judgement.verdict == "weak") == bool(judgement.findings)
    assert set(judgement.slots) == {slot.id for slot in grammar.language.slots}
    reasons(text, judgement, grammar)
    sentences = judgement.sentences
    assert all(one.end <= other.start for one, other in pairwise(sentences))
