"""Write the pack of the full content into a folder: `python -m tests.leaks.planted_pack FOLDER ENGINE [all]`.

A program of its own, so that it can run with a copy of the toolkit in which somebody made a mistake.
"""

import sys
from pathlib import Path

from tests.leaks.planting import full_content
from toolkit.assemble import Day, assemble
from toolkit.models.layout import EDITIONS, told_apart
from toolkit.pipeline import Choices, printing

#: These may hold everything.
FOR_WHO_LEADS = ("facilitator-", "run-sheet", "day-papers")


def write(folder: Path, engine: str, typeset: str = "standard") -> None:
    """Assemble, render and typeset the full content; the files get the names that they have in a pack.

    What is for whoever leads is not typeset: it may hold everything. The other editions print the same HTML with
    other styles; so on most days their PDFs are not looked at.

    Args:
        folder: where to.
        engine: "weasyprint", or "none" for print pages alone.
        typeset: in which editions there are PDFs; print pages are made in all.
    """
    content = full_content()
    pack = assemble(content.plan, content.library, Day("K7Q-42M", "0.1.0"))
    html = printing.render_pack(pack, editions=tuple(EDITIONS))
    for_others = [
        pages
        for pages in html
        if not pages.artifact.path.startswith(FOR_WHO_LEADS)
        and typeset in ("all", told_apart(pages.artifact.path)[1])
    ]
    printed = printing.typeset_pack(for_others, Choices(engine=engine), lambda _: None)  # type: ignore[arg-type]  # a word typed
    for artifact in (*(pages.unmarked for pages in html), *printed.artifacts):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)


if __name__ == "__main__":
    write(Path(sys.argv[1]), *sys.argv[2:])
