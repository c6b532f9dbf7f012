"""What holds for every kind of finding, whatever is on the pages."""

import importlib
import pkgutil
from dataclasses import replace

from hypothesis import given

from tests.typeset.preflight.boxes import SHEET, any_documents, block, document, page, words
from toolkit.typeset import preflight
from toolkit.typeset.preflight import KINDS, look_over
from toolkit.typeset.preflight.tree import LaidOut


@given(any_documents())
def test_any_pages_give_whole_findings_and_the_same_ones_again(laid_out: LaidOut) -> None:
    found = list(look_over(laid_out))
    assert found == list(look_over(laid_out))
    for finding in found:
        assert finding.code
        assert finding.sentence
        assert finding.sentence.isprintable()
        assert not finding.sentence.endswith(".")
        assert finding.hint
        assert 0 <= finding.page <= len(laid_out.pages)


@given(any_documents())
def test_of_one_kind_nothing_is_said_twice_about_one_place(laid_out: LaidOut) -> None:
    found = [(finding.code, finding.origin) for finding in look_over(laid_out) if finding.origin]
    assert len(found) == len(set(found))


@given(any_documents())
def test_a_page_that_cannot_be_looked_at_gives_no_finding(laid_out: LaidOut) -> None:
    blind = replace(laid_out, pages=(), missing=())
    assert list(look_over(blind)) == []


def test_a_plain_page_is_found_good() -> None:
    sheet = block(
        words("A heading", name="h2"), words("Words", y=250), marks={"sheet": "sheet"}, origin=SHEET
    )
    assert list(look_over(document(page(sheet)))) == []


def test_every_kind_has_a_module_of_its_own_and_is_registered() -> None:
    modules = {module.name for module in pkgutil.iter_modules(preflight.__path__)} - {"tree"}
    finders = {importlib.import_module(f"toolkit.typeset.preflight.{name}").find for name in modules}
    assert finders == set(KINDS)
    assert len(KINDS) == 12
