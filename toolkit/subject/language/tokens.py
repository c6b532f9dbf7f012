"""The tokenizer, specified so that a second engine gives the same tokens, code point by code point.

**Characters.** A *word character* is an ASCII letter, digit or `_`, one of ª µ º, or any code point from U+00C0 on except
× ÷, U+2000–U+2BFF, U+3000–U+303F, U+FE00–U+FE0F, U+FF00–U+FF0F, U+FEFF, U+D800–U+DFFF and U+1F000–U+1FFFF. An
*apostrophe* is one of ' ’ ʼ ‘ ` ´. *White space* is U+0009–U+000D, U+0020, U+0085, U+00A0, U+1680, U+2000–U+200B,
U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF. Digits in numbers are 0–9 alone.

**Capitals.** Code points from U+0000 to U+058F, U+1E00 to U+1FFF and U+FF21 to U+FF5A have capitals; everywhere else nothing
changes, because those tables differ between versions of Unicode. A *capital* becomes small by itself, without a look at its
neighbours or at the computer's language, and only the first code point of its lower case counts (İ becomes i; Σ becomes σ
also at the end of a word). A *small letter* is one that some capital becomes (so ß is one).

**Written tokens**, at each position the first that fits (`_SCANNER` is the same as expressions):
link (`http://…`, `https://…`, `www.…` up to white space) · mention (`@` and word characters) · date (2026-11-05, 5.11.26,
5/11) · clock (10:12, 10.12 with am/pm, 4pm, 4 p.m. with its last full stop, 16h30) · ordinal (5th) · number (12, 1,200, 3.5, with a sign of money before or
% after) · word (word characters, with single apostrophes inside) · dots (two or more full stops, or …) · dash (a run of
- – — that is not between word characters; there a hyphen only separates) · any other character that is not white space.

**Reading a word.** Apostrophes become ', capitals small. It is looked up in `spellings` (one written word may give several
tokens); entries that begin with ^ count only for the first token of a text and behind a token that is no `<word>`, is a
mention, or is in the set `joiners` ("ill" in "ill send it" and in "she was ill"). Else the longest of `clitics` at its end
is cut off when something is left before it, and the rest is looked up. All tokens of one written word have the span of the
whole written word. Links, mentions, dates and all the rest are their own text with capitals small, dots are `…` and dashes `-`.

**Classes** of a token, besides its own text and the sets that hold it: `<word>` for words, mentions and links;
`<number>` `<clock>` `<date>` `<ordinal>` (all of them are `<word>` too); `<mention>` `<link>`; `<capital>` for the first
token of a written word whose first character is a capital and whose second is a small letter; `<caps>` for one of two or
more characters whose first two are no such pair, that begins with a capital and holds no small letter; `<name>` for a mention, for a word of `names`, and for a `<capital>` that is in no set and not in `ordinary`;
`<stop>` for . ! ? and runs of them; `<question>`, `<exclaim>` for ? and !; `<pause>` for , ; : ( ) [ ] dots, dashes and
quotation marks; `<sign>` for every other character; `<quoted>` for all tokens inside quotation marks (see `sentences`);
`<end>` for the border behind a sentence, which only edges meet, negated ones too.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_WORD = (
    "A-Za-z0-9_\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2fff\u3040-\ud7ff"
    "\ue000-\ufdff\ufe10-\ufefe\uff10-\uffff\U00010000-\U0001efff\U00020000-\U0010ffff"
)
_APOSTROPHES = "'’ʼ‘`´"
_SPACE = "\t-\r \u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"
#: White space of the specification, character by character, for whoever strips or cuts text.
SPACE = "".join(filter(re.compile(f"[{_SPACE}]").match, map(chr, range(0x10000))))
_NO_WORD_AFTER = f"(?![{_WORD}])"
_SCANNER = re.compile(
    rf"(?P<link>(?:https?://|www\.)[^{_SPACE}]+)"
    rf"|(?P<mention>@[{_WORD}]+)"
    rf"|(?P<date>[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}{_NO_WORD_AFTER}"
    rf"|[0-9]{{1,2}}(?:/[0-9]{{1,2}}(?:/[0-9]{{2,4}})?|\.[0-9]{{1,2}}\.[0-9]{{2,4}}){_NO_WORD_AFTER})"
    rf"|(?P<clock>[0-9]{{1,2}}(?:(?:[:.][0-9]{{2}})? ?[AaPp]\.[Mm]\.?|[:.][0-9]{{2}} ?[AaPp][Mm]|:[0-9]{{2}}|h[0-9]{{2}}| ?[AaPp][Mm]|h){_NO_WORD_AFTER})"
    rf"|(?P<ordinal>[0-9]{{1,4}}(?:st|nd|rd|th){_NO_WORD_AFTER})"
    r"|(?P<number>[$€£][0-9]+(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*%?)"
    rf"|(?P<word>[{_WORD}]+(?:[{_APOSTROPHES}][{_WORD}]+)*)"
    r"|(?P<dots>\.{2,}|…)"
    r"|(?P<stop>[.!?])"
    r"|(?P<dash>[-–—]+)"  # all three are meant
    rf"|(?P<pause>[,;:()\[\]\"“”„«»{_APOSTROPHES}])"
    rf"|(?P<sign>[^{_SPACE}])"
)
_WITH_CAPITALS = (range(0x590), range(0x1E00, 0x2000), range(0xFF21, 0xFF5B))
_SMALL = {
    code: ord(chr(code).lower()[0])
    for codes in _WITH_CAPITALS
    for code in codes
    if chr(code) != chr(code).lower()
}
_SMALL_LETTERS = frozenset(map(chr, _SMALL.values()))
_PLAIN = _SMALL | dict.fromkeys(map(ord, _APOSTROPHES), ord("'"))
_CLASSES: dict[str, tuple[str, ...]] = {
    "link": ("<word>", "<link>"),
    "mention": ("<word>", "<mention>", "<name>"),
    "date": ("<word>", "<number>", "<date>"),
    "clock": ("<word>", "<number>", "<clock>"),
    "ordinal": ("<word>", "<number>", "<ordinal>"),
    "number": ("<word>", "<number>"),
    "dots": ("<pause>",),
    "dash": ("<pause>",),
    "pause": ("<pause>",),
    "sign": ("<sign>",),
}
_STOPS = {".": ("<stop>",), "!": ("<stop>", "<exclaim>"), "?": ("<stop>", "<question>")}
#: Every class a pattern may name without a set or a phrase of that name.
BUILT_IN = frozenset(
    [
        "any",
        "word",
        "number",
        "clock",
        "date",
        "ordinal",
        "name",
        "mention",
        "link",
        "caps",
        "sign",
        "pause",
        "stop",
        "question",
        "exclaim",
        "quoted",
        "end",
    ]
)
_AS_TEXT = {"dots": "…", "dash": "-"}
_WORD_CLASSES = ("<word>",)
_CAPITAL_CLASSES = ("<word>", "<capital>")
_CAPS_CLASSES = ("<word>", "<caps>")


class Token(NamedTuple):
    """One token. A tuple, because a megabyte of text holds two hundred thousand of them.

    Attributes:
        text: as patterns name it.
        classes: the built-in classes in angle brackets, `<name>` and `<quoted>` aside, which depend on its neighbours.
        start: where its written word begins, in code points.
        end: behind its last character.
    """

    text: str
    classes: tuple[str, ...]
    start: int
    end: int


class Spellings(NamedTuple):
    """How written words are read.

    Attributes:
        words: what a written word stands for.
        clitics: endings with what they stand for, the longest first.
        opening: what a written word stands for at the beginning of a clause.
        joiners: words behind which a clause begins.
    """

    words: Mapping[str, tuple[str, ...]]
    clitics: tuple[tuple[str, tuple[str, ...]], ...]
    opening: Mapping[str, tuple[str, ...]] = {}
    joiners: frozenset[str] = frozenset()


def tokenize(text: str, spellings: Spellings, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a text, or of a part of it, in order; time linear in its length.

    Args:
        text: any Unicode text.
        spellings: of the language.
        start: where to begin; offsets are those of the whole text.
        end: where to stop.
    """
    cache: dict[str, tuple[str, ...]] = {}
    opens = True
    for match in _SCANNER.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup or ""
        written = match.group()
        first, last = match.span()
        if kind == "word":
            classes = _classes_of_word(written)
            read = spellings.opening.get(_plain(written)) if opens else None
            read = read or cache.get(written)
            if read is None:
                read = cache[written] = read_word(written, spellings)
            opens = read[-1] in spellings.joiners
            yield Token(read[0], classes, first, last)
            for word in read[1:]:
                yield Token(word, _WORD_CLASSES, first, last)
        elif kind != "dash" or not _joins(text, first, last):
            classes = _STOPS[written] if kind == "stop" else _CLASSES[kind]
            opens = classes[0] != "<word>" or kind == "mention"
            yield Token(_AS_TEXT.get(kind) or small(written), classes, first, last)


