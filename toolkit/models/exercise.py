"""An exercise: everything needed to run one activity and to write on its pages."""

from typing import Literal

from toolkit.models.base import Model, shown
from toolkit.models.header import Header
from toolkit.models.sheets import Sheet
from toolkit.models.steps import Debrief, Step
from toolkit.models.words import (
    Bloom,
    DaysAfter,
    Energy,
    Layout,
    Line,
    Pattern,
    Phase,
    Slug,
    SpeechMove,
    Text,
)


class Objective(Model):
    """Something one could watch a person do afterwards."""

    id: Slug = shown("all", "Unique within the exercise; surveys refer to it.", example="restate")
    verb: Line = shown("all", "An observable verb: restate, list, write, say …", example="restate")
    text: Line = shown(
        "all",
        "The rest of the sentence 'you can …', starting with the verb.",
        example="restate a request so that the asker agrees to every word",
    )
    bloom: Bloom = shown("facilitator", "The level of thinking.", example="apply")


class GroupUnit(Model):
    """The size of one group."""

    min: int = shown("facilitator", "Smallest group that works.", ge=1, le=60, example=3)
    ideal: int = shown("facilitator", "Best size.", ge=1, le=60, example=3)
    max: int = shown("facilitator", "Largest group that works.", ge=1, le=60, example=4)
    observer: bool = shown(
        "facilitator",
        "Whether an observer is the point: what does not divide becomes second observers, never a pair; five people are one group.",
        default=False,
    )


class People(Model):
    """How many people the exercise carries and how they sit together."""

    min: int = shown("facilitator", "Fewest people in the room.", ge=1, le=60, example=6)
    ideal: int = shown("facilitator", "The size for which the minutes are stated.", ge=1, le=60, example=12)
    max: int = shown("facilitator", "Most people in the room.", ge=1, le=60, example=18)
    group: GroupUnit = shown("facilitator", "Who works together.")
    odd_rule: Text = shown(
        "facilitator",
        "What happens when the number does not divide, so that everyone gets every turn.",
        text="inline",
        example="A group of four has two observers; the second one keeps the time.",
    )


class MinutesRange(Model):
    """How long the exercise takes, debrief and settling included."""

    min: int = shown("facilitator", "With every cut taken.", ge=1, le=240, example=9)
    target: int = shown("facilitator", "At the ideal number of people.", ge=1, le=240, example=13)
    max: int = shown("facilitator", "With the largest group.", ge=1, le=240, example=20)


class Adaptation(Model):
    """Whether the exercise works in another setting, and how."""

    fit: Literal["as-is", "adapt", "no"] = shown("facilitator", "Whether it works there.", example="as-is")
    how: Text | None = shown(
        "facilitator",
        "What to change; needed when fit is 'adapt'.",
        None,
        text="markdown",
        example="Use breakout rooms and a shared page for each group.",
    )
    tools: tuple[Line, ...] = shown("facilitator", "What it needs there.", (), example=["breakout rooms"])


class Modality(Model):
    """Where the exercise can be run. A setting that is left out has not been tried."""

    in_person: Adaptation = shown("facilitator", "Everyone in one room.")
    online: Adaptation | None = shown("facilitator", "Everyone on a call.", None)
    hybrid: Adaptation | None = shown("facilitator", "Some in the room, some on a call.", None)
    asynchronous: Adaptation | None = shown("facilitator", "Over days, in writing.", None)
    self_study: Adaptation | None = shown("facilitator", "Alone with the workbook.", None)


class Room(Model):
    """How the room is set."""

    layout: Layout = shown("facilitator", "How tables and chairs stand.", example="cabaret")
    note: Line | None = shown(
        "facilitator",
        "What else matters: wall space, noise, light.",
        None,
        example="Wall space for one poster that everybody can see.",
    )


MaterialKind = Literal["stationery", "paper", "print", "equipment"]


