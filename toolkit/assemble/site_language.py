"""The rules about language as the page carries them on which people check their own sentences."""

import json

from toolkit.models.library import Library
from toolkit.models.site import SentenceRules
from toolkit.subject.language.export import export

#: The examples are for authors and for checking the rules; a reader's browser does without them.
_FOR_AUTHORS = {"matches", "passes"}


def sentence_rules(library: Library) -> tuple[SentenceRules, ...]:
    """The rules of every language, by its code."""
    found = []
    for language in library.languages.values():
        exported = export(language, library.cues.get(language.id))
        exported["rules"] = [
            {key: value for key, value in rule.items() if key not in _FOR_AUTHORS}
            for rule in exported["rules"]
        ]
        text = json.dumps(exported, separators=(",", ":"))
        found.append(SentenceRules(code=language.id, title=language.title, exported=text))
    return tuple(sorted(found, key=lambda rules: rules.code))
