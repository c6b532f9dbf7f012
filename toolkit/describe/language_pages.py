"""docs/language-rules.md: every pattern, rule, slot and kind of sentence of a language, as its file tells them."""

from collections.abc import Iterable, Iterator

from toolkit.models.language import Language, LanguageRule, SentenceKind, WeakPattern

_INTRODUCTION = """\
# Rules about language

Every rule by which `toolkit language check` and the page *Check your own sentence* read a sentence. [Ownership
language](language.md) explains the model behind them; this page is for looking up one rule: why these words weaken a
promise, what to try instead, what the rule finds, and what it lets pass.

The rules are hints with reasons, not judgements. This page is made from the files in `language/` by `make generate`.
"""


def render_language_pages(languages: Iterable[Language]) -> str:
    """The page, in Markdown, the languages in the order they are given."""
    return (
        "\n".join([_INTRODUCTION, *(line for language in languages for line in _language(language))]) + "\n"
    )


def _language(language: Language) -> Iterator[str]:
    yield f"## {language.title}\n"
    for pattern in language.patterns:
        rules = ", ".join(f"[{rule.id}](#{rule.id})" for rule in _rules(language, pattern))
        yield f"- **{pattern.title}** (`{pattern.id}`): {rules}"
    for pattern in language.patterns:
        yield from _pattern(language, pattern)
    yield "\n### Six slots of a promise\n"
    yield "| slot | id | what to ask when it is missing |\n|---|---|---|"
    yield from (f"| {slot.title} | `{slot.id}` | {_cell(slot.question)} |" for slot in language.slots)
    yield "\n### Kinds of sentences\n"
    yield "The first kind that fits is the sentence's.\n"
    yield "| kind | is | when nothing weakens it | rules | what is good about it |\n|---|---|---|---|---|"
    yield from (_kind(kind) for kind in language.kinds)


def _rules(language: Language, pattern: WeakPattern) -> list[LanguageRule]:
    return [rule for rule in language.rules if rule.pattern == pattern.id]


def _pattern(language: Language, pattern: WeakPattern) -> Iterator[str]:
    yield f"\n### {pattern.title}\n"
    yield f"`{pattern.id}`. {pattern.reason}\n"
    yield f"- **Try:** {pattern.hint}"
    yield f"- **Right when:** {pattern.fair_use}"
    if pattern.yields:
        yield "- A clear promise beside it outweighs it."
    for rule in _rules(language, pattern):
        yield from _rule(rule, pattern)


def _rule(rule: LanguageRule, pattern: WeakPattern) -> Iterator[str]:
    yield f"\n#### {rule.id}\n"
    yield f"{rule.reason} **Try:** {rule.hint}\n"
    if rule.yields is not None and rule.yields != pattern.yields:
        yield _OUTWEIGHED[rule.yields] + "\n"
    if rule.everywhere:
        yield "It holds in every kind of sentence, in questions and thanks too.\n"
    yield "| finds something in | lets pass |\n|---|---|"
    rows = max(len(rule.matches), len(rule.passes))
    for number in range(rows):
        yield f"| {_at(rule.matches, number)} | {_at(rule.passes, number)} |"


_OUTWEIGHED = {
    True: "Unlike its pattern, a clear promise beside it outweighs it.",
    False: "Unlike its pattern, it counts even beside a clear promise.",
}


def _at(examples: tuple[str, ...], number: int) -> str:
    return _cell(examples[number]) if number < len(examples) else ""


def _cell(text: str) -> str:
    """A text in one cell of a table, its signs as they are written."""
    plain = " ".join(text.split())
    for sign in "\\|*_<[`":
        plain = plain.replace(sign, f"\\{sign}")
    return plain


def _kind(kind: SentenceKind) -> str:
    verdict = "owned" if kind.owned else "neutral"
    speaking = "stay silent" if kind.silent else "speak"
    return f"| `{kind.kind}` | {kind.title} | {verdict} | {speaking} | {_cell(kind.praise or '')} |"
