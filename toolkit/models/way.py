"""The way from paper to a page of the site: a code for cameras, and the address for hands."""

from toolkit.models.base import Model, shown


class Way(Model):
    """One address as paper shows it. It leads to a page and says nothing about who goes there."""

    address: str = shown("all", "The whole address, which the code holds and nothing besides.")
    words: str = shown("all", "The address as one types it.")
    modules: int = shown("all", "Squares along a side of the code, its quiet zone included.")
    drawing: str = shown("all", "The dark squares as the path of a drawing in that many units.")
    side: float = shown("all", "Millimetres along a side, the quiet zone included.")
    large_side: float = shown("all", "The same in large print and where there is room.")
    quiet: float = shown("all", "Millimetres of the quiet zone on each side.")
    large_quiet: float = shown("all", "The same in large print.")
