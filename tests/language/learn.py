"""`make language-learn`: learn the cues of English from the development set, and write them to language/cues/en.tsv.

Two linear support vector machines (scikit-learn, which only this needs): one for the verdict, one for the pattern of weak
statements. A feature is a run of tokens as `toolkit/subject/language/cues.py` has them, present or not, divided by the
measure of the statement; so a weight is a number of points, and a person can read the file.

With `--held-out` nothing is written: each part of the set is judged by cues that were learned from the other parts, which
tells how well statements are judged that nobody has seen. The test set is never looked at here.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from tests.language.examples import Example, development, examples, stamp
from tests.language.report import Labelled, Outcome, print_outcomes, read_parts, shipped_grammar
from toolkit.subject.language.cues import (
    FOLDED_LINE,
    FOLDED_TAB,
    PATTERNS,
    VERDICTS,
    Cues,
    every_run,
    parse_cues,
)
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import judge

TARGET = Path(__file__).parents[2] / "language" / "cues" / "en.tsv"
FRAME_WORDS = 300
ENDINGS = "ing ed ly s"
CLASSES = "<quoted> <clock> <date> <ordinal> <number> <mention> <link> <day> <name>"
#: A run must stand in so many statements: what stands in fewer is chance, and the file stays small.
LEAST_STATEMENTS = 2
POINTS = 100
#: Runs and single points below these change little and make the file long.
LEAST_FOR_VERDICTS, LEAST_FOR_PATTERNS, LEAST_FOR_ONE_PATTERN = 12, 12, 10
STRENGTH_OF_VERDICTS, STRENGTH_OF_PATTERNS = 0.5, 1.0


def empty_cues(frames: Sequence[str]) -> Cues:
    """Cues that know how to read, and no points."""
    none = " ".join(["0"] * len(VERDICTS)), " ".join(["0"] * len(PATTERNS))
    return parse_cues("\n".join(head("nothing", frames, *none)))


def head(source: str, frames: Sequence[str], for_verdicts: str, for_patterns: str) -> list[str]:
    """The first lines of the file."""
    return [
        f"source\t{source}",
        f"frames\t{' '.join(frames)}",
        f"endings\t{ENDINGS}",
        f"classes\t{CLASSES}",
        f"verdicts\t{' '.join(VERDICTS)}",
        f"patterns\t{' '.join(PATTERNS)}",
        f"verdict bias\t{for_verdicts}",
        f"pattern bias\t{for_patterns}",
    ]


def learned(given: Sequence[Example]) -> str:
    """The text of a file of cues."""
    words = Counter(symbol for one in given for sentence in one.symbols for symbol in sentence)
    frames = sorted(word for word, _ in words.most_common(FRAME_WORDS) if word[0] != "<")
    reading = empty_cues(frames)
    found = [set(every_run(one.read(reading))) for one in given]
    spread = Counter(run for each in found for run in each)
    travels = {FOLDED_LINE, FOLDED_TAB}.isdisjoint
    names = sorted(run for run, number in spread.items() if number >= LEAST_STATEMENTS and travels(run))
    features = matrix(given, found, names)
    verdicts = np.array([one.labelled.verdict for one in given])
    weak = verdicts == "weak"
    patterns = np.array([one.labelled.patterns[0] for one in given if one.labelled.verdict == "weak"])
    of_verdicts = points(
        features, verdicts, VERDICTS, LinearSVC(C=STRENGTH_OF_VERDICTS, class_weight="balanced")
    )
    of_patterns = points(features[weak], patterns, PATTERNS, LinearSVC(C=STRENGTH_OF_PATTERNS))
    lines = head(stamp(given), frames, written(of_verdicts[-1]), written(of_patterns[-1]))
    for name, for_verdicts, for_patterns in zip(names, of_verdicts[:-1], of_patterns[:-1], strict=True):
        columns = (
            written(worth(for_verdicts, LEAST_FOR_VERDICTS)),
            with_numbers(worth(for_patterns, LEAST_FOR_PATTERNS)),
        )
        if any(columns):
            lines.append("\t".join((name, *columns)))
    return "\n".join(lines) + "\n"


def matrix(given: Sequence[Example], found: Sequence[set[str]], names: Sequence[str]) -> csr_matrix:
    """One row a statement, one column a run."""
    columns = {name: number for number, name in enumerate(names)}
    values, indices, ends = [], [], [0]
    for one, own in zip(given, found, strict=True):
        row = sorted(columns[run] for run in own if run in columns)
        indices += row
        values += [1 / one.measure] * len(row)
        ends.append(len(indices))
    return csr_matrix((values, indices, ends), shape=(len(given), len(names)))


def points(
    features: csr_matrix, labels: np.ndarray, order: Sequence[str], machine: LinearSVC
) -> list[list[int]]:
    """For each run, and at last for the bias, whole points in the order of the labels."""
    machine.set_params(random_state=0)
    machine.fit(features, labels)
    rows = [list(machine.classes_).index(label) for label in order]
    weights = np.vstack([machine.coef_[rows].T, machine.intercept_[rows]])
    whole: list[list[int]] = np.rint(weights * POINTS).astype(int).tolist()
    return whole


def worth(each: list[int], least: int) -> list[int]:
    """The points of a run, none when all are small."""
    return each if max(map(abs, each)) >= least else [0] * len(each)


def with_numbers(each: Sequence[int]) -> str:
    """Points for patterns: only those that are worth it, each behind the number of its pattern."""
    return " ".join(f"{number}:{one}" for number, one in enumerate(each) if abs(one) >= LEAST_FOR_ONE_PATTERN)


def written(each: Sequence[int]) -> str:
    """Points in a column; empty when all are nothing."""
    return " ".join(map(str, each)) if any(each) else ""


def held_out(parts: dict[str, list[Labelled]], grammar: Grammar) -> Iterator[Outcome]:
    """Each part judged by what the others teach."""
    read = {name: examples(rows, grammar) for name, rows in parts.items()}
    for name, rows in parts.items():
        others = [one for other, given in read.items() if other != name for one in given]
        taught = Grammar(grammar.language, parse_cues(learned(others)))
        outcomes = [Outcome(row, judge(row.text, taught)) for row in rows]
        print_outcomes(name, outcomes)
        yield from outcomes


def main() -> None:
    """Learn, or tell how well one can learn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--held-out", action="store_true", help="judge each part by the others; write nothing"
    )
    arguments = parser.parse_args()
    shipped = shipped_grammar(with_cues=False)
    grammar = Grammar(shipped.language, empty_cues([]))
    if arguments.held_out:
        print_outcomes("all parts, held out", list(held_out(read_parts("development"), grammar)))
        return
    text = learned(development(grammar))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {text.count(chr(10)) - 8} runs, {len(text.encode()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
