"""The printed words for the short ids of the vocabulary."""

from toolkit.models.sheets import Sheet
from toolkit.models.steps import Debrief
from toolkit.models.words import Component, Format, Grade, Layout, Pattern, Phase, SpeechMove, Stage, Track

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

PATTERNS: dict[Pattern, str] = {
    "no_actor": "nobody acts",
    "diffused": "somebody, everybody",
    "hedge": "hedge",
    "vague_time": "vague time",
    "vague_what": "vague result",
    "blame": "blame",
    "circumstance": "circumstances",
    "deflect": "nobody told me",
    "silent_condition": "silent condition",
    "empty_yes": "empty yes",
    "overpromise": "too much promised",
    "self_attack": "attack on oneself",
}

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
