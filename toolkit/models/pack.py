"""A pack: one session, resolved. Every clock time, group, page and date is worked out; templates compute nothing."""

from typing import Literal

from toolkit.models.base import Model, shown
from toolkit.models.brand import Brand
from toolkit.models.case_study import CaseStudy, TeachingStep
from toolkit.models.decks import Decks
from toolkit.models.drawn import Drill, PracticeSheet
from toolkit.models.exercise import Exercise
from toolkit.models.font import OwnFace
from toolkit.models.late import CutPlan, LateStart, TimeLeft
from toolkit.models.papers import DayPapers
from toolkit.models.picture import Logo
from toolkit.models.posted import ListedPart, PostedLine
from toolkit.models.room import RoomDrawing
from toolkit.models.session import Facilitator
from toolkit.models.sheets import Sheet
from toolkit.models.steps import DebriefQuestion, Step
from toolkit.models.things import Before, ChatText, HeadcountRow, MaterialLine
from toolkit.models.way import Way
from toolkit.models.words import Energy

ContentKind = Literal["exercise", "case", "drill"]


class NumberedPrompt(Model):
    """A prompt of a sheet with its printed number."""

    number: int = shown("facilitator", "As printed in the circle on the sheet.")
    label: str = shown("facilitator", "As printed beside it.")


class WritingPlace(Model):
    """Where people write in a step."""

    page: int = shown("facilitator", "Page of the participant workbook.")
    sheet: str = shown("facilitator", "The heading of the sheet.")
    prompts: tuple[NumberedPrompt, ...] = shown("facilitator", "Which prompts, in order.")


class PlannedCut(Model):
    """A cut with the clock time from which it is needed."""

    later_than: str = shown("facilitator", "Trip-wire: when it starts later than this, cut.")
    where: str = shown("facilitator", "The step or question it belongs to.")
    how: str = shown("facilitator", "What to do instead.")
    at: str = shown(
        "facilitator", "Where it stands in its file, as 'steps.2.cut'; empty when it was worked out."
    )
    saves: int = shown("facilitator", "Minutes given back.")


class TimedStep(Model):
    """A step with its place in the day."""

    number: int = shown("facilitator", "Counted within the part.")
    starts: str = shown("facilitator", "Clock time.")
    ends: str = shown("facilitator", "Clock time.")
    minutes: int = shown("facilitator", "Whole minutes in this room.")
    turns: str = shown("facilitator", "How the rounds run, in words; empty without rounds.", "")
    step: Step = shown(
        "facilitator", "As the author wrote it; with many groups with the minutes, words and deeds for them."
    )
    many: int = shown(
        "facilitator", "More groups than this, so the step goes another way; 0 when it goes as usual.", 0
    )
    taken: str = shown("facilitator", "What to do instead, because the day began late; empty otherwise.", "")
    writing: WritingPlace | None = shown("facilitator", "Where people write.", None)
    cut: PlannedCut | None = shown("facilitator", "How it gives back time, and from when on.", None)


class TimedQuestion(Model):
    """A question of the debrief with its place in the day."""

    starts: str = shown("facilitator", "Clock time.")
    minutes: int = shown("facilitator", "Whole minutes.")
    label: str = shown("facilitator", "The stage in the words of the grammar.")
    format: str = shown("facilitator", "Who talks with whom, in words.")
    question: DebriefQuestion = shown("facilitator", "As the author wrote it.")
    taken: str = shown("facilitator", "What to do instead, because the day began late; empty otherwise.", "")
    cut: PlannedCut | None = shown("facilitator", "How it gives back time, and from when on.", None)


class TimedTeaching(Model):
    """A move of a teaching plan with its place in the day."""

    number: int = shown("facilitator", "Counted within the part.")
    starts: str = shown("facilitator", "Clock time.")
    ends: str = shown("facilitator", "Clock time.")
    minutes: int = shown("facilitator", "Whole minutes.")
    format: str = shown("facilitator", "Who talks with whom, in words.")
    teaching: TeachingStep = shown("facilitator", "As the author wrote it.")
    taken: str = shown("facilitator", "What to do instead, because the day began late; empty otherwise.", "")
    cut: PlannedCut | None = shown("facilitator", "How it gives back time, and from when on.", None)


