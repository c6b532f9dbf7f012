"""A session plan: what happens on the day, in which order, for whom."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Tag

from toolkit.models.base import Model, shown
from toolkit.models.exercise import Material
from toolkit.models.late import BEGINS_AT, WHEN_LATE, TimeLeft, WhenLate
from toolkit.models.steps import Step
from toolkit.models.words import AudienceGroup, Clock, Date, DaysAfter, Energy, Line, Slug, Text, Track

Modality = Literal["in-person", "online", "hybrid"]


class ExerciseBlock(Model):
    """An exercise of the library."""

    exercise: Slug = shown("all", "The id of an exercise.", example="fog-to-focus")
    move: int | None = shown(
        "facilitator",
        "Minutes to move before this part; the session's own number if left out.",
        None,
        ge=0,
        le=15,
        example=0,
    )
    lead: Line | None = shown(
        "facilitator", "Who leads it, when there are two of you.", None, example="Amara Lindqvist"
    )
    notes: Text | None = shown(
        "facilitator",
        "What is special about it in this session.",
        None,
        text="markdown",
        example="Two people have done it before; let them observe first.",
    )
    at: Clock | None = BEGINS_AT
    when_late: WhenLate = WHEN_LATE


class CaseBlock(Model):
    """A case study of the library, discussed."""

    case: Slug = shown("all", "The id of a case study.", example="handover-on-a-friday")
    move: int | None = shown(
        "facilitator",
        "Minutes to move before this part; the session's own number if left out.",
        None,
        ge=0,
        le=15,
    )
    lead: Line | None = shown("facilitator", "Who leads it, when there are two of you.", None)
    notes: Text | None = shown(
        "facilitator", "What is special about it in this session.", None, text="markdown"
    )
    at: Clock | None = BEGINS_AT
    when_late: WhenLate = WHEN_LATE


DrillForm = Literal["page", "bingo"]


class DrillBlock(Model):
    """Items of a drill family, drawn for this session."""

    drill: Slug = shown("all", "The id of a drill family.", example="name-the-pattern")
    items: int = shown("all", "How many items each person gets.", 6, ge=1, le=12, example=6)
    levels: tuple[int, ...] = shown("facilitator", "Only items of these levels; all if left out.", ())
    minutes: int = shown(
        "facilitator", "Minutes for the items and the talk about them.", ge=3, le=60, example=12
    )
    form: DrillForm = shown(
        "facilitator",
        "A page of items, or bingo: you read the items aloud, and everyone finds their names on a card of nine.",
        "page",
    )
    seconds: int | None = shown(
        "all",
        "Seconds of a round against the clock; without it nobody is timed. Everyone compares with themselves only.",
        None,
        ge=30,
        le=300,
        example=90,
    )
    partner_sheet: bool = shown(
        "facilitator",
        "Whether a second page has the boxes for what one hears when the partner reads aloud; for free rewrites.",
        default=False,
    )
    move: int | None = shown(
        "facilitator",
        "Minutes to move before this part; the session's own number if left out.",
        None,
        ge=0,
        le=15,
    )
    notes: Text | None = shown(
        "facilitator", "What is special about it in this session.", None, text="markdown"
    )
    at: Clock | None = BEGINS_AT
    when_late: WhenLate = WHEN_LATE


class Break(Model):
    """A pause."""

    title: Line = shown("all", "What it is called.", "Break", example="Coffee")
    minutes: int = shown("all", "How long it lasts.", ge=5, le=120, example=15)
    at_least: int | None = shown(
        "facilitator",
        "Minutes that people need of it when the day runs late; two thirds of it if left out, and 5 at least.",
        None,
        ge=5,
        le=120,
        example=10,
    )
    do: tuple[Text, ...] = shown(
        "facilitator",
        "What the facilitator does meanwhile, one line each, starting with a verb.",
        (),
        text="inline",
        max_length=8,
        example=["Hang the next poster."],
    )


class BreakBlock(Model):
    """A pause in the plan."""

    break_: Break = shown("all", "The pause.", alias="break")
    at: Clock | None = BEGINS_AT
    when_late: WhenLate = WHEN_LATE


class Inline(Model):
    """A part that only this session has: the opening, a form, a word by the sponsor."""

    title: Line = shown("all", "What it is called.", example="Welcome")
    purpose: Line = shown(
        "facilitator", "Why it is there.", example="People know what this is, and what it is not."
    )
    energy: Energy = shown("facilitator", "What it does to the room.", "calm")
    materials: tuple[Material, ...] = shown("facilitator", "What to bring for it.", ())
    steps: tuple[Step, ...] = shown("facilitator", "In order.", min_length=1, max_length=6)
    transition: Line | None = shown(
        "facilitator", "The sentence that leads on.", None, example="Let us begin with what is asked of us."
    )


class InlineBlock(Model):
    """A part written in the plan itself."""

    inline: Inline = shown("all", "The part.")
    move: int | None = shown(
        "facilitator",
        "Minutes to move before this part; the session's own number if left out.",
        None,
        ge=0,
        le=15,
        example=0,
    )
    at: Clock | None = BEGINS_AT
    when_late: WhenLate = WHEN_LATE


#: The keys that tell the blocks of a session apart; each block has exactly one of them.
BLOCK_KINDS = ("exercise", "case", "drill", "break", "inline")


def _kind(value: Any) -> str | None:
    if isinstance(value, dict):
        named = [kind for kind in BLOCK_KINDS if kind in value]
    else:
        named = [kind for kind in BLOCK_KINDS if hasattr(value, kind) or hasattr(value, f"{kind}_")]
    return named[0] if len(named) == 1 else None


Block = Annotated[
    Annotated[ExerciseBlock, Tag("exercise-block")]
    | Annotated[CaseBlock, Tag("case-block")]
    | Annotated[DrillBlock, Tag("drill-block")]
    | Annotated[BreakBlock, Tag("break-block")]
    | Annotated[InlineBlock, Tag("inline-block")],
    Discriminator(
        lambda value: f"{kind}-block" if (kind := _kind(value)) else None,
        custom_error_type="block_kind",
        custom_error_message="needs exactly one of exercise, case, drill, break, inline",
    ),
]


class Practice(Model):
    """Items of a drill family for five minutes after the day."""

    drill: Slug = shown("all", "The id of a drill family.", example="rewrite-it")
    items: int = shown("all", "How many items.", 3, ge=1, le=6, example=2)
    levels: tuple[int, ...] = shown("facilitator", "Only items of these levels; all if left out.", ())


class FollowUp(Model):
    """A touch after the day."""

    by: DaysAfter = shown("all", "Days after the session.", example="D+7")
    title: Line = shown("all", "What it is.", example="First check-in")
    what: Line = shown("all", "What the participant does then.", example="Ten minutes with your partner.")
    who: Literal["participants", "facilitator", "manager"] = shown(
        "facilitator", "Who makes it happen.", "participants"
    )
    practice: tuple[Practice, ...] = shown(
        "all", "Five minutes of practice that go with it, on a sheet of their own.", (), max_length=3
    )


class Facilitator(Model):
    """Somebody who leads the session."""

    name: Line = shown("all", "The name as printed.", example="Amara Lindqvist")
    role: Line = shown("all", "The part they take.", "Facilitator")


class SessionPlan(Model):
    """The plan of one session; date, start and people can be given on the command line as well."""

    id: Slug = shown("all", "Comes from the file name; never written in the file.")
    title: Line = shown(
        "all", "The title on the cover.", min_length=1, max_length=60, example="Promises that hold"
    )
    subtitle: Line = shown("all", "One line under it.", example="One line under the title")
    language: Line = shown(
        "all", "Language of the text, such as en.", "en", pattern=r"^[a-z]{2}(-[A-Z]{2})?$"
    )
    audience: tuple[AudienceGroup, ...] = shown(
        "facilitator", "Whom it is for.", min_length=1, example=["team-lead"]
    )
    tracks: tuple[Track, ...] = shown(
        "facilitator", "Tracks it belongs to.", (), example=["key-account-management"]
    )
    modality: Modality = shown(
        "facilitator",
        "Where people are; decides whether the guide prints what the second person does online.",
        "in-person",
    )
    need: Text = shown(
        "facilitator",
        "What made somebody ask for it.",
        text="markdown",
        example="Dates slip and nobody says so.",
    )
    rationale: Text = shown(
        "facilitator", "Why these parts in this order.", text="markdown", example="Clear first, then owned."
    )
    outcomes: tuple[Line, ...] = shown(
        "all",
        "Completes 'After this session you can …'.",
        min_length=1,
        max_length=5,
        example=["make a request complete"],
    )
    welcome: Text = shown(
        "participant",
        "A few lines to the reader of the workbook.",
        text="markdown",
        example="This workbook is yours.",
    )
    promises: tuple[Line, ...] = shown(
        "all",
        "What the facilitator promises to the group; nothing that cannot be kept.",
        min_length=1,
        max_length=6,
        example=["We end on time."],
    )
    date: Date | None = shown("all", "The day; may stay open.", None, example="2027-03-18")
    start: Clock = shown("all", "When it begins, in quotation marks or not.", example="09:00")
    end: Clock = shown("all", "When people must be free to leave.", example="10:15")
    place: Line | None = shown("all", "Where it is.", None, example="Room 2.14")
    host: Line | None = shown("all", "The organisation that invites.", None, example="Your organisation")
    facilitators: tuple[Facilitator, ...] = shown("all", "Who leads.", ())
    people: int = shown("facilitator", "How many are expected.", ge=2, le=60, example=12)
    buffer: int = shown(
        "facilitator", "Minutes in hand that the plan must leave.", 0, ge=0, le=120, example=5
    )
    move: int = shown(
        "facilitator",
        "Minutes to move before each part but the first; none before a break.",
        3,
        ge=0,
        le=15,
    )
    breaks_every: int | None = shown(
        "facilitator",
        "Minutes at most from one break to the next; 90 if left out, and 60 online.",
        None,
        ge=20,
        le=240,
        example=75,
    )
    if_time_is_left: tuple[TimeLeft, ...] = shown(
        "facilitator",
        "What to do with minutes that are left; nothing that people would miss.",
        (),
        max_length=4,
    )
    seed: Line = shown("facilitator", "Decides every draw; the same seed gives the same pack.", "1")
    blocks: tuple[Block, ...] = shown("all", "The parts, in order.", min_length=1, max_length=30)
    follow_up: tuple[FollowUp, ...] = shown("all", "What comes after the day.", ())
