"""How long the engine for browsers takes for a statement, in a real browser."""

import json

from tests.language.conformance.engines import english, english_cues, opened
from tests.language.conformance.nasty import NASTY
from tests.language.conformance.statements import development
from toolkit.subject.language.export import export

#: The page takes no longer texts.
MOST_TYPED = 1000

#: Makes the rules ready once more, then judges each text and keeps the milliseconds of each.
_MEASURED = """([texts, exported]) => {
    const started = performance.now();
    const grammar = new OwnershipLanguage.Grammar(JSON.parse(exported));
    const ready = performance.now() - started;
    const each = texts.map(text => {
        const before = performance.now();
        OwnershipLanguage.judge(text, grammar);
        return performance.now() - before;
    });
    return {ready, each};
}"""


def measure_browser() -> None:
    """Print what a statement costs on the page where people check their own."""
    language = english()
    exported = json.dumps(export(language, english_cues()))
    usual = development()
    longest = [text for text in NASTY if len(text) <= MOST_TYPED]
    with opened(language, english_cues()) as page:
        if page is None:
            print("no Chromium on this computer: the engine for browsers is not measured")
            return
        told = page.evaluate(_MEASURED, [usual, exported])
        strange = page.evaluate(_MEASURED, [longest, exported])
    first, *each = told["each"]
    each.sort()
    print(f"judge a statement in a browser, {len(each) + 1} of the development set:")
    print(
        f"  {told['ready']:.0f} ms once to read the rules ({len(exported) / 1000:.0f} kB), {first:.1f} ms the first time"
    )
    hundredth = each[-len(each) // 100]
    print(
        f"  then {sum(each) / len(each):.2f} ms on average; one in a hundred takes more than {hundredth:.1f} ms"
    )
    print(f"  {max(strange['each']):.1f} ms at most for the strangest text that the page takes")