class Headcount(Model):
    """The groups for another number of people."""

    people: int = shown("facilitator", "How many come.")
    groups: str = shown("facilitator", "How they divide, in words.")
    planned: bool = shown("facilitator", "Whether this is the number the plan expects.")


class PreparationLine(Model):
    """Something to do before the day, and for which part."""

    part: str = shown("facilitator", "For which part.")
    do: str = shown("facilitator", "What to do.", text="inline")
    exercise: str = shown("facilitator", "Id of the exercise that says so.")
    position: int = shown("facilitator", "Its place in that exercise's list, from 0.")


class PreparationTime(Model):
    """Everything to do at one time before the day."""

    when: str = shown("facilitator", "How long before, in words.")
    lines: tuple[PreparationLine, ...] = shown("facilitator", "In the order of the day.")


class Part(Model):
    """A block of the session with its place in the day."""

    kind: Literal["exercise", "case", "drill", "break", "inline"] = shown("all", "What sort of block it is.")
    block: int = shown("all", "Its place among the blocks of the plan, from 0.", 0)
    source: tuple[ContentKind | Literal["session"], str] = shown(
        "all", "Kind and id of the content that its words come from.", ("session", "")
    )
    at: str = shown("all", "Where they stand in that file, as 'blocks.2.inline'; empty for all of it.", "")
    number: int = shown("all", "Counted without breaks; 0 for a break.")
    of: int = shown("all", "How many parts there are without breaks.")
    title: str = shown("all", "Its name.")
    kicker: str = shown("all", "Component and phase, in words; empty for a break.", "")
    starts: str = shown("facilitator", "Clock time.")
    ends: str = shown("facilitator", "Clock time by which it must be over.")
    minutes: int = shown("facilitator", "Whole minutes.")
    move: int = shown("facilitator", "Minutes to move before it.", 0)
    allowance: int = shown("facilitator", "Minutes that it may run late before something must be cut.", 0)
    in_hand: int = shown(
        "facilitator", "Minutes in hand before it and its move, because it begins at a fixed time.", 0
    )
    fixed: bool = shown("facilitator", "Whether it begins at its time whatever happens.", default=False)
    taken: str = shown("facilitator", "What is done instead, because the day began late; of a drill.", "")
    energy: Energy = shown("facilitator", "What it does to the room.", "calm")
    purpose: str = shown("facilitator", "Why it is there.", "", text="inline")
    notes: str = shown("facilitator", "What is special in this session.", "", text="markdown")
    lead: str = shown("facilitator", "Who leads it.", "")
    transition: str = shown("facilitator", "The sentence that leads on.", "")
    groups: str = shown("facilitator", "How the people divide, in words.", "")
    group_count: int = shown("facilitator", "How many groups work side by side.", 1)
    layout: str = shown("facilitator", "How the room is set, in words.", "")
    pages: str = shown("facilitator", "Workbook pages used, in words.", "")
    show: tuple[str, ...] = shown("facilitator", "Posters and slides used.", ())
    materials: tuple[MaterialLine, ...] = shown("facilitator", "What to bring for this part.", ())
    settling: int = shown("facilitator", "Minutes until people sit in their groups.", 0)
    settle: str = shown("facilitator", "Who sits with whom, as a sentence.", "")
    meanwhile: tuple[str, ...] = shown(
        "facilitator", "What the facilitator does in a break.", (), text="inline"
    )
    steps: tuple[TimedStep, ...] = shown("facilitator", "In order.", ())
    debrief: tuple[TimedQuestion, ...] = shown("facilitator", "In order.", ())
    debrief_minutes: int = shown("facilitator", "All questions together.", 0)
    cuts: tuple[PlannedCut, ...] = shown("facilitator", "What gives time back, in order.", ())
    headcounts: tuple[Headcount, ...] = shown(
        "facilitator", "Groups for three fewer to three more people.", ()
    )
    adaptation: str = shown(
        "facilitator", "What changes online or hybrid; empty in one room.", "", text="markdown"
    )
    online: tuple[str, ...] = shown("facilitator", "What the second person does online.", (), text="inline")
    teaching: tuple[TimedTeaching, ...] = shown("facilitator", "The moves of a case discussion.", ())
    exercise: Exercise | None = shown("all", "As the author wrote it.", None)
    case: CaseStudy | None = shown("all", "As the author wrote it.", None)
    drill: Drill | None = shown("all", "What was drawn for this session.", None)


