"""Nothing that an audience may not see is in any of its files.

A word is planted in every hidden field of every noun; then every place of every file where a word can hide is
searched. The mistakes at the end show that the search finds what it should.
"""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pikepdf
import pytest

from tests.leaks.planting import KEPT, Planted, full_content, reachable_fields
from tests.leaks.searching import pdf_text, words_in
from toolkit.models.base import SEEN_BY, Audience
from toolkit.models.layout import told_apart

REPOSITORY = Path(__file__).parents[2]
Files = Mapping[str, bytes]

#: Hidden fields that can hold no word of ours, and why.
FIXED: dict[str, tuple[str, ...]] = {
    "a number, or yes or no": (
        "Answer.correct",
        "BuildItem.also",
        "CaseBlock.move",
        "CaseStudy.groups_of",
        "Cue.at",
        "Cut.saves",
        "DebriefQuestion.minutes",
        "DrillBlock.minutes",
        "DrillBlock.move",
        "DrillBlock.partner_sheet",
        "ExerciseBlock.move",
        "Family.seconds",
        "Formula.base",
        "Formula.cap",
        "Formula.per_group",
        "Formula.per_person",
        "GroupUnit.ideal",
        "GroupUnit.max",
        "GroupUnit.min",
        "GroupUnit.observer",
        "Header.sensitivity",
        "InlineBlock.move",
        "Item.level",
        "Material.on_table",
        "Material.optional",
        "Material.quantity",
        "Material.spare",
        "Material.used_up",
        "MinutesRange.max",
        "MinutesRange.min",
        "MinutesRange.target",
        "Option.correct",
        "Part.in_place_of",
        "People.ideal",
        "People.max",
        "People.min",
        "Rounds.change",
        "Rounds.feedback",
        "Rounds.rounds",
        "Rounds.setup",
        "Rounds.work",
        "SessionPlan.buffer",
        "SessionPlan.move",
        "TeachingStep.minutes",
        "Break.at_least",
        "SessionPlan.breaks_every",
        "TimeLeft.minutes",
        "WithMany.minutes",
        "WithMany.more_than",
    ),
    "a word of the fixed vocabulary": (
        "Adaptation.fit",
        "Answer.flaw",
        "Cut.action",
        "Debrief.grammar",
        "DebriefQuestion.format",
        "DebriefQuestion.stage",
        "DrillBlock.form",
        "Family.audience",
        "Family.status",
        "FollowUp.who",
        "Header.audience",
        "Header.status",
        "Inline.energy",
        "Item.move",
        "Item.patterns",
        "Material.kind",
        "Material.per",
        "Objective.bloom",
        "Option.flaw",
        "Part.flaw",
        "Preparation.when",
        "QuotedPattern.pattern",
        "Room.layout",
        "SessionPlan.audience",
        "SessionPlan.modality",
        "SessionPlan.tracks",
        "SlotsItem.missing",
        "Speech.pattern",
        "Step.mode",
        "Step.must_say",
        "TeachingStep.format",
        "TeachingStep.release",
        "BreakBlock.when_late",
        "CaseBlock.when_late",
        "DrillBlock.when_late",
        "ExerciseBlock.when_late",
        "InlineBlock.when_late",
    ),
    "a date, a clock time or a version": (
        "Change.date",
        "Family.review_by",
        "Family.version",
        "Header.review_by",
        "Header.version",
        "BreakBlock.at",
        "CaseBlock.at",
        "DrillBlock.at",
        "ExerciseBlock.at",
        "InlineBlock.at",
    ),
    "it leads to something else, or nothing would be printed without it; see KEPT": (
        "DrillBlock.levels",
        "Practice.levels",
        "SessionPlan.people",
        "Writing.prompts",
        "Writing.sheet",
    ),
    "its sentences stand on the sheet, in another order; tests/drills looks at the order": (
        "OrderItem.ordered",
    ),
}

#: What each sealed handout is for.
SEALED = {
    "part-b": {"CaseStudy.part_b", "CaseStudy.part_b_question"},
    "epilogue": {"CaseStudy.epilogue"},
    "role-cards": {"CaseStudy.roles", "RoleCard.name", "RoleCard.wants", "RoleCard.knows", "RoleCard.says"},
}

CONTENT = full_content()


@pytest.fixture(
    scope="module", params=["standard", pytest.param("all", marks=pytest.mark.campaign)], ids="PDFs {}".format
)
def typeset(request: pytest.FixtureRequest) -> str:
    """In which editions there are PDFs."""
    return str(request.param)


