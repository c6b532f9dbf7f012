"""A language made ready: sets by word, two automata. Made once, used for every text."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from toolkit.models.language import Language, LanguageRule, WeakPattern
from toolkit.models.words import Pattern
from toolkit.subject.language.automaton import BORDERS, Automaton, End, Match
from toolkit.subject.language.cues import Cues, Symbol
from toolkit.subject.language.parts import parsed, sets_of, spellings_of
from toolkit.subject.language.tokens import Token

_MOST_CACHED = 50_000


class Findings:
    """What matches in one sentence: names that are present, and places of those that are asked for.

    Attributes:
        present: names of phrases and signals; conditions take signals out and put derived ones in.
        steps: the work so far.
    """

    def __init__(
        self,
        automaton: Automaton,
        bits: list[int],
        ends: dict[str, list[End]],
        phrases: dict[str, list[Match]],
        steps: int,
    ) -> None:
        self._automaton, self._bits, self._ends, self._phrases = automaton, bits, ends, phrases
        self.present = ends.keys() | phrases.keys()
        self.steps = steps

    def places(self, name: str) -> list[Match]:
        """First token and the one behind the last of every match; a derived signal has none."""
        if name in self._phrases:
            return [Match(match.start - 1, match.end - 1) for match in self._phrases[name]]
        matches, steps = self._automaton.place(self._ends.get(name, ()), self._bits)
        self.steps += steps
        return [Match(match.start - 1, match.end - 1) for match in matches]


class Grammar:
    """A language, compiled. Tokens that no pattern can tell apart share their bits.

    Args:
        language: without notation problems.
        cues: of this language, if it has any.

    Raises:
        PatternError: the first notation problem.
    """

    def __init__(self, language: Language, cues: Cues | None = None) -> None:
        self.language = language
        self.cues = cues
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
        tags = {phrase.tag for phrase in language.phrases}
        self._phrases = Automaton([(one.owner, one.elements) for one in phrases], tags)
        others = [(one.owner, one.elements) for one in compiled if one.stage != "phrases"]
        rules = {f"rule:{rule.id}" for rule in language.rules}
        near = {name for rule in language.rules for name in rule.near}
        self._patterns = Automaton(others, rules | near)
        spoken = {word for one in compiled for element in one.elements for word in element.of}
        self._vocabulary = spoken | self._sets_of.keys() | self._names | self._ordinary
        #: Signals that depend on others, in the order of the file.
        self.conditional_signals = tuple(
            signal for signal in language.signals if signal.any or signal.needs or signal.unless
        )
        self._rules = {f"rule:{rule.id}": rule for rule in language.rules}
        self._about = {pattern.id: pattern for pattern in language.patterns}
        self._bits = lru_cache(_MOST_CACHED)(self._bits_of)
        self._symbol = lru_cache(_MOST_CACHED)(self._symbol_of)

    def find(self, sentence: list[Token]) -> Findings:
        """Phrases, signals and rules that match in a sentence."""
        plain = [self._bits(*self._known(token), ()) for token in sentence]
        start, end = (self._bits("", (border,), ()) for border in BORDERS)
        bits = [start[0], *(each[0] for each in plain), end[0]]
        ended, steps = self._phrases.find(bits)
        phrases: dict[str, list[Match]] = {}
        tags: dict[int, set[str]] = {}
        for name, ends in ended.items():
            phrases[name], more = self._phrases.place(ends, bits)
            steps += more
            for match in phrases[name]:
                for position in range(match.start - 1, match.end - 1):
                    tags.setdefault(position, set()).add(f"<{name}>")
        bits = [start[1], *(each[1] for each in plain), end[1]]
        for position, names in tags.items():
            bits[position + 1] = self._bits(*self._known(sentence[position]), tuple(sorted(names)))[1]
        others, more = self._patterns.find(bits)
        return Findings(self._patterns, bits, others, phrases, steps + more)

    def _known(self, token: Token) -> tuple[str, tuple[str, ...]]:
        return token.text if token.text in self._vocabulary else "", token.classes

    def _bits_of(self, text: str, classes: tuple[str, ...], tags: tuple[str, ...]) -> tuple[int, int]:
        keys = self._keys(text, classes)
        return self._phrases.masks.of(keys), self._patterns.masks.of((*keys, *tags))

    def _keys(self, text: str, classes: tuple[str, ...]) -> tuple[str, ...]:
        """Everything patterns may call this token, phrases aside."""
        if classes[0] in BORDERS:
            return classes
        if classes[0] == "<quoted>":
            return ("<any>", *classes)
        sets = self._sets_of.get(text, ())
        name = text in self._names or ("<capital>" in classes and not sets and text not in self._ordinary)
        return (text, "<any>", *sets, *classes, *(("<name>",) if name else ()))

    def matching_rules(self, present: Collection[str]) -> Iterator[LanguageRule]:
        """The rules whose words are in a sentence, in the order of the file."""
        return (rule for name, rule in self._rules.items() if name in present)

    def yields(self, rule: LanguageRule) -> bool:
        """Whether a promise elsewhere in a statement outweighs what this rule finds."""
        return self._about[rule.pattern].yields if rule.yields is None else rule.yields

    @property
    def patterns(self) -> Collection[Pattern]:
        """The patterns that the language knows."""
        return self._about.keys()

    def pattern(self, identifier: Pattern) -> WeakPattern:
        """What the language says about a pattern."""
        return self._about[identifier]

    def symbol(self, token: Token) -> Symbol:
        """What cues call this token: the first of their classes that it has, or its text."""
        return self._symbol(token.text, token.classes)

    def _symbol_of(self, text: str, classes: tuple[str, ...]) -> Symbol:
        if self.cues is None:
            return Symbol(text, text)
        keys = self._keys(text, classes)
        return self.cues.symbol(next((one for one in self.cues.classes if one in keys), text))