class Material(Model):
    """A thing to bring, counted by the toolkit for the session's people and groups."""

    item: Line = shown("facilitator", "The thing, in the singular.", example="pen")
    per: Literal["person", "group", "room"] = shown("facilitator", "What one counts by.", example="person")
    quantity: int = shown("facilitator", "How many for each.", 1, ge=1, le=200, example=1)
    spare: int = shown("facilitator", "How many more for accidents.", 0, ge=0, le=50)
    optional: bool = shown("facilitator", "Whether it can be left at home.", default=False)
    used_up: bool = shown(
        "facilitator",
        "Whether it is gone afterwards; such things add up over the parts of a session.",
        default=False,
    )
    sheet: Slug | None = shown(
        "facilitator", "A sheet of this exercise that is needed as loose copies.", None, example="my-sheet"
    )
    kind: MaterialKind = shown(
        "facilitator",
        "Where it comes from: stationery is bought, paper is written by hand before the day, print comes out of a "
        "printer, equipment stands in the room. A material with a sheet is print anyway.",
        "stationery",
    )

    on_table: bool = shown(
        "facilitator",
        "Whether it lies on the tables from the beginning, if people or groups get it; else it stays with you until "
        "a step needs it.",
        default=True,
    )

    @property
    def source(self) -> MaterialKind:
        """Where it comes from; copies of a sheet come out of a printer whatever the file says."""
        return "print" if self.sheet else self.kind


class Preparation(Model):
    """Something to do before the session."""

    when: Literal["T-14 days", "T-7 days", "T-1 day", "T-60 minutes", "T-10 minutes"] = shown(
        "facilitator", "How long before.", example="T-60 minutes"
    )
    do: Text = shown("facilitator", "What to do.", text="inline", example="Hang the poster at eye height.")


class Pitfall(Model):
    """How the exercise goes wrong, and what helps."""

    sign: Line = shown("facilitator", "What you see or hear.", example="A group starts to discuss the boss.")
    response: Line = shown(
        "facilitator", "What to do or say.", example="Ask: which part of it can you answer for?"
    )


class Variation(Model):
    """Another way to run it."""

    when: Line = shown("facilitator", "In which situation.", example="More than 18 people")
    change: Text = shown(
        "facilitator", "What changes.", text="inline", example="Let groups report to a gallery."
    )


class Transfer(Model):
    """What a participant does with it back at work."""

    task: Text = shown(
        "participant", "A small task, to the reader.", text="inline", example="Repair one real request."
    )
    by: DaysAfter = shown("participant", "When it is done.", example="D+7")
    partner_question: Line = shown(
        "participant", "What the partner asks.", example="Which corner was empty this time?"
    )


class Access(Model):
    """How people who move, see, hear, read or think differently take part."""

    mobility: Line = shown("all", "Moving.", example="Nobody has to stand up.")
    vision: Line = shown("all", "Seeing.", example="Read every card aloud once.")
    hearing: Line = shown("all", "Hearing.", example="Groups sit at least three metres apart.")
    reading: Line = shown(
        "all", "Reading and writing.", example="Key words are enough; spelling does not count."
    )
    neuro: Line = shown(
        "all", "Attention, noise, surprise.", example="Say the steps before the first one starts."
    )
    language: Line = shown(
        "all", "Working in a second language.", example="Groups may speak any language they share."
    )


class Facets(Model):
    """What one filters by."""

    energy: Energy = shown("all", "What it does to the room.", example="steady")
    reading_load: int = shown("all", "1 a few lines, 2 a page, 3 more.", ge=1, le=3, example=1)
    preparation_effort: int = shown("all", "0 none to 3 an afternoon.", ge=0, le=3, example=1)
    materials_cost: int = shown("all", "0 none to 3 needs a budget.", ge=0, le=3, example=0)
    moves: tuple[SpeechMove, ...] = shown("all", "Speech moves that are trained.", (), example=["request"])
    patterns: tuple[Pattern, ...] = shown(
        "all", "Weakening patterns that are met.", (), example=["vague_time", "vague_what"]
    )
    settings: tuple[Line, ...] = shown(
        "all", "Industries or situations of the examples.", (), example=["office", "service desk"]
    )


