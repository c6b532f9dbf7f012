"""Why a statement got its verdict, as a chain of short sentences: "weak because … although …"."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from toolkit.models.language import Language, PromiseSlot
from toolkit.subject.language.judge import Found, Judgement
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


def reasons(text: str, judgement: Judgement, language: Language) -> tuple[Reason, ...]:
    """The chain for a statement, the strongest link first.

    Args:
        text: the statement that was judged.
        judgement: of this text.
        language: whose rules judged it.
    """
    return tuple(_chain(text, judgement, language))


def _chain(text: str, judgement: Judgement, language: Language) -> Iterator[Reason]:
    filled = [slot for slot in language.slots if judgement.slots[slot.id]]
    if judgement.verdict == "weak":
        for found in judgement.findings:
            yield Reason("because", _quoted(text, found, language))
        if filled:
            yield Reason("although", f"it says {_titles(filled)}")
        return
    kinds = {sentence.kind.kind: sentence.kind for sentence in judgement.sentences}.values()
    if judgement.verdict == "neutral":
        titles = dict.fromkeys(kind.title for kind in kinds if judgement.speaks is None or not kind.owned)
        said = f"it is {' and '.join(titles)}" if titles else "it says nothing"
        yield Reason("because", said if titles or not judgement.speaks else _spoken(text, judgement, _TELLS))
        return
    praises = dict.fromkeys(kind.praise for kind in kinds if kind.owned and kind.praise)
    for praise in praises:
        yield Reason("because", praise)
    if not praises:
        yield Reason("because", _spoken(text, judgement, _TAKES_ON))
    for found in judgement.outweighed:
        yield Reason("although", _quoted(text, found, language))
    empty = [slot for slot in language.slots if slot not in filled]
    if "promise" in judgement.moves and empty:
        yield Reason("open", f"{small(empty[0].title)}: {empty[0].question}")


def _spoken(text: str, judgement: Judgement, like: str) -> str:
    start, end = judgement.speaks or (0, len(text))
    return f'"{text[start:end]}" is how people speak who {like}'


def _quoted(text: str, found: Found, language: Language) -> str:
    title = next(pattern.title for pattern in language.patterns if pattern.id == found.pattern)
    return f'"{text[found.start : found.end]}" ({small(title)}): {found.reason.rstrip(".")}'


def _titles(slots: list[PromiseSlot]) -> str:
    names = [small(slot.title) for slot in slots]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
