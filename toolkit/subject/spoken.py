"""What of a text is spoken: the words between quotation marks, told apart from what is to be done."""

import re
from collections.abc import Iterator

from toolkit.subject.wording import words

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»')
#: A sentence of one word that leads to speech, such as "Say:".
_LEAD_IN = re.compile(r"(?:^|(?<=[.!?…]\s))\w+:\s*$")
#: Fewer words in quotation marks are a word that is talked about.
_LEAST_WORDS = 3


def spoken_first(text: str) -> tuple[tuple[bool, str], ...]:
    """A response in its parts, each with whether it is spoken. What leads to speech, such as "Say:", is left out.

    Where there is one thing to say, it comes first, and what to do follows. More of them stay in their order.
    """
    parts = tuple(_parts(text))
    if sum(said for said, _ in parts) != 1:
        return parts
    done = " ".join(part for said, part in parts if not said)
    speech = next(part for said, part in parts if said)
    return ((True, speech), *(((False, done),) if done else ()))


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    begin = 0
    for quoted in _QUOTED.finditer(text):
        if len(words(quoted[0])) >= _LEAST_WORDS:
            before = _LEAD_IN.sub("", text[begin : quoted.start()]).strip()
            if before:
                yield False, f"{before.removesuffix(':')}." if before.endswith(":") else before
            yield True, quoted[0]
            begin = quoted.end()
    rest = text[begin:].strip()
    if rest:
        yield False, rest
