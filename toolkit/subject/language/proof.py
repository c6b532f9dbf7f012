"""Whether the language engine agrees with what a drill item says about a sentence."""

from collections.abc import Collection
from functools import lru_cache

from toolkit.models.drills.claim import Claim
from toolkit.models.language import Language
from toolkit.subject.language.cues import parse_cues
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import Judgement, judge

#: Sentences whose judgement is kept: fillers bring the same ones again and again.
_KEPT = 100_000


@lru_cache(maxsize=2)
def grammar_of(language: Language, cues: str) -> Grammar:
    """The rules of a language ready to judge with, made once for all that is checked in one run.

    Args:
        language: the rules.
        cues: what was learned about the language, as text; empty without.

    Raises:
        PatternError: a rule cannot be read.
        CuesError: the cues cannot be read.
    """
    return Grammar(language, parse_cues(cues) if cues else None)


def disproof(claim: Claim, grammar: Grammar) -> str:
    """What the engine says against a claim, to be read after the sentence; empty when it agrees."""
    judgement = _judged(claim.text, grammar)
    if claim.missing is not None:
        lacking = {slot for slot, filled in judgement.slots.items() if not filled}
        if lacking == claim.missing:
            return ""
        return f"lacks {_listed(lacking)} for the language engine, not {_listed(claim.missing)}"
    shown = {found.pattern for found in judgement.findings}
    if not claim.patterns:
        return f"is said to be clean, but shows {_listed(shown)}" if judgement.verdict == "weak" else ""
    if judgement.verdict != "weak":
        return f"is said to show {_listed(claim.patterns)}, but the language engine finds it clean"
    if shown <= claim.patterns:
        return ""
    return f"is said to show {_listed(claim.patterns)}, but shows {_listed(shown)}"


@lru_cache(maxsize=_KEPT)
def _judged(text: str, grammar: Grammar) -> Judgement:
    return judge(text, grammar)


def _listed(names: Collection[str]) -> str:
    return " and ".join(sorted(names)) or "nothing"