@pytest.fixture(scope="module")
def files(typeset: str, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The pack of the full content in all editions, with PDFs."""
    return built(REPOSITORY, tmp_path_factory.mktemp("planted"), "weasyprint", typeset)


def built(code: Path, folder: Path, engine: str, typeset: str = "standard") -> Files:
    """The files that this copy of the toolkit makes of the full content, by their names."""
    program = [sys.executable, "-m", "tests.leaks.planted_pack", str(folder), engine, typeset]
    path = os.pathsep.join([str(code), str(REPOSITORY)])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(program, cwd=code, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }
    assert len(found) >= 8
    return found


def audience_of(path: str) -> Audience:
    """For whom a file is."""
    if path.startswith("sealed/"):
        return "sealed"
    for beginning, audience in (
        ("participant-", "participant"),
        ("posters", "participant"),
        ("table-cards", "participant"),
        ("cards", "participant"),
        ("item-cards", "key"),
        ("rescue-cards", "facilitator"),
        ("key-", "key"),
        ("practice-", "key"),
        ("envelope-", "facilitator"),
        ("run-sheet", "facilitator"),
        ("day-papers", "facilitator"),
        ("attendance", "participant"),
        ("client-one-pager", "participant"),
        ("facilitator-", "facilitator"),
    ):
        if path.startswith(beginning):
            return audience  # type: ignore[return-value]  # one of the three words above
    raise AssertionError(f"for whom is {path}?")


def may_stand_in(planted: Planted, path: str) -> bool:
    """Whether this word may stand in this file."""
    if not planted.seen_by(audience_of(path)):
        return False
    if audience_of(path) == "sealed" and "sealed" in planted.way:
        return any(
            PurePosixPath(told_apart(path)[0]).stem.endswith(part) and planted.field in SEALED[part]
            for part in SEALED
        )
    return True


def leaks(files: Files) -> list[str]:
    """What stands where it may not, as "file: field"."""
    found = []
    for path, content in sorted(files.items()):
        words = words_in(path, content)
        found += [
            f"{path}: {planted.field}"
            for planted in CONTENT.planted
            if planted.word in words and not may_stand_in(planted, path)
        ]
    return found


#: How many documents there are of each sort, and in how many editions: for all but those who lead.
DOCUMENTS = {
    "workbooks": (4, 5),
    "practice sheets": (4, 3),
    "sealed parts": (3, 3),
    "a key sheet": (1, 3),
    "posters and table cards": (2, 2),
    "two sorts of cards": (2, 3),
    "a list and a page for the host": (2, 3),
}
_FOLDED = 4


def test_nothing_hidden_is_in_any_file(files: Files, typeset: str) -> None:
    for_others = [path for path in files if audience_of(path) != "facilitator"]
    hidden = {planted.field for planted in CONTENT.planted if not planted.seen_by("participant")}
    words = sum(not planted.seen_by("participant") for planted in CONTENT.planted)
    sys.stdout.write(f"{words} words in {len(hidden)} hidden fields, {len(for_others)} files searched\n")
    assert words > 180
    assert len(hidden) > 80
    in_editions = sum(documents * editions for documents, editions in DOCUMENTS.values())
    assert sum(path.endswith(".html") for path in for_others) == in_editions
    pdfs = sum(documents for documents, _ in DOCUMENTS.values())
    assert sum(path.endswith(".pdf") for path in for_others) == (
        in_editions + _FOLDED if typeset == "all" else pdfs
    )
    assert leaks(files) == []


def test_every_hidden_field_is_planted_or_listed_with_the_reason() -> None:
    planted = {one.field for one in CONTENT.planted}
    fixed = {field for fields in FIXED.values() for field in fields}
    hidden = {name for name, way in CONTENT.kept.items() if not set(way) <= SEEN_BY["participant"]}
    assert hidden - planted == fixed
    fields = {name for _, name in reachable_fields()}
    assert len(fields) > 250
    assert CONTENT.filled >= fields, "a field that nobody filled hides what it leaks"
    assert fields >= set(KEPT)


def test_the_guide_holds_what_the_facilitator_needs_so_the_words_do_get_printed(files: Files) -> None:
    words = words_in("facilitator-guide.html", files["facilitator-guide.html"])
    hidden = [one for one in CONTENT.planted if "facilitator" in one.way]
    assert sum(one.word in words for one in hidden) > 100


@pytest.mark.parametrize("name", ["participant-workbook-a", "sealed/the-case-part-b", "key-sheet"])
def test_a_word_in_the_print_page_is_a_word_that_the_search_finds_in_the_pdf(files: Files, name: str) -> None:
    shown = words_in("", files[f"{name}.html"])
    assert len(shown) >= 4
    assert words_in("x.pdf", files[f"{name}.pdf"]) == shown


@pytest.mark.parametrize("part", SEALED)
def test_a_sealed_handout_holds_its_own_part(files: Files, part: str) -> None:
    words = words_in("", files[f"sealed/the-case-{part}.html"])
    own = [one.word for one in CONTENT.planted if one.field in SEALED[part]]
    assert own
    assert set(own) <= words


MISTAKES: dict[str, tuple[dict[str, tuple[str, str]], str]] = {
    "a template prints a field that became visible": (
        {
            "models/base.py": (
                '"participant": frozenset({"participant", "all"})',
                '"participant": frozenset({"participant", "all", "facilitator"})',
            ),
            "templates/workbook/sheet.html.j2": (
                "{% if sheet.start %}",
                "{{ pack.need }}\n{% if sheet.start %}",
            ),
        },
        "participant-workbook-a.html: SessionPlan.need",
    ),
    "assembly hides nothing, and an attribute gives an answer away": (
        {
            "assemble/projection.py": ("            if visibility(field) in seen\n", ""),
            "templates/drill_prompt.html.j2": (
                '<div class="item{{ " talk" if prompt.turns }}" data',
                '<div class="item" title="{{ prompt.explanation }}" data',
            ),
        },
        "participant-workbook-b.html: Item.explanation",
    ),
    "assembly puts facilitator text into a field for all": (
        {"assemble/workbook.py": ("outcome=case.outcome", "outcome=case.wrap_up")},
        "participant-workbook-c.html: CaseStudy.wrap_up",
    ),
    "a comment of part B holds the epilogue": (
        {
            "templates/sealed/document.html.j2": (
                '<div class="tale"',
                '<!-- {{ case.epilogue }} --><div class="tale"',
            )
        },
        "sealed/the-case-part-b.html: CaseStudy.epilogue",
    ),
    "the file name of part B names a role": (
        {"renderers/sealed.py": ("-{name}')", "-{case.roles[0].name}-{name}')")},
        "RoleCard.name",
    ),
    "the key sheet holds the welcome": (
        {
            "models/base.py": (
                '"key": frozenset({"all", "key"})',
                '"key": frozenset({"all", "key", "participant"})',
            ),
            "templates/keys/document.html.j2": (
                "{% block body %}",
                "{% block body %}<p>{{ pack.welcome }}</p>",
            ),
        },
        "key-sheet.html: SessionPlan.welcome",
    ),
}


@pytest.mark.campaign
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_the_toolkit_is_found(mistake: str, tmp_path: Path) -> None:
    changes, expected = MISTAKES[mistake]
    code = tmp_path / "code"
    shutil.copytree(REPOSITORY / "toolkit", code / "toolkit", ignore=shutil.ignore_patterns("__pycache__"))
    for file, (old, new) in changes.items():
        path = code / "toolkit" / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has changed; say the mistake anew"
        path.write_text(text.replace(old, new), encoding="utf-8")
    found = leaks(built(code, tmp_path / "pack", "none"))
    assert any(expected in one for one in found), found


def test_the_search_looks_into_every_corner_of_a_pdf() -> None:
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:description"] = "qz0002k"
    pdf.docinfo["/Author"] = "qz0001k"
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("qz0003k", 0))
    element = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Figure, Alt="é qz0004k")
    pdf.Root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary(K=[pdf.make_indirect(element)]))
    page.obj.Contents = pdf.make_stream(b"% qz0005k")
    pdf.attachments["notes.txt"] = pikepdf.AttachedFileSpec(pdf, b"qz0006k", filename="qz0007k.txt")
    pdf.Root.Hidden = pikepdf.Name("/qz0008k")
    pdf.Root.Wide = pdf.make_stream("qz0009k".encode("utf-16-be"))
    target = io.BytesIO()
    pdf.save(target, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    found = words_in("sealed/qz0000k.pdf", target.getvalue())
    assert found == {f"qz000{number}k" for number in range(10)}
    assert "qz" not in pdf_text(target.getvalue()), "none of it is to be seen on the page"


@pytest.mark.parametrize(
    "source",
    [
        "<p>qz0001k</p>",
        "<p title='qz0001k'></p>",
        "<!-- qz0001k -->",
        "<p>qz&#48;001k</p>",
        "<p>qz00<em>01</em>k</p>",
        "<img src='data:image/svg+xml;base64,cXowMDAxaw=='>",
    ],
)
def test_the_search_looks_into_every_corner_of_a_page(source: str) -> None:
    assert words_in("page.html", source.encode()) == {"qz0001k"}
