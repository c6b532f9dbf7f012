"""What only the trainers' site adds to the page of an exercise, a case or a drill, in words ready to print."""

from toolkit.models.base import Model, shown
from toolkit.models.drills.prompt import Prompt
from toolkit.models.header import Change, Evidence
from toolkit.models.pack import PreparationTime


class Fact(Model):
    """A line of a list of facts."""

    term: str = shown("facilitator", "What it is about, such as 'Written by'.")
    text: str = shown("facilitator", "In words.")


class Way(Model):
    """Whether and how an exercise is run in one setting."""

    setting: str = shown("facilitator", "Where people are, in words.")
    fit: str = shown("facilitator", "Whether it works there, in words.")
    how: str = shown("facilitator", "What to change; empty without.", "", text="markdown")
    tools: tuple[str, ...] = shown("facilitator", "What it needs there.", ())


class Reason(Model):
    """A reason to expect that it works, with its strength in words."""

    strength: str = shown("facilitator", "How strong the reason is, in words.")
    evidence: Evidence = shown("facilitator", "As the author wrote it.")


class LostOwnership(Model):
    """A sentence of a case in which ownership gets lost."""

    quote: str = shown("facilitator", "Word for word from the case.")
    pattern: str = shown("facilitator", "How it gets lost, in words.")


class KeyedItem(Model):
    """An item of a drill family, solved, with what it trains."""

    prompt: Prompt = shown("facilitator", "The item, numbered through the whole family.")
    level: str = shown("facilitator", "How much it asks, in words.")
    setting: str = shown("facilitator", "Industry or situation.")
    trains: str = shown("facilitator", "Speech move and patterns, in words; empty without.", "")
    stands_on: str = shown("facilitator", "The sheets that hold it, such as 'A 3, C 1'; empty without.", "")


class TrainerNotes(Model):
    """Everything that a trainer reads on a page besides the content itself."""

    size: str = shown("facilitator", "For how many people, in words.", "")
    times_for: str = shown("facilitator", "For which room the times on the page hold, as a sentence.", "")
    preparation: tuple[PreparationTime, ...] = shown("facilitator", "What to do before, earliest first.", ())
    ways: tuple[Way, ...] = shown("facilitator", "Other settings than one room.", ())
    reasons: tuple[Reason, ...] = shown("facilitator", "Why it should work.", ())
    losses: tuple[LostOwnership, ...] = shown("facilitator", "Where a case loses ownership.", ())
    has_answers: bool = shown("facilitator", "Whether a sheet has model answers.", default=False)
    transfer_day: str = shown("facilitator", "By when the task for work is done, in words.", "")
    items: tuple[KeyedItem, ...] = shown("facilitator", "All items of a drill family, easiest first.", ())
    about: tuple[Fact, ...] = shown("facilitator", "Version, authors, when to look at it again, and so on.")
    changelog: tuple[Change, ...] = shown("facilitator", "Newest first.", ())
