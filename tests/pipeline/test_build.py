"""From files to a pack, through the command that people type."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import page
import pikepdf
import pytest

from tests.workspaces import command, copy_code, toolkit

#: Documents of one page, or of a few.
ONE_SIDE = ("run-sheet", "day-papers", "attendance", "client-one-pager", "envelope-labels")
DOCUMENTS = (
    "facilitator-guide",
    "participant-workbook",
    "key-sheet",
    "posters",
    "table-cards",
    "rescue-cards",
    *ONE_SIDE,
)
PDFS = tuple(f"{name}.pdf" for name in DOCUMENTS)
HTML = tuple(f"{name}.html" for name in DOCUMENTS)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with the small content, in which one pack is built."""
    folder = copy_code(tmp_path_factory.mktemp("clone"))
    result = toolkit(folder, "build", "example")
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A clone with the small content and nothing built."""
    return copy_code(tmp_path)


def pack_of(home: Path) -> Path:
    """The folder of the small session's pack."""
    return home / "build" / "packs" / "example"


def replace_once(path: Path, old: str, new: str) -> None:
    """Put new text in the place of text that stands there exactly once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def lay_over(home: Path, folder: str, title: str) -> Path:
    """An overlay folder in which the small exercise has another title; its file."""
    ours = home / "exercises" / "expectation-clarity" / "example.yaml"
    theirs = home / folder / "exercises" / "expectation-clarity" / "example.yaml"
    theirs.parent.mkdir(parents=True)
    shutil.copy(ours, theirs)
    replace_once(theirs, "title: Say It Back", f"title: {title}")
    return theirs


def digest_of(folder: Path) -> str:
    """One number for a whole pack: sha256 of its manifest, which holds that of every other file."""
    manifest = folder / "manifest.json"
    listed = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    for path, facts in listed.items():
        assert hashlib.sha256((folder / path).read_bytes()).hexdigest() == facts["sha256"], path
    return hashlib.sha256(manifest.read_bytes()).hexdigest()


def test_a_pack_holds_every_document_twice_and_a_manifest(home: Path) -> None:
    assert {path.name for path in pack_of(home).iterdir()} == {*PDFS, *HTML, "manifest.json"}
    digest_of(pack_of(home))


def test_the_code_of_the_manifest_stands_on_every_page(home: Path) -> None:
    code = json.loads((pack_of(home) / "manifest.json").read_text(encoding="utf-8"))["code"]
    for name in PDFS:
        if name == "rescue-cards.pdf":
            continue  # cards carry the code of their deck: tests/pipeline/test_cards.py
        texts = _page_texts(pack_of(home) / name)
        short = Path(name).stem in ("key-sheet", *ONE_SIDE)
        assert len(texts) > (0 if short else 3)
        assert [number for number, text in enumerate(texts, start=1) if code not in text] == []


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_meets_pdf_ua_1(home: Path, name: str) -> None:
    result = page.validate_pdf(str(pack_of(home) / name), profile="ua1")
    assert result.is_compliant, [str(failure) for failure in result.failures][:5]


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_has_title_language_and_bookmarks(home: Path, name: str) -> None:
    with pikepdf.open(pack_of(home) / name) as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert "Promises that hold" in str(pdf.docinfo["/Title"])
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 1


def test_every_sheet_stands_on_the_page_that_the_guide_names(home: Path) -> None:
    texts = _page_texts(pack_of(home) / "participant-workbook.pdf")
    guide = " ".join(_page_texts(pack_of(home) / "facilitator-guide.pdf"))
    assert "Workbook page 3" in " ".join(guide.split())
    assert "A request" in texts[2]


def test_the_same_content_gives_the_same_bytes_whatever_the_computer_looks_like(
    home: Path, tmp_path: Path
) -> None:
    """Another folder, time zone, language, hash seed, home and umask; the clock has gone on as well."""
    other = copy_code(tmp_path / "elsewhere" / "deeper")
    (tmp_path / "home").mkdir()
    environment = {
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C.UTF-8",
        "LANG": "de_DE.UTF-8",
        "HOME": str(tmp_path / "home"),
        "SOURCE_DATE_EPOCH": "1",
    }
    previous = os.umask(0o077)
    try:
        result = toolkit(other, "build", "example", environment=environment)
    finally:
        os.umask(previous)
    assert result.returncode == 0, result.stderr
    assert digest_of(pack_of(other)) == digest_of(pack_of(home))


def test_a_second_build_says_that_nothing_changed_and_touches_nothing(fresh: Path) -> None:
    only = ("--only", "workbook,run-sheet")
    assert toolkit(fresh, "build", "example", *only).returncode == 0
    before = {path: path.stat().st_mtime_ns for path in pack_of(fresh).iterdir()}
    assert len(before) == 5
    result = toolkit(fresh, "build", "example", *only)
    assert result.returncode == 0
    assert "nothing has changed" in result.stderr
    assert {path: path.stat().st_mtime_ns for path in pack_of(fresh).iterdir()} == before


def test_a_date_and_a_start_on_the_command_line_change_what_is_printed(fresh: Path) -> None:
    result = toolkit(
        fresh,
        "build",
        "example",
        "--pdf-engine",
        "none",
        "--date",
        "2027-03-11",
        "--start",
        "13:30",
        "--people",
        "11",
    )
    assert result.returncode == 0, result.stderr
    guide = (pack_of(fresh) / HTML[0]).read_text(encoding="utf-8")
    assert "Thursday, 11 March 2027" in guide
    assert "13:30–14:30, 11 people" in guide
    workbook = (pack_of(fresh) / HTML[1]).read_text(encoding="utf-8")
    assert "Thursday, 18 March 2027" in workbook


def test_more_people_than_an_exercise_carries_are_refused_with_the_place_in_the_plan(fresh: Path) -> None:
    result = toolkit(fresh, "build", "example", "--people", "40")
    assert result.returncode == 1
    assert "sessions/example.yaml:" in result.stdout + result.stderr
    assert "session-fits" in result.stdout + result.stderr
    assert not pack_of(fresh).exists()


def test_people_on_the_command_line_repair_a_plan_that_does_not_fit_without_them(fresh: Path) -> None:
    """Choices are laid over the plan before the rules look at it."""
    plan = fresh / "sessions" / "example.yaml"
    replace_once(plan, "people: 12", "people: 19")
    refused = toolkit(fresh, "build", "example", "--pdf-engine", "none")
    assert refused.returncode == 1
    assert "session-fits" in refused.stdout + refused.stderr
    result = toolkit(fresh, "build", "example", "--pdf-engine", "none", "--people", "12")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "12 people" in (pack_of(fresh) / HTML[0]).read_text(encoding="utf-8")


def test_an_error_in_a_file_that_the_session_does_not_use_stops_nothing_and_is_mentioned(fresh: Path) -> None:
    used = fresh / "exercises" / "expectation-clarity" / "example.yaml"
    draft = used.with_name("draft.yaml")
    text = used.read_text(encoding="utf-8").replace("EC-99", "EC-98").replace("Say It Back", "A Draft")
    draft.write_text(text.replace("phase: practise", "phase: never"), encoding="utf-8")
    result = toolkit(fresh, "build", "example", "--pdf-engine", "none")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "1 problem in 1 file that this session does not use: toolkit check" in result.stderr
    assert "draft.yaml" not in result.stdout + result.stderr
    replace_once(used, "phase: practise", "phase: never")
    (pack_of(fresh) / HTML[0]).unlink()
    refused = toolkit(fresh, "build", "example", "--pdf-engine", "none")
    assert refused.returncode == 1
    assert "example.yaml:" in refused.stdout + refused.stderr
    assert not (pack_of(fresh) / HTML[0]).exists()


def test_a_welcome_that_is_longer_than_its_page_is_refused_at_its_line(fresh: Path) -> None:
    plan = fresh / "sessions" / "example.yaml"
    replace_once(plan, "welcome: This workbook is yours.", f"welcome: {'This workbook is yours. ' * 160}")
    result = toolkit(fresh, "build", "example", "--only", "workbook")
    line = plan.read_text(encoding="utf-8").split("welcome:")[0].count("\n") + 1
    assert result.returncode == 1
    assert f"sessions/example.yaml:{line}:1: welcome-too-long" in result.stdout + result.stderr
    assert not pack_of(fresh).exists()


def test_settings_lay_an_overlay_over_the_library_and_say_where_packs_go(fresh: Path) -> None:
    lay_over(fresh, "our-firm", "Say It Our Way")
    settings = 'overlays = ["our-firm"]\nout = "printed"\n'
    (fresh / "toolkit.toml").write_text(settings, encoding="utf-8")
    below = fresh / "notes" / "today"
    below.mkdir(parents=True)
    result = toolkit(fresh, "build", "example", "--pdf-engine", "none", folder=below)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Say It Our Way" in (fresh / "printed" / "example" / HTML[0]).read_text(encoding="utf-8")
    assert not pack_of(fresh).exists()


def test_settings_that_nobody_can_read_are_named_and_nothing_is_built(fresh: Path) -> None:
    (fresh / "toolkit.toml").write_text('overlay = ["our-firm"]\n', encoding="utf-8")
    result = toolkit(fresh, "build", "example", "--pdf-engine", "none")
    assert result.returncode == 1
    assert "unknown setting 'overlay'" in result.stderr
    assert "Did you mean 'overlays'?" in result.stderr
    assert "Traceback" not in result.stderr
    assert not pack_of(fresh).exists()


def test_an_overlay_folder_with_a_no_break_space_in_its_name_is_laid_over_and_named_visibly(
    fresh: Path,
) -> None:
    overlay = lay_over(fresh, "our\u00a0firm", "Say It Our Way")
    options = ("--pdf-engine", "none", "--overlay", "our\u00a0firm")
    result = toolkit(fresh, "build", "example", *options)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Say It Our Way" in (pack_of(fresh) / HTML[0]).read_text(encoding="utf-8")
    replace_once(overlay, "phase: practise", "phase: never")
    refused = toolkit(fresh, "build", "example", *options)
    assert refused.returncode == 1
    said = refused.stdout + refused.stderr
    assert "our\\xa0firm/exercises/expectation-clarity/example.yaml:" in said
    assert "\u00a0" not in said


def test_only_the_workbook_is_made_when_only_that_is_asked_for(fresh: Path) -> None:
    assert toolkit(fresh, "build", "example", "--only", "workbook", "--pdf-engine", "none").returncode == 0
    assert {path.name for path in pack_of(fresh).iterdir()} == {HTML[1], "manifest.json"}


def test_an_overlay_takes_the_place_of_our_exercise(fresh: Path) -> None:
    lay_over(fresh, "our-firm", "Say It Our Way")
    assert toolkit(fresh, "build", "example", "--pdf-engine", "none", "--overlay", "our-firm").returncode == 0
    guide = (pack_of(fresh) / HTML[0]).read_text(encoding="utf-8")
    assert "Say It Our Way" in guide
    assert "Say It Back" not in guide


def test_a_sheet_that_is_longer_than_its_page_is_refused_at_its_line(fresh: Path) -> None:
    path = fresh / "exercises" / "expectation-clarity" / "example.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count("        lines: 3\n") == 1, "the writing lines of the small exercise"
    more = "        lines: 20\n        width: full\n      - type: canvas\n        label: A drawing\n        height: 120\n"
    longer = text.replace("        lines: 3\n", more).replace("prompts: [2]", "prompts: [2, 3]")
    path.write_text(longer, encoding="utf-8")
    result = toolkit(fresh, "build", "example", "--only", "workbook")
    line = text.splitlines().index("  - id: my-sheet") + 1
    assert (
        f"exercises/expectation-clarity/example.yaml:{line}:5: sheet-too-long"
        in result.stdout + result.stderr
    )
    assert result.returncode == 1
    assert not pack_of(fresh).exists()


def test_a_welcome_that_moves_the_sheets_is_refused_and_no_sheet_is_blamed(fresh: Path) -> None:
    path = fresh / "sessions" / "example.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count("welcome: This workbook is yours.\n") == 1
    long_welcome = "This workbook is yours, and it stays with you. " * 84
    path.write_text(text.replace("This workbook is yours.", long_welcome.strip()), encoding="utf-8")
    result = toolkit(fresh, "build", "example", "--only", "workbook")
    line = next(number for number, each in enumerate(text.splitlines(), 1) if each.startswith("welcome:"))
    assert f"sessions/example.yaml:{line}:1: welcome-too-long" in result.stderr
    assert "sheet-too-long" not in result.stderr
    assert result.returncode == 1


@pytest.mark.parametrize("folder", ["exercises", "sessions", "exercises/partners"])
def test_no_pack_is_written_among_the_content(fresh: Path, folder: str) -> None:
    result = toolkit(fresh, "build", "example", "--pdf-engine", "none", "--out", folder)
    assert result.returncode == 2
    assert f"{fresh / folder} is a folder of content" in result.stderr
    assert toolkit(fresh, "check").returncode == 0


def test_a_build_that_is_killed_leaves_the_whole_old_pack_or_the_whole_new_one(fresh: Path) -> None:
    """With kill -9, at random moments of the real command; afterwards a pack is whole and the next build succeeds."""
    assert toolkit(fresh, "build", "example", "--pdf-engine", "none").returncode == 0
    chance = random.Random(20261121)
    brand = fresh / "brand.yaml"
    killed = 0
    for attempt in range(8):
        brand.write_text(f"organisation: Firm {attempt}\nfoot: Internal training\n", encoding="utf-8")
        process = subprocess.Popen(
            command("build", "example", "--pdf-engine", "none"),
            cwd=fresh,
            env={**os.environ, "PYTHONPATH": str(fresh)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.1, 1.2))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        digest_of(pack_of(fresh))
    assert killed > 0
    result = toolkit(fresh, "build", "example", "--pdf-engine", "none")
    assert result.returncode == 0, result.stderr
    assert [path.name for path in pack_of(fresh).parent.iterdir() if path.name.startswith(".")] in (
        [],
        [".example.lock"],
    )


def test_a_file_of_the_person_survives_a_new_build(fresh: Path) -> None:
    assert toolkit(fresh, "build", "example", "--pdf-engine", "none").returncode == 0
    own = pack_of(fresh) / "people" / "names.txt"
    own.parent.mkdir()
    own.write_text("Amara\n", encoding="utf-8")
    shutil.copy(fresh / "brand.yaml", fresh / "brand.old")
    (fresh / "brand.yaml").write_text("organisation: Another firm\nfoot: Internal\n", encoding="utf-8")
    assert toolkit(fresh, "build", "example", "--pdf-engine", "none").returncode == 0
    assert own.read_text(encoding="utf-8") == "Amara\n"


def _page_texts(path: Path) -> list[str]:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("no pdftotext on this computer")
    text = subprocess.run(
        [program, "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    return text.split("\f")[:-1]
