"""Pictures that say nothing (`alt=""`, `aria-hidden`) are left out of what is read aloud.

WeasyPrint tags every picture and demands words for it. So the page's decoration is marked before it is laid out,
and on paper that is about to be written the marked pictures become what PDF calls artifacts.
"""

from xml.etree.ElementTree import Element

from toolkit.typeset.tags import Tag, TagTree

#: Stands for "none" where words for a picture are demanded; holds a character that no content may hold.
_NO_WORDS = "\ue000decoration"
_SVG = "{http://www.w3.org/2000/svg}"


def mark(page: Element) -> None:
    """Mark the pictures of a page of HTML that say nothing, and give drawings the words of their `aria-label`."""
    for picture in page.iter("img"):
        if picture.get("alt", "unknown").strip() == "" or _is_hidden(picture):
            picture.set("alt", _NO_WORDS)
    for drawing in list(page.iter(f"{_SVG}svg")):
        words = _NO_WORDS if _is_hidden(drawing) else drawing.get("aria-label", "").strip()
        if words:
            title = Element(f"{_SVG}title")
            title.text = words
            drawing.insert(0, title)


def _is_hidden(element: Element) -> bool:
    return element.get("aria-hidden") == "true" or element.get("role") in {"presentation", "none"}


def take_out(tree: TagTree) -> None:
    """Make artifacts of the marked pictures."""
    for tag in list(tree.root.below()):
        for figure in [kid for kid in tag.tags if _is_marked(kid)]:
            if _made_artifact(tree, figure):
                tag.kids.remove(figure)
                tree.drop(figure)
            else:
                figure.kind = "NonStruct"
                del figure.element["Alt"], figure.element["A"]


def _is_marked(figure: Tag) -> bool:
    words = figure.element.get("Alt")
    return words is not None and words.string == _NO_WORDS


def _made_artifact(tree: TagTree, figure: Tag) -> bool:
    """Whether it could be done: not for a link's area, nor for what is painted as part of something see-through."""
    number = figure.kids[0]
    if len(figure.kids) != 1 or not isinstance(number, int):
        return False
    drawn = tree.record(tree.record(figure.element["Pg"])["Contents"]).stream
    for place, (name, properties, operator) in enumerate(zip(drawn, drawn[1:], drawn[2:], strict=False)):
        if name == "/Figure" and operator == b"BDC" and properties["MCID"] == number:
            drawn[place : place + 3] = ["/Artifact", b"BMC"]
            tree.disown(figure.page, number)
            return True
    return False
