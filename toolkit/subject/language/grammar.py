"""A language made ready: sets by word, two automata. Made once, used for every text."""

from functools import lru_cache

from toolkit.models.language import Language, LanguageRule
from toolkit.subject.language.automaton import Automaton
from toolkit.subject.language.parts import parsed, sets_of, spellings_of
from toolkit.subject.language.tokens import Token

_BORDERS = ("<start>", "<end>")
_MOST_CACHED = 50_000


class Grammar:
    """A language, compiled. Tokens that no pattern can tell apart share their bits.

    Args:
        language: without notation problems.

    Raises:
        PatternError: the first notation problem.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.spellings = spellings_of(language)
        self.abbreviations = frozenset(language.abbreviations.split())
        self._names = frozenset(language.names.split())
        self._ordinary = frozenset(language.ordinary.split())
        self._sets_of: dict[str, tuple[str, ...]] = {}
        for name, words in sets_of(language).items():
            for word in words:
                self._sets_of[word] = (*self._sets_of.get(word, ()), f"<{name}>")
        compiled = tuple(parsed(language))
        phrases = [one for one in compiled if one.stage == "phrases"]
        self._phrases = Automaton([(one.owner, one.elements) for one in phrases])
        self._patterns = Automaton([(one.owner, one.elements) for one in compiled if one.stage != "phrases"])
        spoken = {word for one in compiled for element in one.elements for word in element.of}
        self._vocabulary = spoken | self._sets_of.keys() | self._names | self._ordinary
        self._yields = {pattern.id: pattern.yields for pattern in language.patterns}
        self._bits = lru_cache(_MOST_CACHED)(self._bits_of)

    def find(self, sentence: list[Token]) -> tuple[dict[str, list[tuple[int, int]]], int]:
        """Phrases, signals and rules that match in a sentence, by the name of their owner, and the steps it took.

        A match is the number of its first token and the number behind its last one. Rules are called `rule:<id>`.
        """
        plain = [self._bits(*self._known(token), ()) for token in sentence]
        start, end = (self._bits("", (border,), ()) for border in _BORDERS)
        phrases, first = self._phrases.find([start[0], *(bits[0] for bits in plain), end[0]])
        tags: dict[int, set[str]] = {}
        for name, matches in phrases.items():
            for match in matches:
                for position in range(match.start - 1, match.end - 1):
                    tags.setdefault(position, set()).add(f"<{name}>")
        bits = [one[1] for one in plain]
        for position, names in tags.items():
            bits[position] = self._bits(*self._known(sentence[position]), tuple(sorted(names)))[1]
        others, second = self._patterns.find([start[1], *bits, end[1]])
        found = {
            name: [(match.start - 1, match.end - 1) for match in matches]
            for name, matches in (*phrases.items(), *others.items())
        }
        return found, first + second

    def _known(self, token: Token) -> tuple[str, tuple[str, ...]]:
        return token.text if token.text in self._vocabulary else "", token.classes

    def _bits_of(self, text: str, classes: tuple[str, ...], tags: tuple[str, ...]) -> tuple[int, int]:
        keys = self._keys(text, classes)
        return self._phrases.masks.of(keys), self._patterns.masks.of((*keys, *tags))

    def _keys(self, text: str, classes: tuple[str, ...]) -> tuple[str, ...]:
        """Everything patterns may call this token, phrases aside."""
        if classes[0] in _BORDERS:
            return classes
        if classes[0] == "<quoted>":
            return ("<any>", *classes)
        sets = self._sets_of.get(text, ())
        name = text in self._names or ("<capital>" in classes and not sets and text not in self._ordinary)
        return (text, "<any>", *sets, *classes, *(("<name>",) if name else ()))

    def yields(self, rule: LanguageRule) -> bool:
        """Whether a promise elsewhere in a statement outweighs what this rule finds."""
        return self._yields[rule.pattern] if rule.yields is None else rule.yields
