"""The figures of the report mean what they say, and the rules keep the quality they have on what they were tuned on."""

import pytest

from tests.language.report import Labelled, Outcome, macro, read_prose, read_set, scores, shipped_grammar
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import judge


@pytest.fixture(scope="module")
def english() -> Grammar:
    return shipped_grammar()


def test_scores_are_precision_recall_and_their_mean(english: Grammar) -> None:
    said = {"owned": "I'll send it by Friday.", "weak": "I'll try.", "neutral": "Dogs sleep."}
    judged = {verdict: judge(text, english) for verdict, text in said.items()}
    pairs = [("owned", "owned"), ("owned", "weak"), ("weak", "weak"), ("neutral", "neutral")]
    outcomes = [Outcome(Labelled(meant, ("hedge",), "", ""), judged[found]) for meant, found in pairs]
    result = scores(outcomes)
    assert result["owned"] == (1.0, 0.5, pytest.approx(2 / 3))
    assert result["weak"] == (0.5, 1.0, pytest.approx(2 / 3))
    assert macro(result) == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)


def test_the_development_set_keeps_its_quality(english: Grammar) -> None:
    outcomes = [Outcome(one, judge(one.text, english)) for one in read_set("development")]
    assert len(outcomes) >= 300
    assert macro(scores(outcomes)) >= 0.90
    weak = [one for one in outcomes if one.labelled.verdict == "weak"]
    assert sum(one.has_main_pattern for one in weak) >= 0.85 * len(weak)
    neutral = [one for one in outcomes if one.labelled.verdict == "neutral"]
    assert sum(bool(one.judgement.findings) for one in neutral) <= 0.05 * len(neutral)


def test_ordinary_prose_is_not_flooded(english: Grammar) -> None:
    prose = read_prose("development")
    assert len(prose) >= 300
    assert sum(judge(text, english).verdict == "weak" for text in prose) <= 0.05 * len(prose)
