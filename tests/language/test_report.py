"""The figures of the report mean what they say, and the rules keep the quality they have on what they were tuned on."""

import pytest

from tests.language.examples import development, stamp
from tests.language.report import Labelled, Outcome, macro, read_prose, read_set, scores, shipped_grammar
from tests.workspaces import REPOSITORY
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import judge

TARGET = REPOSITORY / "language" / "cues" / "en.tsv"


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


def test_statements_that_nobody_looked_at_are_judged_as_their_labels_say(english: Grammar) -> None:
    """A little below what was measured when the cues were learned, so that only a loss is seen."""
    outcomes = [Outcome(one, judge(one.text, english)) for one in read_set("test")]
    assert len(outcomes) >= 300
    assert macro(scores(outcomes)) >= 0.88
    weak = [one for one in outcomes if one.labelled.verdict == "weak"]
    assert sum(one.has_main_pattern for one in weak) >= 0.85 * len(weak)
    neutral = [one for one in outcomes if one.labelled.verdict == "neutral"]
    assert sum(bool(one.judgement.findings) for one in neutral) <= 0.07 * len(neutral)


def test_ordinary_prose_is_not_flooded(english: Grammar) -> None:
    prose = read_prose("test")
    assert len(prose) >= 300
    assert sum(judge(text, english).verdict == "weak" for text in prose) <= 0.05 * len(prose)


def test_the_cues_were_learned_from_the_development_set_as_it_is(english: Grammar) -> None:
    written = TARGET.read_text(encoding="utf-8").splitlines()[0]
    assert written == f"source\t{stamp(development(english))}", "run make language-learn"


def test_no_statement_of_the_test_set_was_learned() -> None:
    learned = {one.text.casefold() for one in (*read_set("development"), *everyday("development"))}
    assert len(learned) > 10_000
    tested = {one.text.casefold() for one in (*read_set("test"), *everyday("test"))}
    assert learned & tested == set()


def everyday(name: str) -> list[Labelled]:
    return [Labelled("neutral", (), "prose", text) for text in read_prose(name)]
