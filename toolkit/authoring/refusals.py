"""What to say to somebody whose file cannot be begun like this, and what to type instead."""

from collections.abc import Sequence

from toolkit.create import KindOfFile, better_id
from toolkit.diagnostics import WRONG_USAGE, UserError

_RULE = "An id is lower-case letters, digits and single hyphens between them, at most 60 characters."


def no_place() -> UserError:
    """There is neither a workspace nor an overlay."""
    hint = "Make one: toolkit init my-workshop. Or name an overlay folder with --into."
    return UserError("There is no workspace here to put it into", hint, WRONG_USAGE)


def refuse_bad_id(kind: KindOfFile, typed: str) -> None:
    """Stop over an id that cannot be one.

    Raises:
        UserError: with the nearest id that can.
    """
    better = better_id(typed)
    if better is not None:
        hint = f"Try: toolkit new {kind.name} {better}. {_RULE}" if better else _RULE
        raise UserError(f"'{typed}' cannot be an id", hint, WRONG_USAGE)


def taken(kind: KindOfFile, identifier: str, shown: str) -> UserError:
    """A file of one's own has this id."""
    sentence = f"There is {kind.called} '{identifier}' already: {shown}"
    return UserError(sentence, "Go on with that file, or choose another id.", WRONG_USAGE)


def would_replace(kind: KindOfFile, identifier: str) -> UserError:
    """The library has this id, and nobody has said that it is meant to be replaced."""
    sentence = (
        f"The library has {kind.called} '{identifier}', and a file of yours with this id takes its place"
    )
    hint = "Add --replace to begin with a copy of ours, or choose another id."
    return UserError(sentence, hint, WRONG_USAGE)


def nothing_to_replace(kind: KindOfFile, identifier: str) -> UserError:
    """The library has nothing of this id."""
    sentence = f"The library has no {kind.name} '{identifier}' that could be replaced"
    return UserError(sentence, "See what there is: toolkit list. Or leave --replace out.", WRONG_USAGE)


def ask(question: str, kind: KindOfFile, identifier: str, words: Sequence[str]) -> UserError:
    """Something has not been said that nobody can guess."""
    option = f"--{kind.asks_for}"
    hint = (
        f"Add {option} and one of: {', '.join(words)}. "
        f"For example: toolkit new {kind.name} {identifier} {option} {words[0]}"
    )
    return UserError(question, hint, WRONG_USAGE)


def in_the_way(shown: str) -> UserError:
    """A file stands where a folder is needed, or the other way round."""
    return UserError(
        f"{shown} is in the way", "Move it somewhere else, then type the command again.", WRONG_USAGE
    )
