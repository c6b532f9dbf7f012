"""A finished PDF as a booklet to print: two pages a side, in the order in which folded sheets are read.

It is a copy for paper. Tags, links and bookmarks stay with the PDF that it is made from, which is the one to read
on a screen; so the copy claims no PDF/UA and says in its title what it is. Nothing is done against creep, by which
the inner sheets of a thick booklet stick out: up to the ten or so sheets that an office stapler holds, that is less
than a millimetre and a half at the edge.
"""

from io import BytesIO
from typing import TYPE_CHECKING

from toolkit.models.layout import Paper
from toolkit.subject.booklet import Side, sheets

if TYPE_CHECKING:
    import pikepdf

_MM = 72 / 25.4
#: Width and height of the sheets, lying, in points.
_SIZES: dict[Paper, tuple[float, float]] = {"a4": (297 * _MM, 210 * _MM), "letter": (792, 612)}
#: What a page may be larger than half a sheet and still count as fitting, in points: sizes are rounded when written.
_SLACK = 0.1


def impose(pdf: bytes, sheet: Paper, *, title_note: str = "booklet to print") -> bytes:
    """Two pages side by side on each side of a sheet, for printing on both sides, flipped on the short edge.

    Pages that fit half the sheet keep their size; larger ones are made smaller as a whole. Either way they stand in
    the middle of their half. The same bytes give the same bytes.

    Args:
        pdf: a finished document with pages of any size, upright.
        sheet: the paper in the printer.
        title_note: put after the document's title, in its language.

    Raises:
        ValueError: there is no page in it.
        pikepdf.PdfError: these are not the bytes of a PDF.
    """
    import pikepdf  # noqa: PLC0415  # costs every start of the command line a tenth of a second otherwise

    with pikepdf.open(BytesIO(pdf)) as source, pikepdf.new() as booklet:
        if not source.pages:
            raise ValueError("a document without pages makes no booklet")
        forms = [booklet.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for each in sheets(len(forms)):
            _add_side(booklet, each.front, forms, _SIZES[sheet])
            _add_side(booklet, each.back, forms, _SIZES[sheet])
        _describe(booklet, source, title_note)
        _ask_for_both_sides(booklet)
        written = BytesIO()
        booklet.save(written, deterministic_id=True, min_version="1.7")
        return written.getvalue()


def _add_side(
    booklet: "pikepdf.Pdf", side: Side, forms: "list[pikepdf.Object]", size: tuple[float, float]
) -> None:
    import pikepdf  # noqa: PLC0415  # as above

    width, height = size
    page = booklet.add_blank_page(page_size=size)
    # Print shops go by these two; there is nothing to cut off.
    page.trimbox = page.mediabox
    page.obj.BleedBox = page.mediabox
    for place, number in enumerate(side):
        if number is not None:
            # Without a name of ours it would get one by chance.
            name = page.add_resource(forms[number - 1], pikepdf.Name.XObject, pikepdf.Name(f"/Page{number}"))
            half = pikepdf.Rectangle(
                place * width / 2 - _SLACK, -_SLACK, (place + 1) * width / 2 + _SLACK, height + _SLACK
            )
            page.contents_add(
                page.calc_form_xobject_placement(
                    forms[number - 1],
                    name,
                    half,
                    invert_transformations=True,
                    allow_shrink=True,
                    allow_expand=False,
                )
            )


def _describe(booklet: "pikepdf.Pdf", source: "pikepdf.Pdf", title_note: str) -> None:
    title = str(source.docinfo.get("/Title", ""))
    told = f"{title} – {title_note}" if title else title_note
    language = str(source.Root.get("/Lang", ""))
    with booklet.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = told
        if language:
            metadata["dc:language"] = [language]
    booklet.docinfo["/Title"] = told
    if language:
        booklet.Root.Lang = language


def _ask_for_both_sides(booklet: "pikepdf.Pdf") -> None:
    """Suggest to the dialogue for printing what this file is made for; a person can still choose otherwise."""
    import pikepdf  # noqa: PLC0415  # as above

    booklet.Root.ViewerPreferences = pikepdf.Dictionary(
        DisplayDocTitle=True,
        Duplex=pikepdf.Name.DuplexFlipShortEdge,
        PrintScaling=pikepdf.Name("/None"),
        PickTrayByPDFSize=True,
    )
