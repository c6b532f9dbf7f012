"""Rules about the language of a promise, one file a language: content like an exercise, and no code.

A file holds word sets, phrases, signals and rules. All of them are written as token patterns, a notation of one line:

    send                a word as the tokenizer gives it: lower case, clitics apart ("don't" is `do not`)
    send|post|mail      one of these words
    <soon>              a word of the set `soon`, a token inside a phrase with the tag `soon`, or a built-in class
    <soon>|later        sets and words may be mixed
    !<person>|we        one token that is none of these
    a?  a*  a+          may be missing; any number of them; at least one
    ..3                 up to three words; not past a comma or another pause
    ...3                up to three tokens of any kind
    ^  ^^  $            beginning of a clause, beginning of the sentence, end of the sentence
    =word               must stand there, but is not part of the finding; only at either end, never optional

Built-in classes: `<any>` `<word>` `<number>` `<clock>` `<date>` `<ordinal>` `<name>` `<mention>` `<link>` `<caps>`
`<sign>` `<pause>` `<stop>` `<question>` `<exclaim>` `<quoted>`. `subject/language/tokens.py` specifies them.

Stages, each of which may name what the ones before found: sets → phrases → signals → rules → kinds → verdict.
"""

from typing import Annotated, Literal

from pydantic import StringConstraints

from toolkit.models.base import Model, shown
from toolkit.models.words import Line, Pattern, Slug, SpeechMove, Text

#: The name of a set, a phrase or a signal.
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=40)]
#: Words with spaces between them.
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60_000)]
#: A token pattern, see above.
TokenPattern = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
#: "written = what it stands for".
Spelling = Annotated[str, StringConstraints(pattern=r"^\S+ = \S+( \S+)*$", max_length=80)]

Verdict = Literal["owned", "weak", "neutral"]
SlotName = Literal["who", "will", "what", "done_when", "by", "tell"]
KindName = Literal[
    "promise",
    "early-warning",
    "counter-offer",
    "renegotiate",
    "decline",
    "repair",
    "report",
    "request",
    "acknowledge",
    "question",
    "forecast",
    "reported",
    "remark",
    "fact",
]


class WordSet(Model):
    """Words that count as one in patterns."""

    name: Name = shown("all", "Patterns call it by this name in angle brackets.", example="soon")
    words: Words = shown(
        "all",
        "The words, with spaces between them; a name in angle brackets stands for a set further up.",
        example="soon shortly later eventually",
    )


class Phrase(Model):
    """A run of tokens that later patterns take as one thing, such as a date or a greeting."""

    tag: Name = shown(
        "all", "The name that its tokens get; several entries may give the same.", example="deadline"
    )
    match: tuple[TokenPattern, ...] = shown("all", "Token patterns.", min_length=1, example=["by <day>"])


class Signal(Model):
    """Something a sentence shows; a step on the way to its kind, its slots and its findings."""

    signal: Name = shown("all", "Its name.", example="thanks")
    match: tuple[TokenPattern, ...] = shown(
        "all", "Token patterns; one is enough.", (), example=["thank you"]
    )
    any: tuple[Name, ...] = shown("all", "Signals or phrases, one of which is enough as well.", ())
    needs: tuple[Name, ...] = shown("all", "Signals or phrases that must all be in the sentence.", ())
    unless: tuple[Name, ...] = shown("all", "Signals or phrases that must not be in the sentence.", ())


class LanguageRule(Model):
    """A rule that finds one pattern: it says why, and what to try instead."""

    id: Slug = shown("all", "Its name in messages and addresses.", example="hedge-try")
    pattern: Pattern = shown("all", "The weakening pattern that it finds.", example="hedge")
    reason: Line = shown(
        "all", "Why these words weaken a promise.", example="Trying is no result that somebody can plan with."
    )
    hint: Line = shown("all", "What to say instead.", example="Say what you will do, and by when.")
    match: tuple[TokenPattern, ...] = shown(
        "all", "Token patterns; one is enough.", min_length=1, example=["i will try"]
    )
    needs: tuple[Name, ...] = shown("all", "Signals or phrases that must all be in the sentence.", ())
    unless: tuple[Name, ...] = shown(
        "all", "Signals or phrases that make these words right when they are in the sentence.", ()
    )
    near: tuple[Name, ...] = shown(
        "all", "Signals or phrases that make these words right when they touch or overlap them.", ()
    )
    everywhere: bool = shown(
        "all", "Whether it holds in sentences of every kind, silent ones too.", default=False
    )
    yields: bool | None = shown(
        "all", "Whether a promise elsewhere in the statement outweighs it; else as its pattern says.", None
    )
    matches: tuple[Text, ...] = shown(
        "all", "Statements in which it finds something.", min_length=1, example=["I'll try to send it."]
    )
    passes: tuple[Text, ...] = shown(
        "all", "Statements that come close and are right.", min_length=1, example=["She tried the door."]
    )


