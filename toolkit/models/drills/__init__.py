"""Drill kinds: the shape of an answer. Each module is one kind and lowers its items to prompts that any output shows."""

from typing import Any

from toolkit.models.drills.choose import ChooseFamily
from toolkit.models.drills.fill import FillFamily
from toolkit.models.drills.item import Family
from toolkit.models.drills.match import MatchFamily
from toolkit.models.drills.order import OrderFamily
from toolkit.models.drills.rewrite import RewriteFamily

#: The model of each kind, by the word that a family writes after `kind:`. A new kind is one module and one line here.
FAMILIES: dict[str, type[Family[Any]]] = {
    "choose": ChooseFamily,
    "fill": FillFamily,
    "match": MatchFamily,
    "order": OrderFamily,
    "rewrite": RewriteFamily,
}
