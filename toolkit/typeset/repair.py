"""What WeasyPrint's tags lack, mended before the PDF is written.

PDF/UA asks for a list of items, each a label and a body, and for links that own their areas. WeasyPrint 70 makes
such items only where an item is a run of text, and such links only of plain words. It reads an inner list after the
words that follow it (its issue 2874), and a table's corner heading heads nothing. All of it is mended in memory,
in about a hundredth of the time that the page takes; what is right already stays as it is.
"""

import pydyf

from toolkit.typeset import decoration
from toolkit.typeset.tags import Kid, Tag, TagTree, read


def repair(pdf: pydyf.PDF) -> None:
    """Mend the tags of a PDF that is about to be written."""
    tree = read(pdf)
    _mend(tree, tree.root, None)
    decoration.take_out(tree)
    tree.put_back()


def _mend(tree: TagTree, tag: Tag, link: Tag | None) -> None:
    """Mend a tag and those below it; `link` is the link that they stand in."""
    if link is not None:
        _give_areas(tree, tag, link)
    for kid in tag.tags:
        _mend(tree, kid, tag if tag.kind == "Link" else link)
    if tag.kind == "L":
        _mend_list(tree, tag)
    elif tag.kind == "Table":
        _mend_table(tag)


def _give_areas(tree: TagTree, tag: Tag, link: Tag) -> None:
    """Give the link the areas of what stands in it: emphasised words and pictures have areas of their own."""
    areas = [kid for kid in tag.kids if isinstance(kid, bytes)]
    for area in areas:
        tag.kids.remove(area)
        link.kids.append(area)
        tree.hand_over(area, link)


def _mend_list(tree: TagTree, tag: Tag) -> None:
    tag.kids = _without_groups(tree, tag)
    items: list[Kid] = []
    for kid in tag.kids:
        above = items[-1] if items else None
        # WeasyPrint puts the list that stands inside an item beside it.
        if isinstance(kid, Tag) and kid.kind == "L" and isinstance(above, Tag) and above.kind == "LI":
            _put_at_its_place(above, kid)
        else:
            items.append(kid)
    tag.kids = items
    for item in tag.tags:
        if item.kind == "LI":
            _mend_item(tree, item)


def _without_groups(tree: TagTree, tag: Tag) -> list[Kid]:
    """The items of a list, without what stands between it and them: its columns, or a `div` in a `dl`."""
    in_columns = bool(tag.tags) and tag.tags[0].kind == "L"
    kids: list[Kid] = []
    for kid in tag.kids:
        is_column = in_columns and isinstance(kid, Tag) and kid.kind == "L"
        if isinstance(kid, Tag) and (is_column or _is_group_of_items(kid)):
            kids.extend(kid.kids)
            tree.drop(kid)
        else:
            kids.append(kid)
    return kids


def _is_group_of_items(tag: Tag) -> bool:
    return tag.kind not in {"L", "LI"} and bool(tag.tags) and all(kid.kind == "LI" for kid in tag.tags)


def _put_at_its_place(item: Tag, inner: Tag) -> None:
    """Put an inner list before the first part of the item that is painted after it."""
    begins = inner.begins()
    for number, part in enumerate(item.tags):
        part_begins = part.begins()
        if begins is not None and part_begins is not None and part.kind != "Lbl" and part_begins > begins:
            item.kids.insert(number, inner)
            return
    item.kids.append(inner)


def _mend_item(tree: TagTree, item: Tag) -> None:
    """Give an item its label, if it has one, and one body with everything else."""
    labels = _labels(tree, item)
    parts = [kid for kid in item.kids if kid not in labels]
    bodies = [part for part in item.tags if part.kind == "LBody"]
    if parts and parts != bodies[:1]:
        for body in bodies:
            # Words of the item that stand beside its paragraphs are a paragraph, too.
            body.kind = "P"
        parts = [tree.new("LBody", parts, item)]
    item.kids = [*labels, *parts]


def _labels(tree: TagTree, item: Tag) -> list[Tag]:
    """The label of an item; one inside the text is taken out of the body, where no reader looks for it."""
    labels = [part for part in item.tags if part.kind == "Lbl"]
    for body in (part for part in item.tags if part.kind == "LBody"):
        inside = [kid for kid in body.tags if kid.kind == "Lbl"]
        labels += inside
        body.kids = [kid for kid in body.kids if kid not in inside]
        if inside and not body.kids:
            item.kids.remove(body)
            tree.drop(body)
    return labels


def _mend_table(table: Tag) -> None:
    """Say of each heading whether it heads a row or a column: otherwise one over headings alone heads nothing."""
    for row in (tag for tag in table.below() if tag.kind == "TR"):
        cells = [cell.element for cell in row.tags if cell.kind == "TD"]
        named = {name.string for cell in cells for name in cell["A"].get("Headers", ())}
        for heading in (cell.element for cell in row.tags if cell.kind == "TH"):
            heads_row = "ID" in heading and heading["ID"].string in named
            heading["A"]["Scope"] = "/Row" if heads_row else "/Column"
