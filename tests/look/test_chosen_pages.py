"""Pages whose looks are kept: the table is sound. Those of shipped sessions are compared where these are built anyway
(tests/pipeline/test_shipped.py); the specimen, which no shipped session holds, is built here.
"""

from collections.abc import Callable
from pathlib import Path

from tests import strategies
from tests.conftest import GOLDEN, Golden
from tests.look.chosen import FOLDER, SPECIMEN, chosen_pages, compare_chosen_pages
from tests.workspaces import REPOSITORY
from toolkit.assemble import Day, assemble
from toolkit.pipeline import Choices
from toolkit.pipeline.packs import render_pack, typeset_pack

CODE = "K7Q-42M"
_LIMIT = 1_500_000  # bytes of all pictures: everybody who clones the project takes them along


def test_the_table_of_chosen_pages_is_sound() -> None:
    pages = chosen_pages()
    assert len(pages) == len({page.name for page in pages}) == 28
    assert [page.name for page in pages if bool(page.number) == bool(page.find)] == []
    sessions = {path.stem for path in (REPOSITORY / "sessions").glob("*.yaml")} | {SPECIMEN}
    assert {page.session for page in pages} <= sessions


def test_the_pictures_of_chosen_pages_are_those_of_the_table(
    golden_folder_holds: Callable[[str, set[str]], None],
) -> None:
    golden_folder_holds(FOLDER, {f"{page.name}.png" for page in chosen_pages()})
    assert sum(path.stat().st_size for path in (GOLDEN / FOLDER).glob("*")) < _LIMIT


def test_chosen_pages_of_the_specimen_look_as_they_did(golden: Golden, tmp_path: Path) -> None:
    exercise = strategies.exercise(sheets=[_sheet()])
    plan = strategies.session()
    pack = assemble(plan, strategies.library([exercise], [plan]), Day(CODE, "0.1.0"))
    typesetting = typeset_pack(render_pack(pack, ["workbook"]), Choices(engine="weasyprint"), lambda _: None)
    for artifact in typesetting.artifacts:
        (tmp_path / artifact.path).write_bytes(artifact.content)
    differences = tmp_path / "differences"
    differences.mkdir()
    compare_chosen_pages(SPECIMEN, tmp_path, CODE, golden, differences)


def _sheet() -> dict[str, object]:
    (sheet,) = strategies.exercise_document()["sheets"]
    first, *_, last = sheet["prompts"]
    table = {"type": "table", "label": "Who needs what", "columns": ["Who", "What", "By when"], "rows": 3}
    scale = {
        "type": "scale",
        "label": "How clear is it",
        "statements": ["I could say it back.", "I know the day."],
    }
    cards = {"type": "card", "label": "Say both", "cards": ["I ask", "I promise"]}
    scale |= {"low": "not at all", "high": "completely"}
    return {**sheet, "prompts": [{**first, "lines": 1}, table, scale, cards, last]}
