"""The sums are those that the file says, the tree finds just the runs that one would look up, and places are in the text."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import language
from toolkit.subject.language.cues import (
    PATTERNS,
    VERDICTS,
    CuesError,
    Symbol,
    every_run,
    likely_patterns,
    parse_cues,
    strongest,
    weigh,
)
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import judge, words_that_speak
from toolkit.subject.language.reasons import reasons

HEAD = f"""\
source\ttwo statements
frames\ti will the soon
endings\ting ed
classes\t<clock> <name>
verdicts\t{" ".join(VERDICTS)}
patterns\t{" ".join(PATTERNS)}
verdict bias\t0 0 10
pattern bias\t0 0 5 0 0 0 0 0 0 0 0 0
"""
RUNS = """\
i will\t30 0 0\t
soon\t0 60 0\t3:70
^ * soon\t0 5 0\t2:9
i will the\t1 0 0\t
the *ed\t0 0 40\t
"""
TEXT = HEAD + RUNS
CUES = parse_cues(TEXT)
WORDS = st.lists(
    st.lists(st.sampled_from(["i", "will", "the", "soon", "send", "sending", "looked", "<clock>", "*", "a"])),
    max_size=3,
)


def statement(*sentences: str) -> list[list[Symbol]]:
    return [[CUES.symbol(word) for word in sentence.split()] for sentence in sentences]


def test_points_are_added_up_and_measured_by_the_length() -> None:
    short = weigh(statement("i will send"), CUES)
    assert (short.verdict, short.measure) == ("owned", sqrt(6))  # 30 against 10 * sqrt(6)
    long = weigh(statement("i will send " + "a " * 9), CUES)
    assert (long.verdict, long.measure) == ("neutral", sqrt(12))  # 30 against 10 * sqrt(12)


def test_a_run_counts_once() -> None:
    once, twice = (weigh(statement(*["i will send soon"] * times), CUES) for times in (1, 2))
    assert [known.text for known, *_ in once.runs] == [known.text for known, *_ in twice.runs]


def test_patterns_stand_in_the_order_of_their_points() -> None:
    likely = dict(likely_patterns(weigh(statement("soon"), CUES), CUES, PATTERNS))
    assert list(likely)[:2] == ["vague_time", "hedge"]
    assert likely["vague_time"] == 0
    assert likely["hedge"] == pytest.approx((70 - 5 * sqrt(6)) / sqrt(6))
    assert set(likely) == set(PATTERNS)


def test_a_pattern_that_the_language_does_not_know_is_left_out() -> None:
    likely = likely_patterns(weigh(statement("soon"), CUES), CUES, ["hedge", "blame"])
    assert [pattern for pattern, _ in likely] == ["hedge", "blame"]
    assert likely[0][1] == 0


def test_rarer_words_are_left_open_but_for_their_endings() -> None:
    assert [
        CUES.symbol(word).framed for word in ("the", "sending", "king", "looked", "<clock>", "hopping")
    ] == [
        "the",
        "*ing",
        "*",
        "*ed",
        "<clock>",
        "*ing",
    ]
    assert weigh(statement("the looked"), CUES).verdict == "neutral"
    assert "^ * soon" in {known.text for known, *_ in weigh(statement("send soon"), CUES).runs}


@given(WORDS)
def test_the_tree_finds_the_runs_that_one_would_look_up(sentences: list[list[str]]) -> None:
    read = [[CUES.symbol(word) for word in sentence] for sentence in sentences]
    known = {line.split("\t")[0] for line in RUNS.splitlines()}
    assert {run.text for run, *_ in weigh(read, CUES).runs} == known & set(every_run(read))


@given(WORDS)
def test_the_strongest_stretch_lies_in_a_sentence_and_is_worth_something(sentences: list[list[str]]) -> None:
    read = [[CUES.symbol(word) for word in sentence] for sentence in sentences]
    weighed = weigh(read, CUES)
    stretch = strongest(weighed, lambda known: known.verdicts[1])
    if stretch is None:
        assert all(known.verdicts[1] <= 4 * 3 for known, *_ in weighed.runs)
    else:
        assert 0 <= stretch.first < stretch.last <= len(sentences[stretch.sentence])


def test_cues_decide_and_rules_explain() -> None:
    grammar = Grammar(language(), CUES)
    judgement = judge("I will send it soon.", grammar)
    assert judgement.verdict == "weak"
    assert "vague_time" in {found.pattern for found in judgement.findings}
    assert judge("I will send it by Friday.", grammar).verdict == "owned"
    assert judge("The dog looked.", grammar).verdict == "neutral"
    assert judge("", grammar).verdict == "neutral"


def test_a_pattern_without_a_rule_names_its_words_and_the_reason_of_the_pattern() -> None:
    text = "Dana sends it soon, and more."
    grammar = Grammar(language(), CUES)
    (found,) = judge(text, grammar).findings
    assert (found.pattern, found.source, text[found.start : found.end]) == ("vague_time", "cues", "soon")
    about = grammar.pattern("vague_time")
    assert (found.reason, found.hint) == (about.reason, about.hint)


def test_what_speaks_for_a_verdict_is_quoted() -> None:
    grammar = Grammar(language(), CUES)
    assert words_that_speak("Well then, I will send.", "owned", grammar) == "I will"
    (because, *_) = reasons("Then I will come.", judge("Then I will come.", grammar), grammar)
    assert because.link == "because"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: there is no line 'source'"),
        (TEXT.replace("endings", "ends"), "line 1: there is no line 'endings'"),
        (TEXT.replace("owned weak", "weak owned"), "line 5: the verdicts or the patterns"),
        (f"{TEXT}a run\t1 2\t\n", "line 14: it is not a run with its points: 'a run"),
        (f"{TEXT}a run\t1 2 x\t\n", "line 14"),
        (f"{TEXT}a run\t\t12:3\n", "line 14"),
        (f"{TEXT}a run\n", "line 14"),
        (f"{TEXT}a ~ run\t1 2 3\t\n", "line 14"),
        (f"{TEXT}a | run\t1 2 3\t\n", "line 14"),
    ],
)
def test_a_file_that_is_none_is_refused_with_its_line(text: str, said: str) -> None:
    with pytest.raises(CuesError, match=said):
        parse_cues(text)
