"""Sentences of a text, as lists of tokens.

A sentence ends at a run of `<stop>` tokens that white space or the end of the text follows; a single full stop does not end
it after a word of `abbreviations` or after one letter (a word character, no digit and no _) other than i. Closing brackets
and quotation marks right behind the stops belong to it, and so do more stops and signs (an emoji) on the same line. A blank
line ends it (two line feeds, U+000A, between two tokens) or more than `LONGEST_QUOTATION` characters without a token, and so
does a line that begins with a dash or a sign. After `MOST_TOKENS` tokens it is cut, so that no text needs memory without end.

Quotation marks “ ” „ “ « » " " quote when the closing one stands within `LONGEST_QUOTATION` characters of the opening one;
inside, tokens have the class `<quoted>` and nothing else, because they are somebody's words and not said here; no sentence
ends among them. A closing mark opens nothing. Marks around all of a text, white space aside, quote nothing in it when the
opening one does not come again.
"""

from collections.abc import Collection, Iterator

from toolkit.subject.language.tokens import SPACE, Spellings, Token, is_letter, tokenize

MOST_TOKENS = 240
LONGEST_QUOTATION = 400
_CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"'}
_CLOSERS = frozenset("”“»\")]’'")
_QUOTED = ("<quoted>",)


def sentences(text: str, spellings: Spellings, abbreviations: Collection[str]) -> Iterator[list[Token]]:
    """The sentences of a text in order; none is empty."""
    sentence: list[Token] = []
    ended = False
    last_end = 0
    for token in _with_quotations(text, tokenize(text, spellings)):
        if sentence and _begins_anew(text, last_end, token, sentence, ended=ended):
            yield sentence
            sentence, ended = [], False
        ended = _ends(token, sentence, abbreviations, ended=ended)
        sentence.append(token)
        last_end = token.end
    if sentence:
        yield sentence


def _begins_anew(text: str, last_end: int, token: Token, sentence: list[Token], *, ended: bool) -> bool:
    between = text[last_end : token.start] if token.start - last_end <= LONGEST_QUOTATION else "\n\n"
    breaks = between.count("\n")
    if breaks > 1 or len(sentence) >= MOST_TOKENS:
        return True
    if breaks == 1 and ("<sign>" in token.classes or token.text == "-"):
        return True
    goes_on = breaks == 0 and ("<sign>" in token.classes or "<stop>" in token.classes)
    return ended and bool(between) and not goes_on


def _ends(token: Token, sentence: list[Token], abbreviations: Collection[str], *, ended: bool) -> bool:
    """Whether the sentence may end with this token."""
    if "<stop>" in token.classes:
        if token.text != "." or not sentence or ended:
            return True
        before = sentence[-1].text
        return before not in abbreviations and (len(before) != 1 or not is_letter(before) or before == "i")
    return ended and (token.text in _CLOSERS or "<sign>" in token.classes)


def _with_quotations(text: str, tokens: Iterator[Token]) -> Iterator[Token]:
    """The tokens, those inside quotation marks with nothing but their class."""
    stripped = text.strip(SPACE)
    whole = (
        len(stripped) > 1 and _CLOSING.get(stripped[0]) == stripped[-1] and stripped[0] not in stripped[1:-1]
    )
    quoted_until = -1
    for token in tokens:
        if token.start < quoted_until:
            yield Token("", _QUOTED, token.start, token.end)
            continue
        yield token
        if token.start == quoted_until:
            continue
        closing = None if whole else _CLOSING.get(token.text)
        if closing:
            end = text.find(closing, token.end, token.end + LONGEST_QUOTATION)
            quoted_until = max(quoted_until, end)
