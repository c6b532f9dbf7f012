"""What every authored object begins with."""

from toolkit.models.base import Model, shown
from toolkit.models.words import AudienceGroup, Component, Date, Grade, Line, Slug, Status, Text, Track


class Evidence(Model):
    """Why one may expect this to work, how strong the reason is, and its limit."""

    grade: Grade = shown("all", "How strong the reason is.", example="author-judgement")
    claim: Line = shown("all", "What it says.", example="Write here what you expect, and why.")
    reference: Line = shown("all", "Where it comes from.", example="Your name")
    effect: Line | None = shown(
        "all", "The size of the effect, with its unit.", None, example="d = 0.67 over 46 samples"
    )
    caveat: Line | None = shown(
        "all", "Where it does not hold.", None, example="Seen with teams that already know each other."
    )
    mixed: bool = shown("all", "Whether studies disagree.", default=False)


class Change(Model):
    """A line of the object's own history."""

    date: Date = shown("facilitator", "When.", example="2026-11-21")
    text: Line = shown("facilitator", "What changed, for facilitators.", example="First version.")


class Header(Model):
    """Identity, audience and provenance."""

    id: Slug = shown("all", "Comes from the file name; never written in the file.")
    title: str = shown(
        "all", "The name people will use.", min_length=1, max_length=60, example="A short name"
    )
    summary: str = shown(
        "all", "One line for lists.", min_length=1, max_length=160, example="What people do, in one line."
    )
    version: Line = shown(
        "facilitator", "major.minor.patch", pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$", example="1.0.0"
    )
    status: Status = shown("facilitator", "How far it has been tried.", example="draft")
    language: Line = shown(
        "all", "Language of the text, such as en.", pattern=r"^[a-z]{2}(-[A-Z]{2})?$", example="en"
    )
    components: tuple[Component, ...] = shown(
        "all", "The first one is the main one.", min_length=1, max_length=3, example=["expectation-clarity"]
    )
    tracks: tuple[Track, ...] = shown(
        "all", "Cross-cutting tracks it belongs to.", (), example=["key-account-management"]
    )
    audience: tuple[AudienceGroup, ...] = shown(
        "facilitator", "Whom it is for.", min_length=1, example=["individual-contributor"]
    )
    keywords: tuple[Line, ...] = shown(
        "all", "Words people would search for.", (), max_length=12, example=["request", "clarity"]
    )
    authors: tuple[Line, ...] = shown("facilitator", "Who wrote it.", min_length=1, example=["Your name"])
    licence: Line = shown("all", "SPDX identifier.", "CC-BY-4.0")
    origin: Line = shown("facilitator", "original, or adapted with source and permission.", "original")
    evidence: tuple[Evidence, ...] = shown(
        "all", "At least one reason to expect that it works.", min_length=1
    )
    backfire: Text = shown(
        "facilitator",
        "How it does harm when run badly.",
        text="markdown",
        example="It turns into an inspection when …",
    )
    review_by: Date = shown("facilitator", "When somebody must look at it again.", example="2028-06-30")
    sensitivity: int = shown(
        "facilitator",
        "1 nothing personal, 2 a mistake or a doubt, 3 something that could shame.",
        ge=1,
        le=3,
        example=1,
    )
    related: tuple[Slug, ...] = shown("all", "Exercises that go well with it.", (), example=["fog-to-focus"])
    changelog: tuple[Change, ...] = shown("facilitator", "Newest first.", ())
