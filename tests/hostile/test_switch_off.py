"""Take each defence away, and at least one case of the corpus comes out wrong. Otherwise nothing guards it."""

import shutil
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader, StrictUndefined, Undefined
from weasyprint.urls import URLFetcher

from tests.hostile import corpus
from tests.hostile.defences import REMOVED
from toolkit.models.base import SEEN_BY
from toolkit.renderers import templates
from toolkit.typeset import press


def test_every_case_that_a_defence_names_exists() -> None:
    named = {case for defence in REMOVED.values() for case in defence.cases}
    assert len(REMOVED) > 40
    assert named <= set(corpus.names())


@pytest.mark.parametrize("name", REMOVED)
def test_without_a_defence_a_case_comes_out_wrong(
    name: str, tmp_path: Path, old_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    defence = REMOVED[name]
    defence.remove(monkeypatch)
    for number, case in enumerate(defence.cases):
        workspace = tmp_path / str(number)
        workspace.mkdir()
        if corpus.faults(case, corpus.run(case, workspace, old_pack, monkeypatch)):
            return
    pytest.fail(f"without '{name}' nothing changes in {', '.join(defence.cases)}")


def test_without_our_fetcher_a_page_reaches_for_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "secret.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', encoding="utf-8")
    page = f'<html lang="en"><title>x</title><img alt="x" src="{picture.as_uri()}"></html>'

    assert [each.code for each in press.print_document(page, "", ()).findings] == ["print-outside"]

    class OpenFetcher(URLFetcher):  # type: ignore[misc]  # its base publishes no types
        refused: tuple[str, ...] = ()

    monkeypatch.setattr(press, "PackFetcher", OpenFetcher)
    assert press.print_document(page, "", ()).findings == ()


@pytest.mark.parametrize("name", REMOVED)
def test_sound_content_comes_through_without_a_defence_as_well(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus.lay_small(tmp_path)
    REMOVED[name].remove(monkeypatch)
    result = corpus.type_command("check", tmp_path, monkeypatch)
    assert result.exit_code == 0, (
        f"'{name}' breaks the toolkit instead of taking one thing away: {result.output}"
    )


@pytest.mark.parametrize("without", ["", "projection", "strict names"])
def test_a_template_that_names_a_hidden_field_fails_as_long_as_both_walls_stand(
    without: str, tmp_path: Path, old_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = tmp_path / "templates"
    shutil.copytree(Path(templates.__file__).parents[1] / "templates", changed)
    cover = changed / "workbook" / "cover.html.j2"
    cover.write_text(f"{{{{ pack.rationale }}}}{cover.read_text(encoding='utf-8')}", encoding="utf-8")
    undefined = Undefined if without == "strict names" else StrictUndefined
    other = templates._environment().overlay(loader=FileSystemLoader(changed), undefined=undefined)
    monkeypatch.setattr(templates, "_environment", lambda: other)
    if without == "projection":
        monkeypatch.setitem(SEEN_BY, "participant", SEEN_BY["facilitator"])
    workspace = tmp_path / "workspace"
    workspace.mkdir()

    outcome = corpus.run("html-in-plain-text", workspace, old_pack, monkeypatch)

    assert outcome.result.exit_code == (0 if without else 70)
    workbook = outcome.pack()["participant-workbook.html"]
    assert (b"Clear first, then owned." in workbook) is (without == "projection")