class Exercise(Header):
    """One activity, complete: purpose, minutes, steps, debrief, sheets, and what can go wrong."""

    code: Line = shown(
        "all", "A short printed code, such as EC-01.", pattern=r"^[A-Z]{2}-[0-9]{2}$", example="EC-99"
    )
    phase: Phase = shown("all", "Where in a session it belongs.", example="practise")
    purpose: Text = shown(
        "all",
        "One sentence, which participants read as well: what people leave with.",
        text="inline",
        example="People leave with …",
    )
    when_to_use: tuple[Line, ...] = shown(
        "all",
        "Situations at work in the participant's words; each completes '… use it'.",
        (),
        max_length=3,
        example=["Somebody gave you a task in one sentence, and two people would read it differently."],
    )
    outcome: Line = shown(
        "all",
        "Completes 'After this you can …', to the participant.",
        example="restate a request in one breath",
    )
    objectives: tuple[Objective, ...] = shown("all", "One to three.", min_length=1, max_length=3)
    people: People = shown("facilitator", "How many, and in which groups.")
    minutes: MinutesRange = shown(
        "facilitator", "Steps + debrief + settling at the ideal size make the target."
    )
    facets: Facets = shown("all", "What one filters by.")
    modality: Modality = shown("facilitator", "Where it can be run.")
    room: Room = shown("facilitator", "How the room is set.")
    materials: tuple[Material, ...] = shown("facilitator", "What to bring.", ())
    preparation: tuple[Preparation, ...] = shown("facilitator", "What to do before.", ())
    prework: Text | None = shown(
        "participant",
        "What participants bring or do before.",
        None,
        text="markdown",
        example="Bring one request that you were given in writing last month.",
    )
    key_messages: tuple[Line, ...] = shown(
        "all", "What is worth repeating; at most three.", min_length=1, max_length=3, example=["Say it back."]
    )
    own_story: Line | None = shown(
        "facilitator",
        "A prompt for your own story of 60 seconds.",
        None,
        example="A request that you understood quite differently from the person who made it.",
    )
    steps: tuple[Step, ...] = shown("facilitator", "In order.", min_length=1, max_length=12)
    debrief: Debrief = shown("facilitator", "What is learned from it.")
    transition: Line = shown(
        "facilitator",
        "The sentence that leads to whatever comes next.",
        example="Now that it is clear, who owns it?",
    )
    pitfalls: tuple[Pitfall, ...] = shown("facilitator", "At least one.", min_length=1, max_length=6)
    difficult_moments: tuple[Pitfall, ...] = shown("facilitator", "Rare, but one wants the words ready.", ())
    boss_line: Line | None = shown(
        "facilitator",
        "What to say when bosses sit with their people; needed from sensitivity 2.",
        None,
        example="Your people may pick any request, also one of yours. Your part is to listen.",
    )
    opt_out: Line | None = shown(
        "all",
        "An equal task for whoever does not want this one; needed from sensitivity 2.",
        None,
        example="Work on the request printed on the sheet instead of your own.",
    )
    access: Access = shown("all", "How everyone can take part.")
    variations: tuple[Variation, ...] = shown("facilitator", "Other ways to run it.", ())
    sheets: tuple[Sheet, ...] = shown("all", "Pages of the participant workbook.", ())
    handouts: tuple[Line, ...] = shown(
        "facilitator", "Other papers to hand out.", (), example=["A card with the five questions"]
    )
    transfer: Transfer | None = shown("participant", "What follows at work.", None)
    evaluation: tuple[Line, ...] = shown(
        "facilitator",
        "How one would notice weeks later that it worked.",
        (),
        example=["Fewer drafts come back with the words 'that is not what I meant'."],
    )
    glossary: tuple[Slug, ...] = shown("all", "Terms to look up on the site.", (), example=["request"])
