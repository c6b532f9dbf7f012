"""The two engines of ownership language side by side: the toolkit's own, and the one for browsers in a real browser."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.workspaces import REPOSITORY
from toolkit.load.yaml_file import read_yaml
from toolkit.models.language import Language
from toolkit.subject.language.export import export
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import Found, JudgedSentence, judge
from toolkit.subject.language.reasons import reasons
from toolkit.typeset.browsers import find_browser

SCRIPT = REPOSITORY / "site" / "assets" / "ownership-language.js"
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]

#: Both engines tell a result in this shape: everything of a judgement, with names instead of nouns.
_IN_BROWSER = """texts => {
    const found = each => [each.pattern, each.start, each.end, each.source, each.yields];
    const sentence = each => ({...each, kind: each.kind.title, findings: each.findings.map(found), slots: each.slots});
    return JSON.stringify(texts.map(text => {
        const result = OwnershipLanguage.judge(text, window.grammar);
        const reasons = OwnershipLanguage.reasons(text, result, window.grammar);
        return {...result, reasons: reasons.map(reason => [reason.link, reason.text]), findings: result.findings.map(found), outweighed: result.outweighed.map(found),
            sentences: result.sentences.map(sentence)};
    }));
}"""


def english() -> Language:
    """The rules of the library for English."""
    path = REPOSITORY / "language" / "en.yaml"
    reading = read_yaml(path.read_bytes(), path.name)
    assert reading.diagnostics == ()
    return Language.model_validate({**dict(reading.value), "id": "en"})


def judged_by_python(texts: Sequence[str], grammar: Grammar) -> list[dict[str, Any]]:
    """What the toolkit says about each text."""
    return [_judged(text, grammar) for text in texts]


def judged_by_browser(texts: Sequence[str], page: Page) -> list[dict[str, Any]]:
    """What the engine for browsers says about each text, in one go."""
    results: list[dict[str, Any]] = json.loads(page.evaluate(_IN_BROWSER, list(texts)))
    return results


def english_cues() -> str:
    """The cues of the library for English."""
    return (REPOSITORY / "language" / "cues" / "en.tsv").read_text(encoding="utf-8")


@contextmanager
def opened(language: Language, cues: str | None = None) -> Iterator[Page | None]:
    """A page with the engine for browsers and these rules; None where there is no browser."""
    program = find_browser(None)
    if program is None:
        yield None
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        page = browser.new_context().new_page()
        page.add_script_tag(path=SCRIPT)
        give_rules(page, export(language, cues))
        yield page
        browser.close()


def give_rules(page: Page, exported: dict[str, Any]) -> None:
    """Let the page judge by these rules from now on."""
    page.evaluate(
        "exported => { window.grammar = new OwnershipLanguage.Grammar(JSON.parse(exported)); }",
        json.dumps(exported),
    )


def _judged(text: str, grammar: Grammar) -> dict[str, Any]:
    result = judge(text, grammar)
    return {
        "verdict": result.verdict,
        "findings": [_found(each) for each in result.findings],
        "outweighed": [_found(each) for each in result.outweighed],
        "slots": dict(result.slots),
        "kinds": list(result.kinds),
        "moves": list(result.moves),
        "sentences": [_sentence(each, grammar) for each in result.sentences],
        "steps": result.steps,
        "reasons": [list(reason) for reason in reasons(text, result, grammar)],
    }


def _found(found: Found) -> list[Any]:
    return [found.pattern, found.start, found.end, found.source, found.yields]


def _sentence(sentence: JudgedSentence, grammar: Grammar) -> dict[str, Any]:
    return {
        "start": sentence.start,
        "end": sentence.end,
        "kind": sentence.kind.title,
        "verdict": sentence.verdict,
        "findings": [_found(each) for each in sentence.findings],
        "slots": [slot.id for slot in grammar.language.slots if slot.id in sentence.slots],
        "steps": sentence.steps,
    }
