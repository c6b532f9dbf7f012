"""The folder with pictures: pages, contact sheets, and an index to click through."""

from html import escape
from pathlib import Path

from PIL import Image

from tests.look.contact import Sheet, contact_sheets, on_grey_laser
from tests.look.pages import pictures

_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every page</title>
<style>
body { margin: 2rem; background: #d8d8d4; color: #17262e; font: 1rem/1.4 system-ui, sans-serif }
h2 { margin: 3rem 0 0 } h3 { margin: 1.5rem 0 .5rem }
.pages { display: flex; flex-wrap: wrap; gap: 1.5rem .5rem }
.spread { display: flex } .spread + .spread { margin-left: 1rem }
figure { margin: 0 } figure img { display: block; width: 15rem; height: auto; border: 1px solid #aaa }
figcaption { font-size: .8rem } a { color: #0b5f63 }
</style>
<h1>Every page</h1>
"""


class Gallery:
    """Takes in packs one after the other.

    Args:
        folder: to write to; made if it is not there.
        dpi: pixels an inch of the pages.
        grey: whether each page is also shown as a grey laser would print it.
    """

    def __init__(self, folder: Path, dpi: int, *, grey: bool) -> None:
        self._folder = folder
        self._dpi = dpi
        self._grey = grey
        self._body: list[str] = []
        self.count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def add_pack(self, session: str, pack: Path) -> None:
        """Show every PDF of a pack."""
        self._body.append(f"<h2>{escape(session)}</h2>")
        for path in sorted(pack.rglob("*.pdf")):
            self._add_document(path, Path(session) / path.relative_to(pack).with_suffix(""))

    def write_index(self, options: str) -> None:
        """Write index.html.

        Args:
            options: that the packs were built with, for the reader.
        """
        built = f"<p>Built with {escape(options)}.</p>" if options else ""
        (self._folder / "index.html").write_text(_HEAD + built + "\n".join(self._body), encoding="utf-8")

    def _add_document(self, path: Path, name: Path) -> None:
        title = f"{name.parts[0]} · {'/'.join(name.parts[1:])}"
        images = list(pictures(path, self._dpi))
        self.count += len(images)
        folder = self._folder / name
        folder.mkdir(parents=True)
        sheet = Sheet(title, spreads=is_bound(path, images[0]))
        figures = [
            [self._figure(folder, number, images[number - 1]) for number in spread]
            for spread in sheet.spreads_of(len(images))
        ]
        links = []
        for part, whole in enumerate(contact_sheets(sheet, images, grey=self._grey), start=1):
            place = folder.with_name(f"{folder.name}-{part}.png")
            whole.save(place, "PNG")
            links.append(f'<a href="{self._address(place)}">sheet {part}</a>')
        spreads = "".join(f'<div class="spread">{"".join(spread)}</div>' for spread in figures)
        self._body.append(
            f'<h3>{escape(title)}</h3><p>{" ".join(links)}</p><div class="pages">{spreads}</div>'
        )

    def _figure(self, folder: Path, number: int, image: Image.Image) -> str:
        place = folder / f"page-{number:02}.png"
        image.save(place, "PNG")
        shown = [place]
        if self._grey:
            shown.append(folder / f"page-{number:02}-grey.png")
            on_grey_laser(image).save(shown[1], "PNG")
        linked = "".join(
            f'<a href="{self._address(one)}"><img src="{self._address(one)}" alt="Page {number}" loading="lazy"></a>'
            for one in shown
        )
        return f"<figure>{linked}<figcaption>{number}</figcaption></figure>"

    def _address(self, place: Path) -> str:
        return escape(place.relative_to(self._folder).as_posix())


def is_bound(path: Path, first: Image.Image) -> bool:
    """Whether the document is read in spreads: the workbook is, unless two of its pages share a sheet already."""
    return path.name.startswith("participant-workbook") and first.height > first.width
