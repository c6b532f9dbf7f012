"""Fonts come out written anew, with their letters and nothing else; whatever is none is refused in words."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests import fonts
from toolkit.load.brand_file import BrandFileError
from toolkit.load.fonts import MOST_FONT_BYTES, FontError, clean_font, read_font

REPOSITORY = Path(__file__).parents[2]
OURS = REPOSITORY / "toolkit" / "fonts" / "atkinson-hyperlegible-next-latin-400-normal.woff2"


def opened(content: bytes) -> TTFont:
    return TTFont(BytesIO(content))


@pytest.mark.parametrize("outlines", ["glyf", "CFF "])
@pytest.mark.parametrize("flavour", [None, "woff2"])
def test_a_font_keeps_its_letters_and_becomes_woff2(outlines: str, flavour: str | None) -> None:
    cleaned = clean_font(fonts.saved(fonts.font(outlines=outlines), flavour))
    assert cleaned.characters == set(map(ord, fonts.LETTERS))
    assert cleaned.content[:4] == b"wOF2"
    font = opened(cleaned.content)
    assert set(font.getBestCmap()) == cleaned.characters
    assert outlines in font
    assert {font["hmtx"][name][0] for name in font.getGlyphOrder()} == {600}


def test_the_same_font_gives_the_same_bytes() -> None:
    content = fonts.saved(fonts.font())
    once = clean_font(content)
    clean_font.cache_clear()
    assert clean_font(content) == once


def test_what_was_cleaned_once_can_be_cleaned_again() -> None:
    once = clean_font(OURS.read_bytes())
    assert clean_font(once.content).characters == once.characters
    assert len(once.characters) > 200


def test_nothing_but_letters_and_terms_goes_on() -> None:
    made = fonts.font(extra=("DSIG", "meta", "XYZ "))
    cleaned = opened(clean_font(fonts.saved(made)).content)
    assert not {"DSIG", "meta", "XYZ ", "fpgm", "prep"} & set(cleaned.keys())
    names = {record.nameID: str(record) for record in cleaned["name"].names}
    assert names[0] == "Copyright: a foundry", "whose work it is stays with it"
    assert "Toolkit Sans" not in names.values(), "a font of the name of ours would draw letters of the other"
    assert fonts.NOTE not in names.values()


def test_a_place_where_each_font_draws_what_it_likes_is_no_letter() -> None:
    cleaned = clean_font(fonts.saved(fonts.font(fonts.LETTERS + "\ue000\u0007")))
    assert not {0xE000, 7} & cleaned.characters


REFUSED: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "cut short": (lambda: fonts.saved(fonts.font())[:900], "font-broken", "not a whole font"),
    "compressed and cut short": (lambda: OURS.read_bytes()[:5000], "font-broken", "not a whole font"),
    "a page": (lambda: b"<html><script>alert(1)</script>", "font-broken", "no WOFF2, TTF or OTF"),
    "nothing": (lambda: b"", "font-broken", "no WOFF2, TTF or OTF"),
    "unfolds": (fonts.bomb, "font-too-large", "unfolds"),
    "letters of letters": (fonts.endless, "font-broken", "not a whole font"),
    "several": (lambda: b"ttcf" + b"\0" * 100, "font-kind", "several fonts"),
    "variable": (lambda: fonts.saved(fonts.font(extra=["fvar"])), "font-kind", "variable"),
    "coloured": (lambda: fonts.saved(fonts.font(extra=["COLR"])), "font-kind", "colours or dots"),
    "restricted": (lambda: fonts.saved(fonts.font(fs_type=0x0002)), "font-embedding", "may not be embedded"),
    "not in part": (lambda: fonts.saved(fonts.font(fs_type=0x0100)), "font-embedding", "may not be embedded"),
    "a table of four gigabytes": (
        lambda: fonts.saved(fonts.font())[:28] + b"\xff" * 12 + b"\0" * 400,
        "font-broken",
        "not a whole font",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_font_for_print_is_refused_in_words(name: str) -> None:
    make, code, words = REFUSED[name]
    with pytest.raises(FontError, match=words) as refused:
        clean_font(make())
    assert refused.value.code == code
    assert refused.value.hint


@pytest.mark.parametrize("fs_type", [0, 4, 8])
def test_a_font_that_may_be_embedded_is_taken(fs_type: int) -> None:
    assert clean_font(fonts.saved(fonts.font(fs_type=fs_type))).characters


def test_a_file_that_is_too_large_is_not_even_opened(tmp_path: Path) -> None:
    (tmp_path / "large.ttf").write_bytes(b"\0\1\0\0" + b"\0" * MOST_FONT_BYTES)
    with pytest.raises(FontError, match="larger than 4 MB"):
        read_font(tmp_path / "large.ttf")


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "face.woff2").symlink_to(OURS)
    with pytest.raises(BrandFileError, match="links are not followed"):
        read_font(tmp_path / "face.woff2")


def test_bytes_changed_here_and_there_are_a_font_or_are_refused() -> None:
    content = fonts.saved(fonts.font("abc"))
    for place in range(12, len(content), len(content) // 12):
        changed = content[:place] + b"\xff\xff\xff\xff" + content[place + 4 :]
        try:
            opened(clean_font(changed).content)
        except FontError:
            continue
