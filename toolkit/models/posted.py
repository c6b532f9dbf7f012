"""The day as everybody may read it: the list in the workbook and the agenda on the wall."""

from toolkit.models.base import Model, shown


class ListedPart(Model):
    """A line of what happens in the session, as its participants read it: what is planned, however late it gets."""

    number: int = shown("all", "Counted without breaks; 0 for a break.")
    title: str = shown("all", "Its name.")
    page: int = shown("all", "The workbook page where it begins; 0 without one.", 0)
    source: str = shown(
        "all", "Kind and id of the content that its words come from, as 'exercise:an-id'.", ""
    )
    at: str = shown("all", "Where they stand in that file; empty for all of it.", "")


class PostedLine(Model):
    """A line of the agenda on the wall: what people need to find their way, and nobody's minutes."""

    number: int = shown("all", "As in the workbook; 0 for a break.")
    title: str = shown("all", "Its name.")
    page: int = shown("all", "The workbook page where it begins; 0 without one.", 0)
    clock: str = shown("all", "About when a break begins, to five minutes; empty for a part.", "")
    minutes: int = shown("all", "How long a break lasts; 0 for a part.", 0)
