"""What no shipped session uses prints as well: every sheet, story and drill is one page, every PDF is accessible."""

from pathlib import Path

import page

from toolkit import pipeline
from toolkit.models.library import Library
from toolkit.pipeline import Choices, Workspace
from toolkit.subject.links import linked

REPOSITORY = Path(__file__).parents[2]
_HEAD = """\
title: Everything else
subtitle: What no session of the library uses
audience: [trainer]
need: Pages must fit before anybody needs them.
rationale: One after the other.
outcomes: [see every page]
welcome: Nobody has to sit through this.
promises: [We end.]
start: "00:00"
end: "23:59"
people: 12
blocks:
"""


def unused_blocks(library: Library) -> list[str]:
    """A block for every exercise, case and drill family that no session of the library names."""
    used = {(kind, name) for session in library.sessions.values() for _, kind, name in linked(session)}
    blocks = [f"  - exercise: {name}\n" for name in library.exercises if ("exercise", name) not in used]
    blocks += [f"  - case: {name}\n" for name in library.cases if ("case", name) not in used]
    return blocks + [
        f"  - drill: {name}\n    items: {min(5, family.on_a_page)}\n    minutes: 25\n"
        for name, family in library.drills.items()
        if ("drill", name) not in used
    ]


def test_content_that_no_session_uses_fits_its_pages_and_is_accessible(tmp_path: Path) -> None:
    library, _ = pipeline.read(Workspace((REPOSITORY,), REPOSITORY, tmp_path))
    blocks = unused_blocks(library)
    assert len(blocks) > 5
    plan = tmp_path / "overlay" / "sessions" / "everything-else.yaml"
    plan.parent.mkdir(parents=True)
    plan.write_text(_HEAD + "".join(blocks), encoding="utf-8")
    workspace = Workspace((REPOSITORY, tmp_path / "overlay"), REPOSITORY, tmp_path / "packs")
    built = pipeline.build(workspace, "everything-else", Choices(engine="weasyprint"))
    complaints = [
        problem for problem in built.diagnostics if not problem.path.endswith("everything-else.yaml")
    ]
    assert complaints == []
    pdfs = sorted(built.folder.rglob("*.pdf"))
    assert len(pdfs) > 10
    for pdf in pdfs:
        assert page.validate_pdf(str(pdf), profile="ua1").is_compliant, pdf.name
