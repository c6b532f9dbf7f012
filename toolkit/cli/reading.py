"""An exercise or a session as plain text, for reading on a screen of 80 columns."""

from toolkit.cli.layout import bullets, heading, paragraph, timed
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.session import Block, BreakBlock, CaseBlock, DrillBlock, ExerciseBlock, SessionPlan
from toolkit.subject.groups import name_groups, split
from toolkit.subject.links import missing_links
from toolkit.subject.timing import (
    block_length,
    clock_minutes,
    debrief_minutes,
    group_count,
    minutes_of,
    settling,
)
from toolkit.subject.wording import counted


def read_exercise(exercise: Exercise) -> str:
    """Title, purpose, minutes, groups, steps, debrief and sheets."""
    people, minutes, size = exercise.people, exercise.minutes, exercise.people.ideal
    groups = split(size, people.group)
    facts = (
        f"{counted(minutes.target, 'minute')} ({minutes.min} to {minutes.max})",
        f"{people.min} to {people.max} people"
        + (f", best {size} in {name_groups(groups)}" if groups else ""),
    )
    return "\n".join(
        [
            *heading(f"{exercise.code}  {exercise.title}"),
            *paragraph(exercise.summary),
            "",
            *paragraph(exercise.purpose),
            "",
            *facts,
            f"{', '.join(exercise.components)}; {exercise.phase}; {exercise.status}",
            "",
            f"Steps, for {size} people",
            *timed(_step_rows(exercise)),
            "",
            "Debrief",
            *timed((each.minutes, each.question) for each in exercise.debrief.questions),
            *_sheets(exercise),
        ]
    )


def read_session(session: SessionPlan, library: Library) -> str:
    """Title, time, people, outcomes and the blocks with their minutes."""
    length = clock_minutes(session.end) - clock_minutes(session.start)
    rows = [_block_row(position, block, session, library) for position, block in enumerate(session.blocks)]
    return "\n".join(
        [
            *heading(session.title),
            *paragraph(session.subtitle),
            "",
            *([session.date] if session.date else []),
            f"{session.start} to {session.end} ({counted(length, 'minute')}), {session.people} people",
            "",
            "After this session people can",
            *bullets(session.outcomes),
            "",
            f"Parts, for {session.people} people",
            *timed(rows),
        ]
    )


def _step_rows(exercise: Exercise) -> list[tuple[int | None, str]]:
    people = exercise.people.ideal
    groups = group_count(exercise, people)
    rows: list[tuple[int | None, str]] = [(settling(people), "Move and settle")]
    rows += [(minutes_of(step, people, groups), f"{step.title} ({step.mode})") for step in exercise.steps]
    return [*rows, (debrief_minutes(exercise), "Debrief")]


def _block_row(position: int, block: Block, session: SessionPlan, library: Library) -> tuple[int | None, str]:
    missing = {location[:2]: name for location, _, name in missing_links(session, library)}
    if ("blocks", position) in missing:
        return None, f"{missing['blocks', position]} (not in the library)"
    return block_length(block, library, session.people).minutes, _block_title(block, library)


def _block_title(block: Block, library: Library) -> str:
    if isinstance(block, ExerciseBlock):
        return f"{library.exercises[block.exercise].title} ({block.exercise})"
    if isinstance(block, CaseBlock):
        return f"Case: {library.cases[block.case].title} ({block.case})"
    if isinstance(block, DrillBlock):
        return f"Drill: {library.drills[block.drill].title} ({block.drill})"
    return block.break_.title if isinstance(block, BreakBlock) else block.inline.title


def _sheets(exercise: Exercise) -> list[str]:
    if not exercise.sheets:
        return []
    sheets = (f"{sheet.title} ({counted(len(sheet.prompts), 'prompt')})" for sheet in exercise.sheets)
    return ["", "Sheets in the workbook", *bullets(sheets)]
