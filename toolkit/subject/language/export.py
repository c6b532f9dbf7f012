"""Rules as plain JSON for an engine in another language, with patterns read and sets resolved.

The format is a list of what `Grammar` is made of, so that the other engine needs the tokenizer, the automaton, conditions and
`judge`, and no notation. Elements are lists of words, and of classes in angle brackets; or, where there is more to say, objects
with that list as `of` and, where true, `negated`, `optional`, `repeated`, `edge`. `FORMAT` rises when an older engine could not read it any more.
"""

from typing import Any

from toolkit.models.language import Language
from toolkit.subject.language.cues import FOLDED_LINE, FOLDED_TAB
from toolkit.subject.language.notation import Element
from toolkit.subject.language.parts import parsed, sets_of, spellings_of

FORMAT = 3


def export(language: Language, cues: str | None = None) -> dict[str, Any]:
    """Everything another engine needs to judge statements in this language.

    Args:
        language: its rules.
        cues: the text of its cues, if it has any.

    Raises:
        PatternError: the first notation problem.
    """
    spellings = spellings_of(language)
    patterns: dict[str, dict[str, list[list[Any]]]] = {"phrases": {}, "signals": {}, "rules": {}}
    for one in parsed(language):
        patterns[one.stage].setdefault(one.owner, []).append([_element(each) for each in one.elements])
    return {
        "format": FORMAT,
        "cues": cues and _folded(cues),
        "language": language.id,
        "spellings": {written: list(words) for written, words in sorted(spellings.words.items())},
        "clitics": [[ending, list(words)] for ending, words in spellings.clitics],
        "abbreviations": sorted(set(language.abbreviations.split())),
        "names": sorted(set(language.names.split())),
        "ordinary": sorted(set(language.ordinary.split())),
        "sets": {name: sorted(words) for name, words in sets_of(language).items()},
        "phrases": [{"tag": tag, "match": match} for tag, match in patterns["phrases"].items()],
        "signals": [
            {
                **one.model_dump(mode="json", exclude={"match"}),
                "match": patterns["signals"].pop(one.signal, []),
            }
            for one in language.signals
        ],
        "patterns": [one.model_dump(mode="json") for one in language.patterns],
        "slots": [one.model_dump(mode="json") for one in language.slots],
        "kinds": [one.model_dump(mode="json") for one in language.kinds],
        "rules": [
            {**one.model_dump(mode="json", exclude={"match"}), "match": patterns["rules"][f"rule:{one.id}"]}
            for one in language.rules
        ],
    }


def _folded(cues: str) -> str:
    """The same lines, each with the number of first words that it shares with the line before in their place.

    The lines are sorted, so this takes a fifth off the largest thing that a page carries. Tabs and ends of lines are
    signs that JSON need not spell out; `cues` keeps them out of runs.
    """
    folded, before = [], [""]
    for line in cues.removesuffix("\n").split("\n"):
        run, tab, points = line.partition("\t")
        words = run.split(" ")
        pairs = enumerate(zip(words, before, strict=False))
        shared = next(
            (number for number, (one, other) in pairs if one != other), min(len(words), len(before))
        )
        folded.append(
            f"{shared}{' '.join(words[shared:])}{tab}{points}".rstrip("\t").replace("\t", FOLDED_TAB)
        )
        before = words
    return FOLDED_LINE.join(folded)


def _element(element: Element) -> list[str] | dict[str, Any]:
    marks = {name: True for name in ("negated", "optional", "repeated", "edge") if getattr(element, name)}
    return {"of": list(element.of), **marks} if marks else list(element.of)
