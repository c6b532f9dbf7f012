"""A day that begins late: what is taken out of it, or why that cannot be done."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.diagnostics import WRONG_USAGE, UserError
from toolkit.models.layout import Paper
from toolkit.models.library import Library
from toolkit.models.session import SessionPlan
from toolkit.pipeline.choices import Choices
from toolkit.pipeline.printing import PrintPages, render_pack
from toolkit.subject.cut_plan import LateDay, cut_plan
from toolkit.subject.cut_plan_repairs import late_repairs
from toolkit.subject.timing import clock_minutes, clock_text
from toolkit.subject.wording import counted

if TYPE_CHECKING:
    from toolkit.models.pack import Pack


def begun_late(plan: SessionPlan, library: Library, lost: int | None) -> LateDay | None:
    """What happens when so many minutes are lost at the start; None when none are.

    Raises:
        UserError: the day cannot end as planned, with by how much, and what would help.
    """
    if not lost:
        return None
    if lost >= clock_minutes(plan.end) - clock_minutes(plan.start):
        raise UserError(
            f"With {counted(lost, 'minute')} lost at the start nothing is left of a session from {plan.start} to {plan.end}",
            "Choose another day, or fewer minutes.",
            WRONG_USAGE,
        )
    late = cut_plan(plan, library, lost)
    if late.missing:
        short = f"{counted(late.missing, 'minute')} {'is' if late.missing == 1 else 'are'} missing"
        raise UserError(
            f"With {counted(lost, 'minute')} lost at the start, {short} at {clock_text(late.until)}, "
            "even with every cut taken",
            f"{late_repairs(plan, library, late)}.",
            WRONG_USAGE,
        )
    return late


def with_unchanged(
    planned: Sequence[PrintPages], planned_code: str, pack: "Pack", choices: Choices, paper: Paper
) -> tuple[PrintPages, ...]:
    """The print pages of a late day.

    A document in which the late day changes nothing but the code, such as the workbook, is that of the day as planned,
    code included: it lies printed on the tables, and a second print would only raise the question which one is right.

    Args:
        planned: the pages of the day as planned.
        planned_code: the code of that pack.
        pack: the pack of the late day.
        choices: which outputs, in which editions.
        paper: what they are printed on.
    """
    under_old_code = pack.model_copy(update={"code": planned_code})
    compared = render_pack(under_old_code, choices.only, paper, choices.editions, choices.duplex)
    same = {page.artifact.path: page for page in compared if page in planned}
    anew = render_pack(pack, choices.only, paper, choices.editions, choices.duplex)
    return tuple(same.get(page.artifact.path, page) for page in anew)
