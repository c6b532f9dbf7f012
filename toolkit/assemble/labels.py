"""The printed words for the short ids of the vocabulary."""

from toolkit.models.sheets import Sheet
from toolkit.models.steps import Debrief
from toolkit.models.words import (
    AudienceGroup,
    Component,
    Format,
    Grade,
    Layout,
    Phase,
    SpeechMove,
    Stage,
    Status,
    Track,
)

COMPONENTS: dict[Component, str] = {
    "expectation-clarity": "Expectation clarity",
    "ownership-language": "Ownership language",
    "feedback-culture": "Feedback culture",
    "consequence-awareness": "Consequence awareness",
    "reflection-review": "Reflection and review",
    "partners": "Accountability partners",
    "cadence": "Cadence and momentum",
    "recognition": "Recognition",
    "measurement": "Measurement",
    "resistance": "Working with resistance",
}

GRADES: dict[Grade, str] = {
    "meta-analysis": "many studies together",
    "experiment": "an experiment",
    "field-study": "a study at work",
    "practice-consensus": "what practitioners agree on",
    "author-judgement": "our own judgement",
}

MOVES: dict[SpeechMove, str] = {
    "promise": "promise",
    "request": "ask for something",
    "counter-offer": "offer something else",
    "decline": "say no",
    "early-warning": "warn early",
    "renegotiate": "renegotiate",
    "repair": "put a miss right",
    "acknowledge": "close and thank",
}

#: As in the drills and the glossary.
TRACKS: dict[Track, str] = {
    "key-account-management": "Key account management",
    "train-the-trainer": "Train the trainer",
    "openers-and-closers": "Openers and closers",
}

PHASES: dict[Phase, str] = {
    "before": "before the day",
    "open": "open",
    "teach": "learn",
    "practise": "practise",
    "apply": "apply",
    "close": "close",
    "follow-up": "follow up",
}

FORMATS: dict[Format, str] = {
    "alone": "each alone",
    "pairs": "in pairs",
    "groups": "in the groups",
    "plenary": "plenary",
    "pairs-then-plenary": "pairs, then plenary",
    "groups-then-plenary": "groups, then plenary",
}

LAYOUTS: dict[Layout, str] = {
    "cabaret": "round tables",
    "horseshoe": "horseshoe",
    "circle": "circle of chairs",
    "theatre": "rows",
    "open-floor": "open floor",
    "wall": "standing at the wall",
}

AUDIENCES: dict[AudienceGroup, str] = {
    "individual-contributor": "people without staff",
    "team-lead": "team leads",
    "manager": "managers",
    "executive": "executives",
    "key-account-manager": "key account managers",
    "trainer": "trainers",
}

STATUSES: dict[Status, str] = {
    "draft": "not yet: a draft",
    "reviewed": "not yet, but reviewed by a second person",
    "piloted": "with a first group",
    "stable": "with several groups",
    "retired": "no longer in use",
}

SENSITIVITIES = {
    1: "nothing personal is shown",
    2: "people tell of a mistake or a doubt",
    3: "people tell what could shame them",
}

EFFORTS = {0: "none", 1: "a few minutes", 2: "an hour", 3: "an afternoon"}

COSTS = {0: "none", 1: "what lies about in an office", 2: "a few things to buy", 3: "needs a budget"}

#: By the field of an exercise's modality, its underscores as hyphens.
MODALITIES = {
    "in-person": "In one room",
    "online": "Online",
    "hybrid": "Some in the room, some on a call",
    "asynchronous": "Over days, in writing",
    "self-study": "Alone with the workbook",
}

FITS = {"as-is": "works as it is", "adapt": "works with changes", "no": "does not work"}

NOT_TRIED = "not tried yet"

LEVELS = {
    1: "1 · recognise",
    2: "2 · choose",
    3: "3 · repair with given parts",
    4: "4 · judge the situation",
    5: "5 · rewrite freely",
    6: "6 · say it live",
    7: "7 · one’s own sentence",
}

PRIVACY = {
    "only-you": "Only you see this page",
    "your-partner": "You show this page to your partner",
    "your-group": "You show this page to your group",
}

PREPARATION = {
    "T-14 days": "Two weeks before",
    "T-7 days": "One week before",
    "T-1 day": "The day before",
    "T-60 minutes": "One hour before",
    "T-10 minutes": "Ten minutes before",
}

WHO_FOLLOWS_UP = {"participants": "Participants", "facilitator": "You", "manager": "Their manager"}

_FOUR_STAGES: dict[Stage, str] = {
    "facts": "Facts",
    "reactions": "Reactions",
    "meaning": "Meaning",
    "decision": "Decision",
}
_THREE_STAGES: dict[Stage, str] = _FOUR_STAGES | {
    "facts": "What?",
    "meaning": "So what?",
    "decision": "Now what?",
}


def stage_label(debrief: Debrief, stage: Stage) -> str:
    """The stage in the words of the debrief's own grammar."""
    return (_THREE_STAGES if debrief.grammar == "three-stages" else _FOUR_STAGES)[stage]


def privacy_label(sheet: Sheet) -> str:
    """Who sees what is written on a sheet."""
    return PRIVACY[sheet.privacy]
