"""What the facilitator does minute by minute: steps, questions, the debrief."""

from typing import Literal

from toolkit.models.base import Model, shown
from toolkit.models.minutes import Minutes
from toolkit.models.words import Format, Line, Mode, MustSay, Slug, Stage, Text


class Question(Model):
    """A question with an answer one hopes for, one that goes wrong, and the next sentence."""

    question: Line = shown(
        "facilitator", "The question, as spoken.", example="What would you see if it was finished?"
    )
    wanted: Line = shown(
        "facilitator",
        "An answer that shows it works, in people's own words.",
        example="There would be a signed list.",
    )
    unwanted: Line = shown(
        "facilitator",
        "An answer that misses, in people's own words.",
        example="Everybody would be on the same page.",
    )
    reply: Line = shown(
        "facilitator",
        "What the facilitator says next to the second one.",
        example="And what would lie on the table?",
    )


class Writing(Model):
    """Which prompts of which sheet a step fills."""

    sheet: Slug = shown("facilitator", "The id of a sheet of this exercise.", example="my-sheet")
    prompts: tuple[int, ...] = shown(
        "facilitator", "The numbers of the prompts, in order.", min_length=1, example=[1]
    )


class Cue(Model):
    """A signal to the room at a moment within the step."""

    at: int = shown("facilitator", "Minutes after the start of the step.", ge=0, le=240, example=4)
    text: Line = shown("facilitator", "What is said or shown.", example="One minute left.")


class Cut(Model):
    """How the step gives back time when the day runs late."""

    action: Literal["shorten", "drop"] = shown(
        "facilitator", "Whether the step gets shorter or goes.", example="shorten"
    )
    saves: int = shown("facilitator", "Minutes given back.", ge=1, le=120, example=2)
    how: Line = shown("facilitator", "What to do instead, in one line.", example="One round instead of two.")


class WithMany(Model):
    """How a step goes when there are many groups: what each of them would do in turn, they then do side by side."""

    more_than: int = shown("facilitator", "From one group more than this on.", ge=1, le=20, example=4)
    minutes: int = shown(
        "facilitator",
        "Minutes of the step then; no fewer than with the most groups that still do it the other way.",
        ge=1,
        le=240,
        example=8,
    )
    do: tuple[Text, ...] = shown(
        "facilitator",
        "What the facilitator does then, one line each, starting with a verb; all of it.",
        text="inline",
        min_length=1,
        max_length=8,
        example=["Hang the sheets along the wall.", "Send everyone round in pairs, one minute a sheet."],
    )
    say: Text | None = shown(
        "facilitator",
        "Words to speak then; those of the step if left out.",
        None,
        text="markdown",
        example="Walk along the wall in pairs, and put a dot where you would have to guess.",
    )


class Step(Model):
    """One move of an exercise."""

    id: Slug = shown("facilitator", "Unique within the exercise.", example="set-up")
    title: Line = shown("facilitator", "What happens, in a few words.", example="Set the scene")
    mode: Mode = shown("facilitator", "What most people are doing.", example="listen")
    minutes: Minutes = shown(
        "facilitator",
        "A number, or {base, per_group, per_person, cap}, or {rounds, work, feedback, change, setup}.",
        example=5,
    )
    say: Text | None = shown(
        "facilitator",
        "Words to speak: at most 45, in sentences of at most 20.",
        None,
        text="markdown",
        example="Think of something you were asked for last month where you had to guess what good looked like.",
    )
    must_say: MustSay | None = shown(
        "facilitator",
        "Which sentence of every session the words to speak hold, so that the papers of the day print these words: "
        "'limit' where confidentiality ends, 'opt-out' how one takes part in another way.",
        None,
        example="limit",
    )
    do: tuple[Text, ...] = shown(
        "facilitator",
        "What the facilitator does, one line each, starting with a verb: who, with whom, with what, who starts, when to change.",
        (),
        text="inline",
        max_length=8,
        example=["Show the poster.", "Give one minute of silence; nobody shares yet."],
    )
    ask: tuple[Question, ...] = shown("facilitator", "Questions to put to the room or the groups.", ())
    listen_for: Text | None = shown(
        "facilitator",
        "What tells you that the step works, or that it needs you.",
        None,
        text="markdown",
        example="Sentences with a day and a name in them. Step in when a group debates whose fault it was.",
    )
    show: Line | None = shown(
        "facilitator", "Which poster or slide is to be seen.", None, example="Poster: the five questions"
    )
    write: Writing | None = shown(
        "facilitator", "Where people write in this step.", None, example={"sheet": "my-sheet", "prompts": [1]}
    )
    producer: Text | None = shown(
        "facilitator",
        "Online: what the second person does with rooms, chat and links.",
        None,
        text="inline",
        example="Open the rooms, then post the questions in the chat.",
    )
    cue: Cue | None = shown("facilitator", "A time signal within the step.", None)
    with_many: WithMany | None = shown(
        "facilitator", "What replaces minutes, do and say in a room with many groups.", None
    )
    cut: Cut | None = shown(
        "facilitator", "How this step gives back time; leave out where it must stay.", None
    )


class DebriefQuestion(Model):
    """One question of the debrief with its stage, its minutes and its form."""

    stage: Stage = shown("facilitator", "From facts to decision.", example="facts")
    question: Line = shown(
        "facilitator", "The question, as spoken.", example="Which of the five was empty most often?"
    )
    minutes: int = shown("facilitator", "Minutes for this question.", ge=1, le=30, example=4)
    format: Format = shown("facilitator", "Who talks with whom.", example="pairs-then-plenary")
    wanted: Line = shown(
        "facilitator", "An answer that goes somewhere.", example="The date; in all four of ours."
    )
    unwanted: Line = shown("facilitator", "An answer that does not.", example="It depends.")
    reply: Line = shown(
        "facilitator", "The facilitator's next sentence.", example="On what did it depend this time?"
    )
    cut: Cut | None = shown("facilitator", "How this question gives back time.", None)


class Debrief(Model):
    """Where the learning is said aloud: from facts to decision, in one named order."""

    grammar: Literal["four-stages", "three-stages", "one-question"] = shown(
        "facilitator",
        "four-stages: facts, reactions, meaning, decision. three-stages: what, so what, now what. "
        "one-question: for exercises under 20 minutes.",
        example="one-question",
    )
    questions: tuple[DebriefQuestion, ...] = shown(
        "facilitator", "In the order of the stages.", min_length=1, max_length=6
    )
