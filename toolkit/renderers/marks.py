"""The marks that print pages carry on their way through the pipeline, and how they are taken off again.

Templates mark elements with the content that they show (`data-source="exercise:fog-to-focus"`, `data-at="sheets.0"`)
and with what was asked of them (`data-lines="3"`). The preflight reads that; no file that is written holds it.
"""

import re

MARKS = (
    "at",
    "blank",
    "brand-structure",
    "brand-voice",
    "card",
    "fills",
    "line-mm",
    "lines",
    "margin",
    "may-split",
    "sheet",
    "source",
    "space-mm",
    "words",
)
#: A whole start tag: what stands in quotation marks may hold anything.
_TAG = re.compile(r'<[a-zA-Z](?:[^<>"]|"[^"]*")*>')
_MARK = re.compile(rf'\s+data-(?:{"|".join(MARKS)})(?:="[^"]*")?(?=[\s/>])')


def without_marks(html: str) -> str:
    """The same page without marks. Words that only look like marks stay: marks stand within tags."""
    return _TAG.sub(lambda tag: _MARK.sub("", tag[0]) if " data-" in tag[0] else tag[0], html)
