"""A case study: a story with an open end, sealed parts that follow, and what the facilitator needs to lead it."""

from toolkit.models.base import Model, shown
from toolkit.models.header import Header
from toolkit.models.steps import Cut
from toolkit.models.words import Format, Line, Pattern, Text


class CasePerson(Model):
    """Somebody in the story."""

    name: Line = shown("all", "An invented name.", example="Renske Okafor")
    role: Line = shown("all", "What they do.", example="key account manager")
    stake: Line = shown(
        "facilitator", "What is at stake for them.", example="Her bonus hangs on the renewal."
    )


class Exhibit(Model):
    """A table, letter or list that belongs to the story."""

    caption: Line = shown(
        "all", "What it shows, with its number.", example="Exhibit 1: what the client was told"
    )
    columns: tuple[Line, ...] = shown("all", "Column headings; none for running text.", (), max_length=5)
    rows: tuple[tuple[Line, ...], ...] = shown(
        "all", "Rows of the table, as long as the headings.", (), max_length=12
    )
    text: Text | None = shown(
        "all", "Running text instead of a table, such as a message.", None, text="markdown"
    )


class PreparationQuestion(Model):
    """What a participant thinks about before the plenary."""

    question: Line = shown("all", "The question.", example="Who promised what to whom, and by when?")
    lines: int = shown("all", "Writing lines under it.", ge=1, le=10, example=3)
    answer: Text = shown("facilitator", "What a good answer holds.", text="markdown", example="Three names …")


class QuotedPattern(Model):
    """A place in the story where ownership gets lost."""

    quote: Line = shown(
        "facilitator", "Word for word from part A or an exhibit.", example="Somebody should look at it."
    )
    pattern: Pattern = shown("facilitator", "Which weakening pattern it shows.", example="diffused")


class LineToRewrite(Model):
    """A weak sentence of the story to make stronger."""

    text: Line = shown("all", "Word for word from the story.", example="We'll look into it.")
    model: Line = shown(
        "key", "One way to say it better.", example="I'll send you the figures by Thursday noon."
    )


class TeachingStep(Model):
    """A move of the plenary."""

    title: Line = shown("facilitator", "What happens, in a few words.", example="Collect the promises")
    minutes: int = shown("facilitator", "Whole minutes.", ge=1, le=60, example=10)
    format: Format = shown("facilitator", "Who talks with whom.", example="plenary")
    do: tuple[Text, ...] = shown(
        "facilitator",
        "What the facilitator does, one line each, starting with a verb.",
        (),
        text="inline",
        max_length=6,
        example=["Write the names on the board."],
    )
    ask: Line | None = shown(
        "facilitator", "The question, as spoken.", None, example="Which sentence made this expensive?"
    )
    board: Line | None = shown("facilitator", "What goes on the board.", None, example="Promised | by whom")
    release: Text | None = shown(
        "facilitator",
        "Which sealed part is handed out now: 'part B' or 'epilogue'.",
        None,
        pattern="^(part B|epilogue)$",
        example="part B",
    )
    cut: Cut | None = shown("facilitator", "How this move gives back time.", None)


class BoardColumn(Model):
    """A column of the board plan."""

    heading: Line = shown("facilitator", "As written on the board.", example="Promised")
    entries: tuple[Line, ...] = shown(
        "facilitator", "What should stand there in the end.", example=["Friday, by Tomoko"]
    )


class RoleCard(Model):
    """A card for somebody who plays a person of the story."""

    name: Line = shown("sealed", "Whom one plays.", example="Renske Okafor")
    wants: Line = shown("sealed", "What this person wants.", example="To keep the client and her Friday.")
    knows: Line = shown("sealed", "What only this person knows.", example="The part has not left the plant.")
    says: Line = shown("sealed", "A first sentence.", example="Let's not make this bigger than it is.")


class Misreading(Model):
    """How a group goes astray, and the way back."""

    sign: Line = shown("facilitator", "What you hear.", example="It's all the boss's fault.")
    reply: Line = shown("facilitator", "The next sentence.", example="And which promise was hers alone?")


class CaseObjective(Model):
    """What one can do after the discussion."""

    verb: Line = shown("all", "An observable verb.", example="trace")
    text: Line = shown(
        "all", "The rest of 'you can …', starting with the verb.", example="trace a promise to one name"
    )


