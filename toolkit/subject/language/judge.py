"""From a text to its verdict: the only door for statements and running text.

Rules find wordings and say why they weaken a promise. Where a language has cues (`cues`), their points decide on the
verdict, and rules speak for it where both agree; without cues the rules decide alone.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from toolkit.models.language import KindName, SentenceKind, SlotName, Verdict
from toolkit.models.words import Pattern, SpeechMove
from toolkit.subject.language.cues import (
    PATTERNS,
    VERDICTS,
    Cues,
    Known,
    Stretch,
    likely_patterns,
    strongest,
    weigh,
)
from toolkit.subject.language.grammar import Findings, Grammar
from toolkit.subject.language.sentences import sentences
from toolkit.subject.language.tokens import Token

#: A sentence with these slots outweighs what weakens other sentences of the statement, whatever the pattern.
_WHOLE_PROMISE: frozenset[SlotName] = frozenset({"who", "will", "by"})
#: So many of the likeliest patterns count as likely: findings of rules for others are chance.
_MOST_PATTERNS = 3
#: A second pattern is named when it is no further than this behind the first, in points for one unit of measure.
_CLOSE = 40


@dataclass(frozen=True, slots=True)
class Found:
    """Words that weaken a promise.

    Attributes:
        pattern: the weakening pattern.
        start: the first code point in the text.
        end: behind the last one.
        source: the id of the rule that found them, or `cues`.
        reason: why these words weaken a promise.
        hint: what to say instead.
        yields: whether a promise elsewhere outweighs it.
    """

    pattern: Pattern
    start: int
    end: int
    source: str
    reason: str
    hint: str
    yields: bool

    def moved(self, by: int) -> "Found":
        """The same, so many code points further on."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class JudgedSentence:
    """One sentence.

    Attributes:
        start: its first code point in the text.
        end: behind its last one.
        kind: what it does.
        verdict: of the sentence alone.
        findings: in order of their places.
        slots: the slots that it fills.
        steps: how much work it was; the same for the same text on every computer.
    """

    start: int
    end: int
    kind: SentenceKind
    verdict: Verdict
    findings: tuple[Found, ...]
    slots: frozenset[SlotName]
    steps: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """A statement.

    Attributes:
        verdict: owned, weak or neutral.
        findings: what weakens it, in order of places; empty unless it is weak.
        outweighed: what would, were there not a clear promise beside it.
        slots: the slots of a promise, whether they are filled.
        kinds: of its sentences, each once, in order.
        moves: the speech moves in it, each once, in order.
        sentences: one by one.
        steps: how much work it was.
    """

    verdict: Verdict
    findings: tuple[Found, ...]
    outweighed: tuple[Found, ...]
    slots: Mapping[SlotName, bool]
    kinds: tuple[KindName, ...]
    moves: tuple[SpeechMove, ...]
    sentences: tuple[JudgedSentence, ...]
    steps: int

    def moved(self, by: int) -> "Judgement":
        """The same with the places of what was found so many code points further on."""
        if not self.findings and not self.outweighed:
            return self
        return replace(
            self,
            findings=tuple(one.moved(by) for one in self.findings),
            outweighed=tuple(one.moved(by) for one in self.outweighed),
        )


def judge(text: str, grammar: Grammar) -> Judgement:
    """Judge one statement: one sentence or a few that one person says at once."""
    return judge_tokens([*sentences(text, grammar.spellings, grammar.abbreviations)], grammar)


def judge_tokens(statement: Sequence[list[Token]], grammar: Grammar) -> Judgement:
    """Judge a statement that has been cut into sentences; places are those of its tokens."""
    judged = tuple(_judge_sentence(tokens, grammar) for tokens in statement)
    cues = grammar.cues
    said = _by_cues(statement, judged, grammar, cues) if statement and cues else _by_rules(judged)
    filled = frozenset[SlotName]().union(*(sentence.slots for sentence in judged))
    return Judgement(
        said.verdict,
        said.findings,
        said.outweighed,
        {slot.id: slot.id in filled for slot in grammar.language.slots},
        tuple(dict.fromkeys(sentence.kind.kind for sentence in judged)),
        tuple(dict.fromkeys(sentence.kind.move for sentence in judged if sentence.kind.move)),
        judged,
        sum(sentence.steps for sentence in judged),
    )


class _Said(NamedTuple):
    verdict: Verdict
    findings: tuple[Found, ...]
    outweighed: tuple[Found, ...]


def _by_rules(judged: Sequence[JudgedSentence]) -> _Said:
    """The verdict of the rules alone: a finding weakens, unless a clear promise stands beside it."""
    findings = tuple(found for sentence in judged for found in sentence.findings)
    owned = [sentence for sentence in judged if sentence.verdict == "owned"]
    promised = [sentence for sentence in owned if sentence.kind.outweighs]
    whole = any(sentence.slots >= _WHOLE_PROMISE for sentence in promised)
    standing = findings if not promised or any(not (whole or found.yields) for found in findings) else ()
    verdict: Verdict = "weak" if standing else "owned" if owned else "neutral"
    return _Said(verdict, standing, () if standing else findings)


