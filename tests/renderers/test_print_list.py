"""The print list names the files that a pack has, with the copies that its people need."""

from functools import cache

import pytest

from tests.rubric.packs import shipped_library
from toolkit.models.pack import Pack
from toolkit.pipeline.packs import assemble_pack, render_pack
from toolkit.renderers import OUTPUTS

SESSIONS = ("client-case-hour", "kam-half-day", "practice-hour")


@cache
def pack_of(session: str) -> Pack:
    library = shipped_library()
    return assemble_pack(library, library.sessions[session], {})


@pytest.mark.parametrize("session", SESSIONS)
def test_every_file_of_the_pack_is_on_the_list_and_no_other(session: str) -> None:
    files = {document.artifact.path.removesuffix(".html") for document in render_pack(pack_of(session), ())}
    listed = [line.file for line in pack_of(session).before.print_list if not line.file.startswith("Page ")]

    assert sorted(listed) == sorted(files)


@pytest.mark.parametrize("session", SESSIONS)
def test_everybody_gets_a_workbook_and_four_are_spare(session: str) -> None:
    workbooks = [
        line for line in pack_of(session).before.print_list if line.file.startswith("participant-workbook")
    ]

    assert sum(line.copies for line in workbooks) == pack_of(session).people + 4
    assert {line.sides for line in workbooks} == {2}


def test_loose_copies_name_the_page_of_the_workbook() -> None:
    pack = pack_of("kam-half-day")
    loose = {line.file: line.what for line in pack.before.print_list if line.file.startswith("Page ")}
    pages = {page.page: page.sheet.title for page in pack.pages if page.sheet}

    assert loose
    assert all(pages[int(file.split()[1])] == title for file, title in loose.items())


def test_role_cards_are_for_each_group() -> None:
    pack = pack_of("client-case-hour")
    [case] = [part for part in pack.parts if part.case]
    cards = [line for line in pack.before.print_list if line.file.endswith("role-cards")]

    assert [(line.copies, line.firm) for line in cards] == [(case.group_count, True)] * len(cards)


#: What is counted by pairs, or is no paper: a sentence tells.
UNCOUNTED = ("cards", "item-cards", "rescue-cards", "client-one-pager")


def test_outputs_of_this_toolkit_say_how_often_their_files_are_printed() -> None:
    without = [
        pattern
        for name, output in OUTPUTS.items()
        for pattern, said in output.FILES.items()
        if not said.per and name not in UNCOUNTED
    ]

    assert without == []
