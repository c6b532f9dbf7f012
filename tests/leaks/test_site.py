"""Nothing that a participant may not see is in any file of the participants' site, nor in what it was made from."""

import gzip
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.leaks.planting import WORD, full_content
from tests.leaks.searching import words_in

REPOSITORY = Path(__file__).parents[2]
CONTENT = full_content()
#: Not even what participants may read in a workbook: which sessions there are is nobody's business here.
OF_THE_SESSION = set(WORD.findall(CONTENT.plan.model_dump_json()))
Files = Mapping[str, bytes]


def built(code: Path, folder: Path, audience: str = "participant") -> Files:
    """Every file below the build folder, once this copy of the toolkit has built the site there."""
    program = [sys.executable, "-m", "tests.leaks.planted_site", str(folder), audience]
    path = os.pathsep.join([str(code), str(REPOSITORY)])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(program, cwd=code, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return built(REPOSITORY, tmp_path_factory.mktemp("participants"))


def leaks(files: Files) -> list[str]:
    """What stands where it may not, as "file: field"."""
    hidden = [one for one in CONTENT.planted if one.word in OF_THE_SESSION or not one.seen_by("participant")]
    return [
        f"{path}: {one.field}"
        for path, content in sorted(files.items())
        for words in [words_in(path, content)]
        for one in hidden
        if one.word in words
    ]


def test_nothing_hidden_is_in_any_file_of_the_participants_site(files: Files) -> None:
    hidden = {one.field for one in CONTENT.planted if not one.seen_by("participant")}
    assert len(hidden) > 80
    assert len(OF_THE_SESSION) > 30
    kinds = {Path(path).suffix for path in files}
    assert kinds >= {".html", ".json", ".js", ".css", ".md", ".yml", ".gz", ".xml", ".txt", ".woff2"}
    assert {path.split("/")[0] for path in files} >= {"site", "site-src"}
    assert sum(path.endswith(".html") for path in files) > 20
    assert leaks(files) == []


@pytest.mark.parametrize(
    "path",
    [
        "site/www/exercises/the-exercise.html",
        "site/www/cases/the-case.html",
        "site/www/drills/the-choose.html",
        "site/www/sheets/exercises/the-exercise.html",
        "site/www/glossary.html",
        "site/www/search/search_index.json",
        "site/www/search/search_index.js",
        "site-src/docs/exercises/the-exercise.md",
    ],
)
def test_what_participants_may_read_is_there_so_the_words_do_get_into_the_site(
    files: Files, path: str
) -> None:
    assert len(words_in(path, files[path])) >= 2


def test_nothing_names_a_session(files: Files) -> None:
    assert CONTENT.plan.id in OF_THE_SESSION
    assert [path for path in files if "session" in path.lower()] == []
    assert [path for path, content in files.items() if f"{CONTENT.plan.id}.yaml".encode() in content] == []


def test_the_trainers_site_is_another_folder_and_its_manifest_names_the_session(tmp_path: Path) -> None:
    files = built(REPOSITORY, tmp_path, "trainer")
    assert {path.split("/")[0] for path in files} == {"trainers-site", "trainers-site-src"}
    assert f"{CONTENT.plan.id}.yaml".encode() in files["trainers-site/manifest.json"]


MISTAKES: dict[str, tuple[dict[str, tuple[str, str]], str]] = {
    "a template prints a field that became visible": (
        {
            "models/base.py": (
                '"participant": frozenset({"participant", "all"})',
                '"participant": frozenset({"participant", "all", "facilitator"})',
            ),
            "templates/site/exercise.md.j2": (
                '<dl class="facts">',
                '<p hidden>{{ exercise.steps[0].say }}</p><dl class="facts">',
            ),
        },
        r"site/www/search/search_index\.js: Step\.say",
    ),
    "assembly puts facilitator text into a field for all": (
        {"assemble/site_entries.py": ("summary=case.summary", "summary=case.wrap_up")},
        r"site/www/cases/index\.html: CaseStudy\.wrap_up",
    ),
    "the settings of the site generator hold the trainers' answer": (
        {
            "pipeline/sites.py": ('"trainer" if choices.trainers else "participant"', '"trainer"'),
            "renderers/site.py": (
                "front_matter(site.brand.foot)",
                "front_matter(site.drills[0].part.drill.sheets[0].prompts[0].explanation)",
            ),
        },
        r"site/www/index\.html: Item\.explanation",
    ),
    "the manifest names the session": (
        {"pipeline/sites.py": ('        if kind != "session" or choices.trainers\n', "")},
        r"site/manifest\.json: SessionPlan\.id",
    ),
}


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
    found = leaks(built(code, tmp_path / "build"))
    assert any(re.fullmatch(expected, one) for one in found), found


def test_the_search_looks_into_packed_files_and_escaped_letters() -> None:
    assert words_in("sitemap.xml.gz", gzip.compress(b"<loc>qz0001k</loc>")) == {"qz0001k"}
    assert words_in("search_index.js", rb'var __index = {"a": "q\u007a0002k"}') == {"qz0002k"}
    assert words_in("search_index.json", b'{"text": "<p>qz00<em>03</em>k</p>"}') == {"qz0003k"}
