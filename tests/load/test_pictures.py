"""Pictures come out written anew, upright and small; whatever is no picture is refused in words."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from toolkit.load.picture_error import PictureError
from toolkit.load.pictures import read_picture
from toolkit.load.raster import LONGEST_SIDE, clean_raster
from toolkit.load.svg import clean_svg

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'


def png(mode: str, size: tuple[int, int], colour: object = 0) -> bytes:
    target = BytesIO()
    Image.new(mode, size, colour).save(target, "PNG")  # type: ignore[arg-type]  # any colour of any mode
    return target.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_the_same_picture_gives_the_same_bytes() -> None:
    content = png("RGB", (300, 200), (1, 2, 3))
    assert clean_raster(content) == clean_raster(content)


def test_a_large_picture_is_made_smaller_and_keeps_its_proportions() -> None:
    picture = clean_raster(png("RGB", (3000, 1000)))
    assert opened(picture.content).size == (LONGEST_SIDE, 400)
    assert picture.ratio == 3.0


def test_a_small_picture_keeps_its_pixels() -> None:
    picture = clean_raster(png("RGB", (30, 20), (10, 200, 30)))
    assert opened(picture.content).size == (30, 20)
    assert opened(picture.content).getpixel((5, 5)) == (10, 200, 30)


@pytest.mark.parametrize(
    ("mode", "expected"), [("RGBA", "RGBA"), ("LA", "RGBA"), ("L", "RGB"), ("1", "RGB"), ("P", "RGB")]
)
def test_only_what_is_see_through_stays_so(mode: str, expected: str) -> None:
    assert opened(clean_raster(png(mode, (30, 20))).content).mode == expected


def test_a_picture_that_lies_on_its_side_is_set_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    target = BytesIO()
    Image.new("RGB", (40, 20)).save(target, "JPEG", exif=exif)
    picture = clean_raster(target.getvalue())
    assert opened(picture.content).size == (20, 40)
    assert picture.ratio == 0.5
    assert not opened(picture.content).getexif()


def test_a_picture_of_print_colours_becomes_one_of_screen_colours() -> None:
    target = BytesIO()
    Image.new("CMYK", (40, 20)).save(target, "JPEG")
    assert opened(clean_raster(target.getvalue()).content).mode == "RGB"


def test_more_than_eight_bits_a_colour_are_refused() -> None:
    with pytest.raises(PictureError, match="more than 8 bits"):
        clean_raster(png("I;16", (30, 20)))


def test_the_setting_of_another_library_stays_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    whole = BytesIO()
    Image.effect_noise((200, 200), 50).save(whole, "JPEG")
    with pytest.raises(PictureError):
        clean_raster(whole.getvalue()[:3000])
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"]))
def test_any_bytes_are_a_picture_or_are_refused(content: bytes, start: bytes) -> None:
    for clean in (clean_raster, clean_svg):
        with suppress(PictureError):
            assert clean(start + content).content


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_picture_with_changed_bytes_is_a_picture_or_is_refused(data: st.DataObject) -> None:
    content = bytearray(png("RGB", (9, 7), (1, 2, 3)))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(PictureError):
        opened(clean_raster(bytes(content)).content).load()


def test_a_drawing_is_written_from_the_list_and_in_one_order() -> None:
    drawn = SVG.format(
        '<g id="a" fill="#123456"><rect height="5" width="4" style="stroke: red; opacity:.5"/></g>'
    )
    assert clean_svg(drawn.encode()).content.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">'
        '<g fill="#123456"><rect height="5" opacity=".5" stroke="red" width="4"></rect></g></svg>'
    )


def test_what_was_cleaned_once_stays_as_it_is() -> None:
    once = clean_svg(SVG.format('<path d="M0 0L4 4" transform="rotate(20)"/>').encode())
    assert clean_svg(once.content) == once


def test_a_drawing_without_a_view_box_has_the_size_it_gives() -> None:
    picture = clean_svg(b'<svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="20mm"><g/></svg>')
    assert picture.ratio == 3.0
    assert b'viewBox="0 0 60 20"' in picture.content


@pytest.mark.parametrize("value", ["#1e9999", "rgb(10%, 20%, 30%)", "none", "darkgreen"])
def test_a_colour_may_be_written_in_any_usual_way(value: str) -> None:
    assert value.encode() in clean_svg(SVG.format(f'<rect fill="{value}"/>').encode()).content


def test_the_ending_says_how_a_file_is_read_in_any_case_of_letters(tmp_path: Path) -> None:
    (tmp_path / "LOGO.SVG").write_text(SVG.format(""), encoding="utf-8")
    picture, content = read_picture(tmp_path / "LOGO.SVG")
    assert picture.media_type == "image/svg+xml"
    assert content == SVG.format("").encode()
