"""`make language-report`: how well labelled statements are judged, in figures. Nothing is asserted.

A set is a table `sets/<name>.tsv` with the columns verdict, patterns, register and text, and beside it, if there is one,
`sets/prose_<name>.txt`: ordinary sentences, one a line, that concern no promise. The rules may be tuned on the set
`development`; the set `test` is only measured.
"""

import argparse
import csv
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from toolkit.load.languages import load_languages
from toolkit.models.language import Verdict
from toolkit.pipeline.languages import cues_of
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import Judgement, judge

PROJECT = Path(__file__).parents[2]
SETS = Path(__file__).parent / "sets"
VERDICTS: tuple[Verdict, ...] = ("owned", "weak", "neutral")


class Labelled(NamedTuple):
    """A statement with its label; the main pattern comes first."""

    verdict: str
    patterns: tuple[str, ...]
    register: str
    text: str


class Outcome(NamedTuple):
    """What the label says and what the toolkit says."""

    labelled: Labelled
    judgement: Judgement

    @property
    def has_main_pattern(self) -> bool:
        """Whether the main pattern is among the findings."""
        return self.labelled.patterns[0] in {found.pattern for found in self.judgement.findings}


def read_parts(name: str) -> dict[str, list[Labelled]]:
    """The statements of a set by its parts: a file `<name>.tsv`, or all files of the folder `<name>`.

    Prose files (`prose_*.txt`) are parts of a folder, too: each of their lines is neutral.
    """
    folder = SETS / name
    files = sorted(folder.iterdir()) if folder.is_dir() else [SETS / f"{name}.tsv"]
    return {file.stem: _prose(file) if file.suffix == ".txt" else _table(file) for file in files}


def _table(path: Path) -> list[Labelled]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Labelled(
            row["verdict"], tuple(filter(None, row["patterns"].split(","))), row["register"], row["text"]
        )
        for row in rows
    ]


def _prose(path: Path) -> list[Labelled]:
    return [
        Labelled("neutral", (), "prose", line)
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def read_set(name: str) -> list[Labelled]:
    """The statements of a set, prose aside."""
    rows = [row for part in read_parts(name).values() for row in part]
    return [row for row in rows if row.register != "prose"]


def read_prose(name: str) -> list[str]:
    """The ordinary sentences that belong to a set; none when there are none."""
    path = SETS / f"prose_{name}.txt"
    rows = _prose(path) if path.exists() else [row for part in read_parts(name).values() for row in part]
    return [row.text for row in rows if row.register == "prose"]


def shipped_grammar(*, with_cues: bool = True) -> Grammar:
    """The rules for English, and the cues unless they are not wanted."""
    library, problems = load_languages((PROJECT,), PROJECT)
    if problems:
        raise SystemExit("\n".join(map(str, problems)))
    return Grammar(library.languages["en"], cues_of(library, "en") if with_cues else None)


def scores(outcomes: Iterable[Outcome]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each verdict."""
    pairs = Counter((one.labelled.verdict, one.judgement.verdict) for one in outcomes)
    result = {}
    for verdict in VERDICTS:
        right = pairs[verdict, verdict]
        said = sum(pairs[other, verdict] for other in VERDICTS)
        meant = sum(pairs[verdict, other] for other in VERDICTS)
        precision, recall = right / max(said, 1), right / max(meant, 1)
        result[verdict] = (precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))
    return result


def macro(by_verdict: dict[str, tuple[float, float, float]]) -> float:
    """The mean of the three F1."""
    return sum(f1 for _, _, f1 in by_verdict.values()) / len(by_verdict)


def print_report(name: str, grammar: Grammar) -> None:
    """Everything about one set."""
    started = time.process_time()
    outcomes = [Outcome(one, judge(one.text, grammar)) for one in read_set(name)]
    seconds = time.process_time() - started
    prose = [
        Outcome(Labelled("neutral", (), "prose", text), judge(text, grammar)) for text in read_prose(name)
    ]
    print_outcomes(name, [*outcomes, *prose])
    print_patterns(outcomes)
    for register in sorted({one.labelled.register for one in outcomes}):
        part = [one for one in outcomes if one.labelled.register == register]
        print(f"  {register:8} {len(part):4}  macro-F1 {macro(scores(part)):.3f}")
    print(f"{1000 * seconds / max(len(outcomes), 1):.2f} ms a statement")


def print_outcomes(name: str, outcomes: list[Outcome]) -> None:
    """The figures that matter most: of statements, and of prose beside them."""
    prose = [one for one in outcomes if one.labelled.register == "prose"]
    statements = [one for one in outcomes if one.labelled.register != "prose"]
    if statements:
        by_verdict = scores(statements)
        print(f"{name}: {len(statements)} statements, macro-F1 {macro(by_verdict):.3f}")
        print_confusion(statements, by_verdict)
        weak = [one for one in statements if one.labelled.verdict == "weak"]
        print_share("main pattern among the findings", [one.has_main_pattern for one in weak])
        neutral = [one for one in statements if one.labelled.verdict == "neutral"]
        print_share("neutral statements flagged", [bool(one.judgement.findings) for one in neutral])
    print_share("ordinary prose called weak", [one.judgement.verdict == "weak" for one in prose])


def print_share(said: str, true: list[bool]) -> None:
    """A share of a number of cases, if there are any."""
    if true:
        print(f"{said}: {sum(true)} of {len(true)} ({sum(true) / len(true):.1%})")


def print_confusion(outcomes: list[Outcome], by_verdict: dict[str, tuple[float, float, float]]) -> None:
    """One line a verdict: its figures, and what the rules took it for."""
    print("  verdict   precision recall  F1      taken for " + "  ".join(VERDICTS))
    for verdict in VERDICTS:
        taken = Counter(one.judgement.verdict for one in outcomes if one.labelled.verdict == verdict)
        figures = "   ".join(f"{figure:.3f}" for figure in by_verdict[verdict])
        print(f"  {verdict:9} {figures}             " + "  ".join(f"{taken[other]:5}" for other in VERDICTS))


def print_patterns(outcomes: list[Outcome]) -> None:
    """How often the main pattern of a weak statement is among the findings."""
    weak = [one for one in outcomes if one.labelled.verdict == "weak"]
    for pattern in sorted({one.labelled.patterns[0] for one in weak}):
        part = [one for one in weak if one.labelled.patterns[0] == pattern]
        said = sum(pattern in {found.pattern for found in one.judgement.findings} for one in outcomes)
        hits = sum(one.has_main_pattern for one in part)
        print(f"  {pattern:17} found {hits:3} of {len(part):3}, said {said:3} times")


def print_errors(name: str, grammar: Grammar) -> None:
    """Each statement that is judged otherwise than its label says."""
    for one in read_set(name):
        judgement = judge(one.text, grammar)
        if judgement.verdict != one.verdict:
            said = [(found.source, one.text[found.start : found.end]) for found in judgement.findings]
            print(f"{one.verdict} > {judgement.verdict}  {','.join(one.patterns)}  {one.text}  {said}")


def main() -> None:
    """Print the report about the chosen sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", action="append", dest="sets", help="a set; development if not given")
    parser.add_argument("--errors", action="store_true", help="list the statements judged otherwise, too")
    arguments = parser.parse_args()
    grammar = shipped_grammar()
    for name in arguments.sets or ["development"]:
        print_report(name, grammar)
        if arguments.errors:
            print_errors(name, grammar)


if __name__ == "__main__":
    main()