class CaseStudy(Header):
    """A case in parts A, B and epilogue, with exhibits, role cards and teaching notes. All of it is invented."""

    code: Line = shown(
        "all", "A short printed code, such as CS-01.", pattern=r"^CS-[0-9]{2}$", example="CS-99"
    )
    setting: Line = shown("all", "Where it plays.", example="a supplier of industrial parts")
    industry: Line = shown("all", "One or two words.", example="industrial parts")
    outcome: Line = shown("all", "Completes 'After this you can …'.", example="trace a promise to one name")
    objectives: tuple[CaseObjective, ...] = shown("all", "One to three.", min_length=1, max_length=3)
    people: tuple[CasePerson, ...] = shown("all", "Who appears, in order.", min_length=2, max_length=8)
    reading_minutes: int = shown(
        "all", "Minutes to read part A quietly, at 180 words a minute.", ge=1, le=20, example=4
    )
    part_a: Text = shown(
        "all",
        "The story up to the decision, 350 to 650 words.",
        text="markdown",
        max_length=6000,
        example="On Monday …",
    )
    exhibits: tuple[Exhibit, ...] = shown("all", "Tables and messages of the story.", (), max_length=3)
    decision_point: Line = shown(
        "all", "The open question that ends part A.", example="What does Renske say on Tuesday?"
    )
    prep_questions: tuple[PreparationQuestion, ...] = shown(
        "all", "Two to four, in order.", min_length=2, max_length=4
    )
    part_b: Text = shown(
        "sealed",
        "What happened next; handed out later.",
        text="markdown",
        max_length=4000,
        example="On Tuesday …",
    )
    part_b_question: Line = shown(
        "sealed", "The question that ends part B.", example="What is hers to repair?"
    )
    epilogue: Text = shown(
        "sealed", "How it ended; handed out last.", text="markdown", max_length=3000, example="A year later …"
    )
    immediate_issue: Text = shown(
        "facilitator", "What people will talk about.", text="markdown", example="A late part."
    )
    underlying_issue: Text = shown(
        "facilitator", "What it is about.", text="markdown", example="Nobody owned the promise to the client."
    )
    analysis: Text = shown(
        "facilitator", "How an experienced eye reads it.", text="markdown", example="Four promises …"
    )
    patterns_in_text: tuple[QuotedPattern, ...] = shown(
        "facilitator", "Places where ownership gets lost.", min_length=2, max_length=10
    )
    lines_to_rewrite: tuple[LineToRewrite, ...] = shown(
        "all", "Two to five sentences.", min_length=2, max_length=5
    )
    groups_of: int = shown("facilitator", "People in a discussion group.", 4, ge=2, le=8)
    teaching_plan: tuple[TeachingStep, ...] = shown(
        "facilitator", "Reading included; the minutes make the block.", min_length=3, max_length=10
    )
    board_plan: tuple[BoardColumn, ...] = shown(
        "facilitator", "Two to four columns.", min_length=2, max_length=4
    )
    triggers: tuple[Line, ...] = shown(
        "facilitator",
        "Sentences that wake a quiet room.",
        min_length=1,
        max_length=5,
        example=["Who lied here?"],
    )
    misreadings: tuple[Misreading, ...] = shown("facilitator", "At least one.", min_length=1, max_length=5)
    wrap_up: Text = shown(
        "facilitator", "The last words, to be spoken; at most 60 words.", example="One name a promise."
    )
    roles: tuple[RoleCard, ...] = shown("sealed", "Cards for playing the decision.", (), max_length=6)
    key_messages: tuple[Line, ...] = shown(
        "all",
        "What is worth repeating; at most three.",
        min_length=1,
        max_length=3,
        example=["One promise, one name."],
    )
    boss_line: Line | None = shown(
        "facilitator",
        "What to say when bosses sit with their people.",
        None,
        example="Nobody here answers for the firm in the story.",
    )
    opt_out: Line | None = shown(
        "all",
        "An equal task; needed from sensitivity 2.",
        None,
        example="Work with the exhibits instead of the decision.",
    )
    disclaimer: Line = shown("all", "Printed under part A.", "People, firm and figures are invented.")
