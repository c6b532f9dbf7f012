"""Drill kinds: the shape of an answer. Each module is one kind and lowers its items to prompts that any output shows."""

from typing import Any

from toolkit.models.drills.branch import BranchFamily
from toolkit.models.drills.build import BuildFamily
from toolkit.models.drills.cadence import CadenceFamily
from toolkit.models.drills.choose import ChooseFamily
from toolkit.models.drills.fill import FillFamily
from toolkit.models.drills.item import Family
from toolkit.models.drills.ledger import LedgerFamily
from toolkit.models.drills.match import MatchFamily
from toolkit.models.drills.order import OrderFamily
from toolkit.models.drills.own import OwnFamily
from toolkit.models.drills.rewrite import RewriteFamily
from toolkit.models.drills.slots import SlotsFamily
from toolkit.models.drills.transcript import TranscriptFamily

#: The model of each kind, by the word that a family writes after `kind:`. A new kind is one module and one line here.
FAMILIES: dict[str, type[Family[Any]]] = {
    "branch": BranchFamily,
    "build": BuildFamily,
    "cadence": CadenceFamily,
    "choose": ChooseFamily,
    "fill": FillFamily,
    "ledger": LedgerFamily,
    "match": MatchFamily,
    "order": OrderFamily,
    "own": OwnFamily,
    "rewrite": RewriteFamily,
    "slots": SlotsFamily,
    "transcript": TranscriptFamily,
}
