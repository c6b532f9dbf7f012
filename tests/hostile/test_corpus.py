"""Every folder of tests/hostile/cases comes out as it says: see `corpus` for what a case holds.

A case that prints problems is renewed, and its difference read, with:

    python -m tests.hostile.test_corpus
"""

import sys
import tempfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.hostile import corpus, vocabulary


def test_there_are_cases() -> None:
    assert len(corpus.names()) >= 60


#: Cases whose names, links and pipes other systems do not allow to be made, or compare in their own way.
_LINUX_ONLY = ("name-", "link-", "pipe-", "device-", "session-typed-with")


@pytest.mark.parametrize("name", corpus.names())
def test_a_hostile_case_comes_out_as_expected(
    name: str, tmp_path: Path, old_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name.startswith(_LINUX_ONLY) and sys.platform != "linux":
        pytest.skip("this system does not let such files be made")
    assert corpus.faults(name, corpus.run(name, tmp_path, old_pack, monkeypatch)) == []


def test_the_clean_pack_has_no_stranger_and_every_kind_of_stranger_is_seen(old_pack: Path) -> None:
    guide = (old_pack / "facilitator-guide.html").read_text(encoding="utf-8")
    assert list(vocabulary.strangers({"guide.html": guide.encode()})) == []
    for hostile in (
        "<script>1</script>",
        '<p onclick="x">',
        '<a href="javascript:1">',
        '<a href="//host/share">',
        '<img src="https://example.org/x.png">',
        '<p style="background: url(https://example.org)">',
        "<style>@import 'x'</style>",
        "<iframe></iframe>",
        '<img src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjxzY3JpcHQvPjwvc3ZnPg==">',
    ):
        assert list(vocabulary.strangers({"guide.html": f"{guide}{hostile}".encode()})) != [], hostile


def test_every_kind_of_action_in_a_pdf_is_seen() -> None:
    for action in (
        {"/S": "/JavaScript", "/JS": "1"},
        {"/S": "/Launch", "/F": "x"},
        {"/S": "/URI", "/URI": "file:///etc/passwd"},
        {"/S": "/URI", "/URI": "//host/share"},
    ):
        pdf, target = pikepdf.new(), BytesIO()
        entries = {
            key: pikepdf.Name(value) if value[:1] == "/" and key == "/S" else value
            for key, value in action.items()
        }
        pdf.Root.Names = pdf.make_indirect(pikepdf.Dictionary({"/A": pikepdf.Dictionary(entries)}))
        pdf.save(target)
        assert list(vocabulary.strangers({"guide.pdf": target.getvalue()})) != [], action


def _renew() -> None:
    with tempfile.TemporaryDirectory() as before, pytest.MonkeyPatch.context() as patch:
        corpus.lay_small(Path(before))
        corpus.type_command("build example --pdf-engine none", Path(before), patch)
        for name in corpus.names():
            expected = corpus.CASES / name / "expected.txt"
            if expected.is_file() and corpus.claims(expected.read_text(encoding="utf-8")):
                continue
            with tempfile.TemporaryDirectory() as workspace:
                outcome = corpus.run(name, Path(workspace).resolve(), Path(before) / corpus.PACK, patch)
            text = f"exit {outcome.result.exit_code}\n{outcome.printed()}"
            expected.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _renew()
