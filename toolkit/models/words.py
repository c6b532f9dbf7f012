"""The field's fixed vocabulary: short ids as authors write them."""

from typing import Annotated, Literal

from pydantic import StringConstraints

#: File stems and references. Lower-case words joined by hyphens, so that every file system and address keeps them.
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
#: A clock time on a 24-hour clock.
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
#: A calendar date of this century or the next, year first; whether the day exists is checked where the date is used.
Date = Annotated[str, StringConstraints(pattern=r"^2[01][0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
#: Days after the session.
DaysAfter = Annotated[str, StringConstraints(pattern=r"^D\+[1-9][0-9]{0,2}$")]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
#: A picture beside the file that names it, so no folders; letters of any case, because logos come as they come.
PictureName = Annotated[
    str,
    StringConstraints(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*\.(png|jpg|jpeg|svg|PNG|JPG|JPEG|SVG)$",
        max_length=80,
    ),
]
#: A font beside the file that names it, so no folders.
FontName = Annotated[
    str,
    StringConstraints(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*\.(woff2|ttf|otf|WOFF2|TTF|OTF)$",
        max_length=80,
    ),
]
#: Where a site stands: plain characters, no name, no query; short enough for a small code on paper.
SiteAddress = Annotated[
    str,
    StringConstraints(
        pattern=r"^https?://([A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*/?$",
        max_length=80,
    ),
]
#: One line of text, never empty.
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
#: A sentence or a few; never empty.
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4_000)]

Component = Literal[
    "expectation-clarity",
    "ownership-language",
    "feedback-culture",
    "consequence-awareness",
    "reflection-review",
    "partners",
    "cadence",
    "recognition",
    "measurement",
    "resistance",
]
#: What the printed codes of a component's exercises begin with.
CODE_LETTERS: dict[Component, str] = {
    "expectation-clarity": "EC",
    "ownership-language": "OL",
    "feedback-culture": "FC",
    "consequence-awareness": "CA",
    "reflection-review": "RR",
    "partners": "PA",
    "cadence": "CM",
    "recognition": "RE",
    "measurement": "ME",
    "resistance": "RS",
}
Track = Literal["key-account-management", "train-the-trainer", "openers-and-closers"]
AudienceGroup = Literal[
    "individual-contributor", "team-lead", "manager", "executive", "key-account-manager", "trainer"
]
Phase = Literal["before", "open", "teach", "practise", "apply", "close", "follow-up"]
Status = Literal["draft", "reviewed", "piloted", "stable", "retired"]
Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
Grade = Literal["meta-analysis", "experiment", "field-study", "practice-consensus", "author-judgement"]
Energy = Literal["calm", "steady", "lively"]
MustSay = Literal["limit", "opt-out"]
Mode = Literal["listen", "write", "talk", "move", "practise", "decide"]
Stage = Literal["facts", "reactions", "meaning", "decision"]
Format = Literal["alone", "pairs", "groups", "plenary", "pairs-then-plenary", "groups-then-plenary"]
Layout = Literal["cabaret", "horseshoe", "circle", "theatre", "open-floor", "wall"]
Pattern = Literal[
    "no_actor",
    "diffused",
    "hedge",
    "vague_time",
    "vague_what",
    "blame",
    "circumstance",
    "deflect",
    "silent_condition",
    "empty_yes",
    "overpromise",
    "self_attack",
]
#: Patterns as people call them, on sheets and in keys.
PATTERN_NAMES: dict[Pattern, str] = {
    "no_actor": "nobody does it",
    "diffused": "anybody might do it",
    "hedge": "a maybe",
    "vague_time": "vague when",
    "vague_what": "vague what",
    "blame": "somebody else’s fault",
    "circumstance": "circumstances did it",
    "deflect": "nothing to do with me",
    "silent_condition": "an if without a plan",
    "empty_yes": "an empty yes",
    "overpromise": "too much promised",
    "self_attack": "hard on oneself",
}
SpeechMove = Literal[
    "promise", "request", "counter-offer", "decline", "early-warning", "renegotiate", "repair", "acknowledge"
]