class WeakPattern(Model):
    """One of the twelve ways in which ownership gets lost."""

    id: Pattern = shown("all", "Its fixed name.", example="hedge")
    title: Line = shown("all", "Its name for people.", example="Hedge")
    reason: Line = shown("all", "Why it weakens a promise.", example="Nobody can plan with a maybe.")
    hint: Line = shown(
        "all", "What to say instead.", example="Say what you will do, and what you cannot promise."
    )
    fair_use: Line = shown("all", "When the same words are right.", example="In a forecast they are honest.")
    yields: bool = shown(
        "all", "Whether a clear promise elsewhere in the same statement outweighs it.", default=False
    )


class PromiseSlot(Model):
    """One of the six parts of a promise, and the signals that show it."""

    id: SlotName = shown("all", "Its fixed name.", example="by")
    title: Line = shown("all", "Its name for people.", example="By when")
    question: Line = shown("all", "What to ask when it is missing.", example="By which day and hour?")
    when: tuple[Name, ...] = shown("all", "Signals or phrases, one of which fills it.", min_length=1)
    unless: tuple[Name, ...] = shown("all", "Signals or phrases that empty it again.", ())


class SentenceKind(Model):
    """What a sentence does. The first kind in the file whose conditions hold is the sentence's."""

    kind: KindName = shown("all", "Its fixed name.", example="question")
    title: Line = shown("all", "In a few words, for 'this is …'.", example="a question")
    when: tuple[Name, ...] = shown("all", "Signals or phrases, one of which is enough; none: always.", ())
    needs: tuple[Name, ...] = shown("all", "Signals or phrases that must all be there.", ())
    unless: tuple[Name, ...] = shown("all", "Signals or phrases that must not be there.", ())
    owned: bool = shown("all", "Whether such a sentence is owned when nothing weakens it.", default=False)
    outweighs: bool = shown(
        "all", "Whether such a sentence, when owned, outweighs what weakens others around it.", default=True
    )
    silent: bool = shown("all", "Whether rules stay silent in it.", default=False)
    move: SpeechMove | None = shown("all", "The speech move that it makes.", None)
    praise: Line | None = shown(
        "all", "What is good about it when it is owned: a sentence without a capital and a full stop.", None
    )


class Language(Model):
    """Everything the toolkit knows about how people speak of work in one language."""

    id: Slug = shown(
        "all", "Comes from the file name, which is the code of the language; never written in the file."
    )
    title: Line = shown("all", "The language, in its own words.", example="English")
    spellings: tuple[Spelling, ...] = shown(
        "all", "Written words and what they stand for: slips, chat spellings, words written together.", ()
    )
    clitics: tuple[Spelling, ...] = shown(
        "all", "Endings with an apostrophe that are words of their own.", (), example=["'ll = will"]
    )
    abbreviations: Words = shown(
        "all", "Words after which a full stop does not end a sentence.", example="mr dr no"
    )
    names: Words = shown("all", "Given names, also when they are written small.", example="dana noor")
    ordinary: Words = shown(
        "all", "Words that are no names when they stand first with a capital letter.", example="the our today"
    )
    sets: tuple[WordSet, ...] = shown("all", "Word sets.", min_length=1)
    phrases: tuple[Phrase, ...] = shown("all", "Phrases; they are found first.", ())
    signals: tuple[Signal, ...] = shown("all", "Signals, each after those it names.", ())
    patterns: tuple[WeakPattern, ...] = shown("all", "The weakening patterns.", min_length=1)
    slots: tuple[PromiseSlot, ...] = shown("all", "The slots of a promise.", min_length=1)
    kinds: tuple[SentenceKind, ...] = shown(
        "all", "Kinds of sentences, the first that fits wins.", min_length=1
    )
    rules: tuple[LanguageRule, ...] = shown("all", "The rules.", min_length=1)
