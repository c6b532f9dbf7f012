"""An overlay whose every visible text is something that breaks out of a careless page, and a harmless twin of it.

Both have the same ids, so that their sites have the same pages: a tag that only one of them has was made by a text.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

from tests import strategies
from toolkit.models.words import Pattern

Document = dict[str, Any]
#: What stands in a text, given the snippet's name.
Words = Callable[[str], str]

#: Short enough for a title.
SNIPPETS: Mapping[str, str] = {
    "picture": "<img src=x onerror=alert(1)>",
    "script": "<script>alert(1)</script>",
    "end-of-title": "</title></script></style><b>b</b>",
    "end-of-block": "</div></li></p></dd><h2>own</h2>",
    "comment": "<!-- c --> <![CDATA[ c ]]> <?p ?>",
    "entities": "& &amp; &lt;i&gt; &#60;i&#62; &copy",
    "quotation-mark": '" onmouseover="alert(1)" x="',
    "apostrophe": "' onfocus='alert(1)' autofocus='",
    "template": "{{ site.title }} {% raw %} {# c",
    "translation": "%(words)s %s %d 100 %",
    "link": "[x](javascript:alert(1)) <a:b>",
    "end-of-link": "](x) ![i] (x.png) [r]: //h.example",
    "code": "`c` ``` ~~~ `",
    "fence": "``` x",
    "lines": "a\n```\n~~~\nb\n\n    c\n# d",
    "front-matter": "--- title: x ...",
    "backslash": r"\ \\ \< \[ \n \u003c",
    "attributes": "{: onclick=alert(1) } {#i .c}",
    "markdown-in-html": '<p markdown="1">* m *</p>',
    "heading": "# h # {: #i }",
    "list": "- l * l 1. l > q | a | b |",
    "extensions": ":smile: ==m== ^^i^^ [TOC] [^1] *[a]: b",
    "include": '--8<-- "/etc/passwd" ;--8<--',
    "placeholder": "wzxhzdk:0 klzzwxh:0003 amp;",
    "emoji": "👩‍👩‍👧 🙂 ❤️",
    "right-to-left": "שלום (abc) مرحبا",
    "yaml": "a: b, [c] # d !e &f *g",
    "json": '"], "docs": [{"x": "',
}
#: Stands in long texts besides: what ends a block for some readers of Markdown.
LINES = "one\n\n</div>\n\n    four spaces\n\n# own\n\n---\n\n- dash\n\n```\n\n~~~\n\nend"
#: The brand has room for one text only, so it holds several of them.
OF_THE_BRAND = ("picture", "quotation-mark")


def hostile(name: str) -> str:
    """The snippet itself."""
    return SNIPPETS[name]


def harmless(name: str) -> str:
    """Words that no page could mistake, different for each snippet."""
    return f"Plain {name.replace('-', ' ')}"


def write_overlay(folder: Path, words: Words) -> None:
    """Write a brand, and for each snippet an exercise, a case, a drill family and a term."""
    lines = LINES if words is hostile else "one"
    brand = " ".join(words(name) for name in OF_THE_BRAND)
    _write(folder / "brand.yaml", {"organisation": brand, "foot": brand})
    for number, name in enumerate(SNIPPETS):
        said = words(name)
        _write(folder / f"exercises/expectation-clarity/x-{name}.yaml", _exercise(number, said, lines))
        _write(folder / f"case_studies/c-{name}.yaml", _case(number, said, lines))
        if "{" not in SNIPPETS[name]:  # a drill knows placeholders, and refuses any other brace
            _write(folder / f"exercises/drills/d-{name}.yaml", _drill(number, said))
        _write(folder / f"glossary/t-{name}.yaml", _term(said))
    for code, name in zip(get_args(Pattern), SNIPPETS, strict=False):
        _write(folder / f"glossary/{code.replace('_', '-')}.yaml", _pattern(code, words(name)))


def _write(path: Path, document: Document) -> None:
    """As JSON, which is YAML too and leaves no doubt where a text ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")


def _exercise(number: int, said: str, lines: str) -> Document:
    document = strategies.exercise_document(
        title=said,
        summary=said,
        code=f"HX-{number:02}",
        keywords=[said],
        when_to_use=[said],
        key_messages=[said],
        purpose=f"{said}\n\n{lines}",
        evidence=[
            {"grade": "experiment", "claim": said, "reference": said, "effect": said, "caveat": said},
        ],
    )
    document["facets"]["settings"] = [said]
    document["transfer"] |= {"task": lines, "partner_question": said}
    sheet = document["sheets"][0]
    sheet |= {"title": said, "start": said, "example": {"weak": said, "better": said}}
    sheet["prompts"][0] |= {"label": said}
    return document


def _case(number: int, said: str, lines: str) -> Document:
    document = strategies.case_document(title=said, summary=said, code=f"CS-{number:02}", related=[])
    document["people"][0] |= {"name": said, "role": said}
    document["exhibits"] = [
        {"caption": said, "columns": [said, "b"], "rows": [[said, "d"]]},
    ]
    document["prep_questions"][0] |= {"question": said}
    document["decision_point"] = f"{said} {lines}"
    return document


def _drill(number: int, said: str) -> Document:
    document = strategies.drill_document("choose", title=said, summary=said, code=f"D-{number:02}")
    document["instruction"] = said
    document["items"][0]["options"][1]["text"] = said
    return document


def _term(said: str) -> Document:
    return {
        "title": f"T {said}",  # one first letter for both twins: the page has a list of them
        "kind": "word",
        "meaning": "Plain.",
        "example": said,
        "also": [said],
    }


def _pattern(code: str, said: str) -> Document:
    """A pattern in the place of ours: the one kind of term with two texts more."""
    more = {"kind": "pattern", "pattern": code, "instead": said, "fair_use": said}
    return {**_term(said), "title": code, **more}
