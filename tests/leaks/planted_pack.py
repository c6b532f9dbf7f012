"""Write the pack of the full content into a folder: `python -m tests.leaks.planted_pack FOLDER ENGINE`.

A program of its own, so that it can run with a copy of the toolkit in which somebody made a mistake.
"""

import sys
from pathlib import Path

from tests.leaks.planting import full_content
from toolkit.assemble import Day, assemble
from toolkit.pipeline import Choices, packs


def write(folder: Path, engine: str) -> None:
    """Assemble, render and typeset the full content; the files get the names that they have in a pack.

    The guide is not typeset: it may hold everything.
    """
    content = full_content()
    pack = assemble(content.plan, content.library, Day("K7Q-42M", "0.1.0"))
    html = packs.render_pack(pack, ())
    for_others = [artifact for artifact in html if not artifact.path.startswith("facilitator-")]
    printed = packs.typeset_pack(for_others, Choices(engine=engine), lambda _: None)  # type: ignore[arg-type]  # a word typed
    for artifact in (*(packs.unmarked(page) for page in html), *printed.artifacts):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2])