PageKind = Literal["sheet", "story", "questions", "rewrite", "drill", "partner"]


class WorkbookPage(Model):
    """A page of the workbook between the welcome and what follows the day."""

    kind: PageKind = shown("all", "What sort of page it is.")
    page: int = shown("all", "Page number in the workbook.")
    part_title: str = shown("all", "The name of that part.")
    part_number: int = shown("all", "The number of that part, counted without breaks.")
    parts: int = shown("all", "How many parts there are without breaks.")
    kicker: str = shown("all", "The component, in words.")
    outcome: str = shown("all", "Completes 'After this you can'.")
    privacy: str = shown("all", "Who sees it, in words.", "")
    opt_out: str = shown("all", "An equal task for whoever does not want this one.", "")
    back: str = shown("all", "When to look at the page again: a date, or so many days on; empty without.", "")
    anchor: str = shown("all", "Id of the page within the document.")
    way: Way | None = shown("all", "The way to its page on the site; nothing when there is none.", None)
    source: tuple[ContentKind, str] = shown("all", "Kind and id of the content it comes from.")
    position: int = shown("all", "Its place among the pages of that content, from 0.")
    sheet: Sheet | None = shown("all", "As the author wrote it.", None)
    case: CaseStudy | None = shown("all", "As the author wrote it.", None)
    drill: Drill | None = shown("all", "What was drawn for this session.", None)


class FollowUpLine(Model):
    """A touch after the day, with its date if the day is known."""

    day: str = shown("all", "D+7 in words: 'in 7 days'.")
    date: str = shown("all", "The date in words, or empty when the day is open.")
    title: str = shown("all", "What it is.")
    what: str = shown("all", "What is done then.")
    who: str = shown("facilitator", "Who makes it happen, in words.")
    practice: bool = shown("all", "Whether a practice sheet goes with it.", default=False)
    position: int = shown("all", "Its place in the plan's list, from 0.")


class EvaluationLine(Model):
    """How one would notice weeks later that an exercise worked."""

    title: str = shown("facilitator", "The exercise.")
    signs: tuple[str, ...] = shown("facilitator", "What one would notice.")
    exercise: str = shown("facilitator", "Its id.")


class TransferLine(Model):
    """A small task for work, from one exercise."""

    title: str = shown("all", "The exercise it comes from.")
    task: str = shown("participant", "What to do.", text="inline")
    day: str = shown("participant", "By when, in words.")
    partner_question: str = shown("participant", "What the partner asks.")
    exercise: str = shown("all", "Its id.")


