"""The parent's side of WeasyPrint: one child process a document, and what came of each."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from toolkit.typeset.engine import Job, Unavailable
from toolkit.typeset.records import Document, Finding, Limits, Printed
from toolkit.typeset.workers import Broken, Task, run

#: Told when a document came to nothing; nothing is written then, so that the way round is a build of its own.
HINT = "make the content smaller, or build with --pdf-engine none and print the page from a browser"


def print_all(
    documents: Sequence[Document], limits: Limits, started: Callable[[str], None]
) -> list[Printed] | Unavailable:
    """Print every document, several at once.

    Args:
        documents: what to print.
        limits: for each document by itself.
        started: called with a document's path when its turn comes.

    Returns:
        An outcome for each document, in their order; or what is missing, as soon as the first child notices.
    """
    outcomes: dict[int, Printed] = {}
    with tempfile.TemporaryDirectory(prefix="toolkit-typeset-", ignore_cleanup_errors=True) as folder:
        tasks = list(_tasks(documents, Path(folder)))
        with closing(run(tasks, limits, started)) as results:
            for index, result in results:
                if isinstance(result, Unavailable):
                    return result
                outcomes[index] = _outcome(result, documents[index])
    return [outcomes[index] for index in range(len(documents))]


def _tasks(documents: Sequence[Document], folder: Path) -> Iterator[Task]:
    for number, document in enumerate(documents):
        own = folder / str(number)
        own.mkdir()
        yield Task(document.path, Job(document.html, str(own)))


def _outcome(result: object, document: Document) -> Printed:
    if isinstance(result, Printed):
        return result
    if isinstance(result, Broken):
        return Printed(b"", 0, {}, (Finding("print-stopped", f"{document.path} {result.reason}", HINT),))
    raise TypeError(f"a child process returned {type(result).__name__}")