def small(text: str) -> str:
    """The text with every capital of the specification made small."""
    return text.lower() if text.isascii() else text.translate(_SMALL)


def is_letter(character: str) -> bool:
    """Whether one character is a word character other than a digit and `_`."""
    return _is_word(character) and character not in "0123456789_"


def read_word(written: str, spellings: Spellings) -> tuple[str, ...]:
    """The tokens of one written word."""
    plain = _plain(written)
    if plain in spellings.words:
        return spellings.words[plain]
    if "'" in plain:
        for ending, words in spellings.clitics:
            if plain.endswith(ending) and len(plain) > len(ending):
                stem = plain[: -len(ending)]
                return (*spellings.words.get(stem, (stem,)), *words)
    return (plain,)


def as_tokens(word: str, spellings: Spellings) -> tuple[str, ...]:
    """A word of a set or a pattern as the tokenizer would give it; itself where a clitic is read as it."""
    # Nearly all of thousands: small letters, and no spelling of another word. The tokenizer would say the same.
    if word.isascii() and word.isalpha() and word.islower() and word not in spellings.words:
        return (word,)
    if any(words == (word,) for _, words in spellings.clitics):
        return (word,)
    return tuple(token.text for token in tokenize(word, spellings._replace(opening={})))


def _plain(written: str) -> str:
    return written.lower() if written.isascii() and "`" not in written else written.translate(_PLAIN)


def _classes_of_word(written: str) -> tuple[str, ...]:
    second = written[1:2]
    if ord(written[0]) not in _SMALL or not second:
        return _WORD_CLASSES
    if second in _SMALL_LETTERS:
        return _CAPITAL_CLASSES
    return _WORD_CLASSES if not _SMALL_LETTERS.isdisjoint(written) else _CAPS_CLASSES


def _joins(text: str, first: int, last: int) -> bool:
    """Whether a dash stands between word characters: then it separates two words and is no token."""
    if last - first > 1 or text[first] != "-" or first == 0 or last >= len(text):
        return False
    return _is_word(text[first - 1]) and _is_word(text[last])


_ONE_WORD_CHARACTER = re.compile(f"[{_WORD}]")


def _is_word(character: str) -> bool:
    return _ONE_WORD_CHARACTER.match(character) is not None
