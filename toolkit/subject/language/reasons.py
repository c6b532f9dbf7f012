"""Why a statement got its verdict, as a chain of short sentences: "weak because … although …"."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from toolkit.models.language import Language, PromiseSlot
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import Found, Judgement, words_that_speak
from toolkit.subject.language.tokens import small

_TELLS = "tell, ask or thank, and take nothing on"
_TAKES_ON = "take something on"
Link = Literal["because", "although", "open"]


class Reason(NamedTuple):
    """One link of the chain.

    Attributes:
        link: "because" speaks for the verdict, "although" against it, "open" names what is still missing.
        text: in plain words, without a full stop at the end.
    """

    link: Link
    text: str


def reasons(text: str, judgement: Judgement, grammar: Grammar) -> tuple[Reason, ...]:
    """The chain for a statement, the strongest link first.

    Args:
        text: the statement that was judged.
        judgement: of this text.
        grammar: that judged it.
    """
    return tuple(_chain(text, judgement, grammar))


def _chain(text: str, judgement: Judgement, grammar: Grammar) -> Iterator[Reason]:
    language = grammar.language
    filled = [slot for slot in language.slots if judgement.slots[slot.id]]
    if judgement.verdict == "weak":
        for found in judgement.findings:
            yield Reason("because", _quoted(text, found, language))
        if filled:
            yield Reason("although", f"it says {_titles(filled)}")
        return
    kinds = {sentence.kind.kind: sentence.kind for sentence in judgement.sentences}.values()
    if judgement.verdict == "neutral":
        titles = dict.fromkeys(kind.title for kind in kinds if not (grammar.cues and kind.owned))
        if titles:
            yield Reason("because", f"it is {' and '.join(titles)}")
        else:
            yield Reason("because", _spoken(text, judgement, grammar, _TELLS) if kinds else "it says nothing")
        return
    praises = dict.fromkeys(kind.praise for kind in kinds if kind.owned and kind.praise)
    for said in praises or [_spoken(text, judgement, grammar, _TAKES_ON)]:
        yield Reason("because", said)
    for found in judgement.outweighed:
        yield Reason("although", _quoted(text, found, language))
    empty = [slot for slot in language.slots if slot not in filled]
    if "promise" in judgement.moves and empty:
        yield Reason("open", f"{small(empty[0].title)}: {empty[0].question}")


def _spoken(text: str, judgement: Judgement, grammar: Grammar, like: str) -> str:
    return f'"{words_that_speak(text, judgement.verdict, grammar)}" is how people speak who {like}'


def _quoted(text: str, found: Found, language: Language) -> str:
    title = next(pattern.title for pattern in language.patterns if pattern.id == found.pattern)
    return f'"{text[found.start : found.end]}" ({small(title)}): {found.reason.rstrip(".")}'


def _titles(slots: list[PromiseSlot]) -> str:
    names = [small(slot.title) for slot in slots]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
