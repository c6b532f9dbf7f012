"""How long the rules of ownership language take on large and on hostile texts, and how that grows."""

import time

from tests.language.report import read_prose, read_set, shipped_grammar
from toolkit.pipeline.languages import judge_statements
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import judge

_MEGABYTE = 1_000_000


def texts() -> dict[str, str]:
    """A megabyte each: what people write, and what would be hard for a matcher that goes back."""
    written = " ".join([*(one.text for one in read_set("development")), *read_prose("development")])
    kinds = {
        "what people write at work": f"{written} ",
        "what people write otherwise": f"{' '.join(read_prose('development'))} ",
        "words that begin everything": "i will if someone should try by never all so because not my ",
        "one word": "soon ",
        "one long word": "a",
        "stops": ". ",
        "quotation marks": "“ ",
        "words that nobody has seen": "".join(f"qx{number} " for number in range(10_000)),
    }
    return {name: (text * (_MEGABYTE // len(text) + 1))[:_MEGABYTE] for name, text in kinds.items()}


def seconds(text: str, grammar: Grammar) -> float:
    """Of processor, for all sentences of a text."""
    content = text.encode()
    started = time.process_time()
    for _ in judge_statements(content, "text", grammar, running_text=True):
        pass
    return time.process_time() - started


def measure_language() -> None:
    """Print what `toolkit language check --text` costs."""
    grammar = shipped_grammar()
    print("judge a megabyte of text by the English rules:")
    for name, text in texts().items():
        one, ten = seconds(text, grammar), seconds(text * 10, grammar)
        print(f"  {one:.2f} s of processor, {ten / one:.1f} times that for ten megabytes: {name}")
    statements = [one.text for one in read_set("development")]
    started = time.process_time()
    for text in statements:
        judge(text, grammar)
    print(f"  {1000 * (time.process_time() - started) / len(statements):.2f} ms a statement")
