"""Chance makes texts, and small languages of its own: what nobody would think of writing."""

from hypothesis import strategies as st

from tests.language.conformance.nasty import NASTY
from toolkit.models.language import Language, LanguageRule, Phrase, Signal, WordSet
from toolkit.subject.language.parts import notation_problems, parsed

_BETWEEN = (
    " ",
    " ",
    " ",
    " ",
    "",
    ", ",
    ". ",
    "! ",
    "? ",
    "\n",
    "\n\n",
    "-",
    " - ",
    '"',
    " “",
    "” ",
    "'",
    "’",
    "…",
    "😀",
    ")",
)
_LETTERS = "aAbBzZiIİıßẞσςΣée\u0301ｂＢ𝐚😀'’`0123456789:./-@#$%\"“”„«»()[] \n\t\u00a0\u200b_"


def texts_of(language: Language) -> st.SearchStrategy[str]:
    """Soups of words that the rules of a language know, with all that may stand between them."""
    known = sorted({word for one in language.sets for word in one.words.split() if word[0] != "<"})
    known += sorted(
        {word for one in parsed(language) for each in one.elements for word in each.of if word[0] != "<"}
    )
    known += [word for text in NASTY for word in text.split()[:6] if len(word) < 30]
    word = st.sampled_from(known).flatmap(
        lambda one: st.sampled_from([one, one, one.capitalize(), one.upper()])
    )
    piece = st.one_of(
        word, word, word, st.text(_LETTERS, max_size=6), st.text(max_size=4).filter(_can_be_sent)
    )
    pairs = st.lists(st.tuples(piece, st.sampled_from(_BETWEEN)), max_size=30)
    return pairs.map(lambda parts: "".join(word + between for word, between in parts))


def _can_be_sent(text: str) -> bool:
    """Half a pair of surrogates is no text and reaches no page."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


_ONE = st.sampled_from(["a", "b", "c", "<s>", "<any>", "<word>", "<pause>", "<number>", "<quoted>", "<name>"])
_SOME = st.lists(_ONE, min_size=1, max_size=3).map("|".join)
_PIECE = st.builds(
    "".join, st.tuples(st.sampled_from(["", "", "!"]), _SOME, st.sampled_from(["", "", "?", "*", "+"]))
)
_FIRST = st.builds("".join, st.tuples(st.sampled_from(["", "", "!"]), _SOME, st.sampled_from(["", "", "+"])))
_GAP = st.builds("".join, st.tuples(st.sampled_from(["..", "..."]), st.sampled_from(["1", "2", "3", "12"])))
_REST = st.lists(st.one_of(_PIECE, _PIECE, _GAP), max_size=3)
_INNER = st.builds(lambda first, rest: " ".join([first, *rest]), _FIRST, _REST)
_PATTERN = st.builds(
    lambda first, inner, last: f"{first} {inner} {last}".strip(),
    st.sampled_from(["", "", "^", "^^", "=a", "=!b|c"]),
    _INNER,
    st.sampled_from(["", "", "$", "=b", "=!a"]),
)
_NAMES = ("p", "q", "r")
_SUBSET = st.lists(st.sampled_from(_NAMES), max_size=2, unique=True).map(tuple)


@st.composite
def languages(draw: st.DrawFn, template: Language) -> Language:
    """A language of three letters with random patterns, signals, conditions and rules."""
    phrases = tuple(Phrase(tag=tag, match=_matches(draw)) for tag in ("p", "q"))
    signals = (
        Signal(
            signal="r",
            match=_matches(draw),
            any=draw(st.sampled_from([(), ("p",)])),
            unless=draw(st.sampled_from([(), ("q",)])),
        ),
    )
    rules = tuple(_rule(draw, number, template.rules[number * 3]) for number in range(6))
    kinds = tuple(
        kind.model_copy(update={"when": draw(_SUBSET), "needs": (), "unless": draw(_SUBSET)})
        for kind in template.kinds[:4]
    )
    language = template.model_copy(
        update={
            "spellings": ("x = a b", "^y = c", "a'b = c c a"),
            "sets": (WordSet(name="s", words="a d e"), WordSet(name="joiners", words="b")),
            "phrases": phrases,
            "signals": signals,
            "rules": rules,
            "kinds": (*kinds, template.kinds[-1]),
            "slots": tuple(
                slot.model_copy(update={"when": (name,), "unless": draw(_SUBSET)})
                for slot, name in zip(template.slots, _NAMES * 2, strict=True)
            ),
        }
    )
    assert not list(notation_problems(language))
    return language


def _rule(draw: st.DrawFn, number: int, model: LanguageRule) -> LanguageRule:
    names = {field: draw(_SUBSET) for field in ("unless", "near")}
    flags = {"everywhere": draw(st.booleans()), "yields": draw(st.sampled_from([None, True, False]))}
    return model.model_copy(
        update={"id": f"rule-{number}", "match": _matches(draw), "needs": (), **names, **flags}
    )


def _matches(draw: st.DrawFn) -> tuple[str, ...]:
    return tuple(draw(st.lists(_PATTERN, min_size=1, max_size=4)))


#: Texts in such a language; long ones, so that sixty tokens are passed.
LETTERS = st.lists(
    st.sampled_from(
        [
            "a ",
            "a ",
            "a ",
            "b ",
            "c ",
            "d ",
            "x ",
            "y ",
            "A ",
            "Ab ",
            ", ",
            ". ",
            "? ",
            "5 ",
            '"',
            "\n",
            "a'b ",
            "😀",
            "- ",
        ]
    ),
    max_size=120,
).map("".join)
