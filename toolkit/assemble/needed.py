"""What the blocks of a plan need from the library: exercises, and materials with what they are counted by."""

from collections.abc import Iterator, Sequence

from toolkit.assemble.case_part import case_groups, case_materials
from toolkit.models.exercise import Exercise, Material
from toolkit.models.library import Library
from toolkit.models.session import CaseBlock, ExerciseBlock, InlineBlock, SessionPlan
from toolkit.subject.timing import group_count


def needed_materials(
    plan: SessionPlan, library: Library, *, cases: bool = True
) -> Iterator[tuple[Sequence[Material], int]]:
    """The materials of each block with the number of its groups; those of cases as well, if not told otherwise."""
    for block in plan.blocks:
        if isinstance(block, ExerciseBlock):
            exercise = library.exercises[block.exercise]
            yield exercise.materials, group_count(exercise, plan.people)
        elif isinstance(block, InlineBlock):
            yield block.inline.materials, 1
        elif isinstance(block, CaseBlock) and cases:
            case = library.cases[block.case]
            yield case_materials(case), case_groups(case, plan.people)


def used_exercises(plan: SessionPlan, library: Library) -> Sequence[Exercise]:
    """The exercises of a plan in order, each once."""
    ids = [block.exercise for block in plan.blocks if isinstance(block, ExerciseBlock)]
    return [library.exercises[identifier] for identifier in dict.fromkeys(ids)]
