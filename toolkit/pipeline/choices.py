"""What is decided for one build, and which decisions make no sense together."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.diagnostics import WRONG_USAGE, UserError
from toolkit.models.layout import EDITIONS, Duplex, Edition, Paper

if TYPE_CHECKING:
    from toolkit.typeset import EngineChoice


@dataclass(frozen=True)
class Choices:
    """What is decided for one build; None leaves it to the session plan.

    Attributes:
        date: the day, as 2027-02-11.
        start: when it begins, as 09:00; the end moves with it.
        people: how many are expected.
        only: names of outputs; empty for all.
        paper: what lies in the printer; None for what the workspace says.
        editions: how the documents are set, each of them in all that make sense for it.
        duplex: at which edge the printer turns a sheet of cards over.
        engine: who makes the PDFs.
        browser: a browser's program file for the browser engine; None looks in the usual places.
        force: replace generated files although somebody edited them.
    """

    date: str | None = None
    start: str | None = None
    people: int | None = None
    only: tuple[str, ...] = ()
    paper: Paper | None = None
    editions: tuple[Edition, ...] = ("standard",)
    duplex: Duplex = "long-edge"
    engine: "EngineChoice" = "auto"
    browser: str | None = None
    force: bool = False

    @property
    def keeps_others(self) -> bool:
        """Whether files that this build does not make stay beside those that it makes."""
        return bool(self.only) or self.editions != ("standard",)


def refuse_senseless(choices: Choices) -> None:
    """Stop before anything is read when what was asked for together cannot be made.

    Raises:
        UserError: an output is not made in an edition, with the reason; or a booklet without an engine for PDFs.
    """
    from toolkit.renderers import OUTPUTS

    for name in choices.only:
        output = OUTPUTS[name]
        if not set(choices.editions) & set(output.EDITIONS):
            edition = choices.editions[0]
            made = ", ".join(each for each in EDITIONS if each in output.EDITIONS)
            raise UserError(
                f"There is no {name} in the edition {edition}: {output.NOT_AS[edition]}",
                f"Its editions are: {made}.",
                WRONG_USAGE,
            )
    if "booklet" in choices.editions and choices.engine in ("none", "browser"):
        raise UserError(
            f"A booklet is put together from finished PDF pages, which the engine '{choices.engine}' does not make",
            "Leave --pdf-engine out, or take another edition.",
            WRONG_USAGE,
        )