def _by_cues(
    statement: Sequence[Sequence[Token]], judged: Sequence[JudgedSentence], grammar: Grammar, cues: Cues
) -> _Said:
    """The verdict of the cues; of what the rules find, what belongs to a likely pattern."""
    weighed = weigh([[grammar.symbol(token) for token in tokens] for tokens in statement], cues)
    verdict = weighed.verdict
    found = tuple(found for sentence in judged for found in sentence.findings)
    if verdict == "neutral" or (verdict == "owned" and not found):
        return _Said(verdict, (), ())
    likely = likely_patterns(weighed, cues, grammar.patterns)
    among = [pattern for pattern, _ in likely[:_MOST_PATTERNS]]
    found = tuple(one for one in found if one.pattern in among)
    if verdict == "owned":
        outweighed = tuple(one for one in found if one.pattern == among[0])
        return _Said(verdict, (), outweighed)
    for pattern, behind in likely[:2]:
        if behind < _CLOSE and all(one.pattern != pattern for one in found):
            column, about = PATTERNS.index(pattern), grammar.pattern(pattern)
            start, end = _place(statement, strongest(weighed, _for_pattern(column)))
            found += (Found(pattern, start, end, "cues", about.reason, about.hint, about.yields),)
    return _Said(verdict, tuple(sorted(found, key=lambda one: (one.start, -one.end))), ())


def _for_pattern(column: int) -> Callable[[Known], int]:
    return lambda known: known.patterns[column]


def words_that_speak(text: str, verdict: Verdict, grammar: Grammar) -> str:
    """The words of a statement that speak most for its verdict; all of them when the language has no cues."""
    statement = [*sentences(text, grammar.spellings, grammar.abbreviations)]
    if not grammar.cues or not statement:
        return text
    weighed = weigh([[grammar.symbol(token) for token in tokens] for tokens in statement], grammar.cues)
    column = VERDICTS.index(verdict)
    start, end = _place(statement, strongest(weighed, lambda known: known.verdicts[column]))
    return text[start:end]


def _place(statement: Sequence[Sequence[Token]], stretch: Stretch | None) -> tuple[int, int]:
    """Where a stretch stands in the text; all of the text if nothing speaks for anything."""
    if stretch is None:
        return statement[0][0].start, statement[-1][-1].end
    return _trimmed(statement[stretch.sentence], stretch.first, stretch.last)


def _judge_sentence(tokens: list[Token], grammar: Grammar) -> JudgedSentence:
    language = grammar.language
    matched = grammar.find(tokens)
    _add_signals(matched.present, grammar)
    kind = _kind(matched.present, grammar)
    findings = tuple(_findings(tokens, matched, kind, grammar))
    verdict: Verdict = "weak" if findings else "owned" if kind.owned else "neutral"
    slots = frozenset(
        slot.id
        for slot in language.slots
        if not matched.present.isdisjoint(slot.when) and matched.present.isdisjoint(slot.unless)
    )
    return JudgedSentence(tokens[0].start, tokens[-1].end, kind, verdict, findings, slots, matched.steps)


def _add_signals(present: set[str], grammar: Grammar) -> None:
    """Keep the signals whose conditions hold, in the order of the file, so that each may name those above it."""
    for signal in grammar.conditional_signals:
        name = signal.signal
        if signal.any and not present.isdisjoint(signal.any):
            present.add(name)
        if name in present and not _holds(present, signal.needs, signal.unless):
            present.discard(name)


def _holds(present: set[str], needs: tuple[str, ...], unless: tuple[str, ...]) -> bool:
    return present.issuperset(needs) and present.isdisjoint(unless)


def _kind(present: set[str], grammar: Grammar) -> SentenceKind:
    for kind in grammar.language.kinds:
        if kind.when and present.isdisjoint(kind.when):
            continue
        if _holds(present, kind.needs, kind.unless):
            return kind
    return grammar.language.kinds[-1]


def _findings(
    tokens: list[Token], matched: Findings, kind: SentenceKind, grammar: Grammar
) -> Iterator[Found]:
    found = []
    present = matched.present
    for rule in grammar.matching_rules(present):
        if (kind.silent and not rule.everywhere) or not _holds(present, rule.needs, rule.unless):
            continue
        excused = [place for name in rule.near if name in present for place in matched.places(name)]
        for first, last in matched.places(f"rule:{rule.id}"):
            if not any(place.start <= last and first <= place.end for place in excused):
                start, end = _trimmed(tokens, first, last)
                found.append(
                    Found(rule.pattern, start, end, rule.id, rule.reason, rule.hint, grammar.yields(rule))
                )
    found.sort(key=lambda one: (one.start, -one.end, one.source))
    covered: dict[Pattern, int] = {}
    for one in found:
        if one.start >= covered.get(
            one.pattern, 0
        ):  # of findings of one pattern that overlap, the first is enough
            covered[one.pattern] = one.end
            yield one


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The span in the text, without punctuation at its ends."""
    while last - 1 > first and not {"<stop>", "<pause>"}.isdisjoint(tokens[last - 1].classes):
        last -= 1
    return tokens[first].start, tokens[last - 1].end
