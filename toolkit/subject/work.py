"""Which blocks of a session are work, and not what leads in or out of it."""

from toolkit.models.library import Library
from toolkit.models.session import Block, CaseBlock, DrillBlock, ExerciseBlock

_WORKING_PHASES = frozenset({"teach", "practise", "apply"})


def is_work(block: Block, library: Library) -> bool:
    """Whether people learn or practise in it: an exercise of such a phase, a case, a drill.

    Raises:
        KeyError: when the block names an exercise that is not there.
    """
    if isinstance(block, ExerciseBlock):
        return library.exercises[block.exercise].phase in _WORKING_PHASES
    return isinstance(block, CaseBlock | DrillBlock)
