"""The parts of a language file read one by one: spellings, sets, patterns, and what is wrong with them."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.models.language import Language
from toolkit.models.places import Location
from toolkit.subject.language.notation import Element, PatternError, parse
from toolkit.subject.language.tokens import BUILT_IN, Spellings, as_tokens


class Parsed(NamedTuple):
    """A pattern of the file.

    Attributes:
        stage: "phrases", "signals" or "rules".
        owner: what it belongs to; a rule is called `rule:<id>`.
        elements: the pattern.
    """

    stage: str
    owner: str
    elements: tuple[Element, ...]


class NotationProblem(NamedTuple):
    """What cannot be used in a language, and at which value."""

    location: Location
    sentence: str
    hint: str


def spellings_of(language: Language) -> Spellings:
    """How written words are read in this language."""
    clitics = {written: tuple(words.split()) for written, words in _pairs(language.clitics)}
    longest_first = sorted(clitics.items(), key=lambda pair: (-len(pair[0]), pair[0]))
    words = {written: tuple(words.split()) for written, words in _pairs(language.spellings)}
    opening = {written[1:]: read for written, read in words.items() if written[0] == "^"}
    joiners = sets_of(language).get("joiners", frozenset())
    return Spellings(words, tuple(longest_first), opening, joiners)


def sets_of(language: Language) -> dict[str, frozenset[str]]:
    """The words of each set, those of sets that it names included. Unknown sets are passed over."""
    sets: dict[str, frozenset[str]] = {}
    for one in language.sets:
        words: set[str] = set()
        for word in one.words.split():
            words |= sets.get(word[1:-1], frozenset()) if word[0] == "<" else {word}
        sets[one.name] = sets.get(one.name, frozenset()) | words
    return sets


def parsed(language: Language) -> Iterator[Parsed]:
    """All patterns in the order of the file.

    Raises:
        PatternError: one cannot be read.
    """
    spellings = spellings_of(language)
    for _, stage, owner, text, known in _written(language):
        yield Parsed(stage, owner, parse(text, known, spellings))


def notation_problems(language: Language) -> Iterator[NotationProblem]:
    """Everything in the file that the engine could not use."""
    spellings = spellings_of(language)
    yield from _problems_of_sets(language, spellings)
    for location, _, _, text, known in _written(language):
        try:
            parse(text, known, spellings)
        except PatternError as error:
            yield NotationProblem(location, error.sentence, error.hint)
    yield from _problems_of_names(language)


def _pairs(lines: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for line in lines:
        written, _, words = line.partition(" = ")
        yield written, words


def _written(language: Language) -> Iterator[tuple[Location, str, str, str, frozenset[str]]]:
    sets = frozenset(one.name for one in language.sets)
    known = sets | {phrase.tag for phrase in language.phrases}
    for number, phrase in enumerate(language.phrases):
        for position, text in enumerate(phrase.match):
            yield ("phrases", number, "match", position), "phrases", phrase.tag, text, sets
    for number, signal in enumerate(language.signals):
        for position, text in enumerate(signal.match):
            yield ("signals", number, "match", position), "signals", signal.signal, text, known
    for number, rule in enumerate(language.rules):
        for position, text in enumerate(rule.match):
            yield ("rules", number, "match", position), "rules", f"rule:{rule.id}", text, known


def _problems_of_sets(language: Language, spellings: Spellings) -> Iterator[NotationProblem]:
    above: set[str] = set()
    for number, one in enumerate(language.sets):
        location = ("sets", number, "words")
        if one.name in BUILT_IN:
            sentence = f"'{one.name}' is the name of a built-in class"
            yield NotationProblem(("sets", number, "name"), sentence, "choose another name")
        for word in one.words.split():
            if word[0] == "<" and len(word) > 1:
                if word[1:-1] not in above:
                    yield NotationProblem(
                        location, f"there is no set {word} above", "add it, or correct the name"
                    )
            elif as_tokens(word, spellings) != (word,):
                hint = "write it as the tokenizer reads it, or write a phrase"
                yield NotationProblem(location, f"'{word}' is never one token", hint)
        above.add(one.name)


def _problems_of_names(language: Language) -> Iterator[NotationProblem]:
    """Conditions that name nothing."""
    known = {phrase.tag for phrase in language.phrases}
    for number, signal in enumerate(language.signals):
        named = {"any": signal.any, "needs": signal.needs, "unless": signal.unless}
        yield from _unknown(("signals", number), named, known)
        known.add(signal.signal)
    for number, rule in enumerate(language.rules):
        named = {"needs": rule.needs, "unless": rule.unless, "near": rule.near}
        yield from _unknown(("rules", number), named, known)
    for number, slot in enumerate(language.slots):
        yield from _unknown(("slots", number), {"when": slot.when, "unless": slot.unless}, known)
    for number, kind in enumerate(language.kinds):
        named = {"when": kind.when, "needs": kind.needs, "unless": kind.unless}
        yield from _unknown(("kinds", number), named, known)


def _unknown(
    location: Location, named: dict[str, tuple[str, ...]], known: set[str]
) -> Iterator[NotationProblem]:
    for field, names in named.items():
        for position, name in enumerate(names):
            if name not in known:
                sentence = f"there is no phrase or signal '{name}' above"
                yield NotationProblem((*location, field, position), sentence, "add it, or correct the name")