class Pack(Model):
    """Everything that any document of one session prints."""

    session: str = shown("all", "Id of the session plan.")
    code: str = shown("all", "Short code of the pack, printed on every page.")
    tool_version: str = shown("all", "Version of the toolkit that made it.")
    language: str = shown("all", "Language of the documents.")
    title: str = shown("all", "Title of the session.")
    subtitle: str = shown("all", "One line under it.")
    brand: Brand = shown("all", "Who signs the pages.")
    logo: Logo | None = shown("all", "The mark on the covers; the name in letters without one.", None)
    faces: tuple[OwnFace, ...] = shown("all", "Its own faces; without them the toolkit's.", ())
    way: Way | None = shown("all", "The way to the page for afterwards; nothing without a site.", None)
    date: str = shown("all", "The day in words, or empty.")
    place: str = shown("all", "Where it is, or empty.")
    host: str = shown("all", "Who invites, or empty.")
    facilitators: tuple[Facilitator, ...] = shown("all", "Who leads.")
    starts: str = shown("all", "Clock time.")
    ends: str = shown("all", "Clock time when people must be free.")
    planned_end: str = shown("facilitator", "Clock time at which the parts end.")
    minutes: int = shown("facilitator", "From start to end.")
    in_hand: int = shown("facilitator", "Minutes in hand: before each fixed time, and at the end.")
    stays: str = shown(
        "facilitator", "Clock time of the first part that begins whatever happens; empty without.", ""
    )
    in_hand_before: int = shown(
        "facilitator",
        "Minutes in hand that make a late start good: before `stays`; without it all of them.",
        0,
    )
    left_at_end: int = shown("facilitator", "Minutes in hand between the planned end and the end.")
    practice_share: int = shown(
        "facilitator", "Per cent of the exercise minutes spent writing, talking, practising."
    )
    people: int = shown("facilitator", "How many are expected.")
    need: str = shown("facilitator", "What made somebody ask for it.", text="markdown")
    rationale: str = shown("facilitator", "Why these parts in this order.", text="markdown")
    outcomes: tuple[str, ...] = shown("all", "Completes 'After this session you can'.")
    welcome: str = shown("participant", "To the reader of the workbook.", text="markdown")
    promises: tuple[str, ...] = shown("all", "What the facilitator promises.")
    prework: tuple[str, ...] = shown("participant", "What participants bring.", text="markdown")
    prework_from: tuple[str, ...] = shown(
        "participant", "Ids of the exercises they are brought for, in order."
    )
    parts: tuple[Part, ...] = shown("all", "In order.")
    listed: tuple[ListedPart, ...] = shown("all", "The parts and breaks as the workbook lists them.")
    cut_plans: tuple[CutPlan, ...] = shown(
        "facilitator", "What to do when minutes are lost at the start; none when that has been done.", ()
    )
    if_time_is_left: tuple[TimeLeft, ...] = shown("facilitator", "What to do with minutes that are left.", ())
    late: LateStart | None = shown(
        "facilitator", "How this pack differs, when it was made for a day that began late.", None
    )
    posted: tuple[PostedLine, ...] = shown("all", "The parts and breaks as the agenda on the wall has them.")
    tables: tuple[int, ...] = shown(
        "all", "The number on each table card, 0 for a spare one; empty where nobody sits at a table."
    )
    papers: DayPapers = shown("all", "What the papers of the day print besides.")
    decks: Decks = shown("all", "Cards, with what is on them.")
    materials: tuple[MaterialLine, ...] = shown("facilitator", "Everything to bring, summed.")
    preparation: tuple[PreparationTime, ...] = shown(
        "facilitator", "Everything to do before, the earliest first."
    )
    before: Before = shown("facilitator", "What to do, print and bring before the day.", Before())
    chat: tuple[ChatText, ...] = shown("facilitator", "What is pasted into the chat of a call.", ())
    rooms: tuple[RoomDrawing, ...] = shown("facilitator", "How the room is set, in order.", ())
    headcount_card: tuple[HeadcountRow, ...] = shown(
        "facilitator", "What changes for four fewer to four more people.", ()
    )
    pages: tuple[WorkbookPage, ...] = shown("all", "Pages to write on, in order.")
    variants: tuple[str, ...] = shown("all", "Letters of the drill variants; empty without drills.", ())
    after_page: int = shown("all", "The workbook page 'After today'.")
    transfers: tuple[TransferLine, ...] = shown("all", "Small tasks for work.")
    follow_up: tuple[FollowUpLine, ...] = shown("all", "What comes after the day.")
    practice: tuple[PracticeSheet, ...] = shown("all", "Practice for the touches after the day.", ())
    evaluation: tuple[EvaluationLine, ...] = shown("facilitator", "How one would notice that it worked.")
    handouts: tuple[str, ...] = shown("facilitator", "Other papers to hand out.")
    key_messages: tuple[str, ...] = shown("all", "What is worth repeating.")
    key_messages_from: tuple[str, ...] = shown(
        "all", "Where each comes from, in order: 'exercise:an-id' or 'case:an-id'."
    )
