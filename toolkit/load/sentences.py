"""The words for what validation finds, built from the kind of the problem and its facts, never from its own text."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from toolkit.load.lost_text import shorten
from toolkit.load.patterns import describe_pattern
from toolkit.load.trails import Trail, discriminators, fields_of, words_in
from toolkit.models.places import Location
from toolkit.models.session import BLOCK_KINDS

_MOST_WORDS = 8
_LABELS = ("id", "title", "label", "question", "item", "name", "term")


@dataclass(frozen=True, slots=True)
class Problem:
    """What validation says about one value.

    Attributes:
        type: the kind of the problem, as pydantic names it.
        trail: where it is.
        facts: bounds and the like, as pydantic gives them.
        value: what the author wrote.
    """

    type: str
    trail: Trail
    facts: Mapping[str, Any]
    value: Any

    @property
    def field(self) -> str:
        """The field in quotation marks, or the entry of a list by its number."""
        parts = self.trail.parts
        if not parts:
            return "the file"
        if isinstance(parts[-1], int):
            return f"entry {parts[-1] + 1}"
        return f"'{parts[-1]}'"


@dataclass(frozen=True, slots=True)
class Said:
    """A problem in words.

    Attributes:
        code: the word that names the rule.
        sentence: what is wrong; begins with the field.
        hint: what to do.
        at: below the place of the problem, the key to point at instead; empty for the value itself.
    """

    code: str
    sentence: str
    hint: str = ""
    at: str = ""


def say(problem: Problem) -> Said:
    """A problem in words; every kind that the nouns can produce has its own."""
    if problem.value is None and problem.type in _EMPTY_WHEN_NONE:
        return _empty(problem)
    return SENTENCES.get(problem.type, _not_right)(problem)


def name_of(parts: Location, document: object) -> str:
    """The way to a value, list entries by their id or title: "steps > set-up: ", empty at the top of the file."""
    names: list[str] = []
    value: Any = document
    for part in parts:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            value = None
        names.append(part if isinstance(part, str) else _label(value) or str(part + 1))
    return f"{' > '.join(names)}: " if names else ""


def list_words(words: Iterable[str]) -> str:
    """Words in a row, the first few if there are many."""
    every = list(words)
    if len(every) <= _MOST_WORDS + 1:
        return ", ".join(every)
    return f"{', '.join(every[:_MOST_WORDS])} and {len(every) - _MOST_WORDS} more"


def _label(value: object) -> str:
    if isinstance(value, Mapping):
        for name in _LABELS:
            label = value.get(name)
            if isinstance(label, str) and label.strip():
                return shorten(" ".join(label.split()))
    return ""


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "a group of fields"
    if isinstance(value, tuple):
        return "a list"
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{shorten(' '.join(value.split()))}'" if isinstance(value, str) else str(value)


def _purpose(problem: Problem) -> str:
    field = problem.trail.field
    text = (field.description or "" if field is not None else "").strip().rstrip(".")
    if text[1:2].islower() or text[1:2] == " ":
        text = text[0].lower() + text[1:]
    words = words_in(problem.trail.allowed)
    return f"{text} ({list_words(words)})" if words else text


def _missing(problem: Problem) -> Said:
    return Said("missing-field", f"{problem.field} is missing", f"add {problem.field}: {_purpose(problem)}")


def _empty(problem: Problem) -> Said:
    field = problem.trail.field
    if (
        isinstance(problem.trail.parts[-1:], tuple)
        and problem.trail.parts
        and isinstance(problem.trail.parts[-1], int)
    ):
        return Said(
            "empty-field", f"{problem.field} of the list is empty", "fill it in, or delete its hyphen"
        )
    if field is not None and not field.is_required():
        return Said("empty-field", f"{problem.field} is empty", "fill it in, or leave the whole line out")
    return Said("empty-field", f"{problem.field} is empty", f"fill it in: {_purpose(problem)}")


def _not_text(problem: Problem) -> Said:
    value = problem.value
    sentence = f"{problem.field} must be a text, but is {_shown(value)}"
    if isinstance(value, Mapping):
        hint = "a colon followed by a space makes a field out of it; put the whole text in quotes"
    elif isinstance(value, tuple):
        hint = "write one text without '- ' and without brackets, or put it in quotes"
    else:
        hint = f'put it in quotes: "{_shown(value)}"'
    return Said("wrong-type", sentence, hint)


def _not_whole_number(problem: Problem) -> Said:
    return _not_a_number(problem, "a whole number, such as 5")


def _not_number(problem: Problem) -> Said:
    return _not_a_number(problem, "a number, such as 5 or 0.5")


def _not_a_number(problem: Problem, wanted: str) -> Said:
    value = problem.value
    hint = "digits only, without a unit"
    if isinstance(value, str) and value.strip().isdecimal():
        hint = "leave out the quotation marks and any 0 at its front"
    return Said("wrong-type", f"{problem.field} must be {wanted}, but is {_shown(value)}", hint)


def _not_true_or_false(problem: Problem) -> Said:
    sentence = f"{problem.field} must be true or false, but is {_shown(problem.value)}"
    return Said("wrong-type", sentence, "write true or false, in small letters and without quotes")


def _not_a_list(problem: Problem) -> Said:
    sentence = f"{problem.field} must be a list, but is {_shown(problem.value)}"
    return Said("wrong-type", sentence, "write each entry on a line of its own with '- ' before it")


def _not_fields(problem: Problem) -> Said:
    family, trail = problem.trail.family, problem.trail
    if not trail.parts:
        hint = "begin with 'key: value' lines, the first at the left edge"
        return Said("wrong-type", f"the file must hold fields, but holds {_shown(problem.value)}", hint)
    sentence = f"{problem.field} must have fields of its own, but is {_shown(problem.value)}"
    if len(family) > 1 and not discriminators(family):
        options = " or ".join(f"{{{list_words(fields_of(model))}}}" for model in family)
        sentence = (
            f"{problem.field} must be a whole number or a group of fields, but is {_shown(problem.value)}"
        )
        return Said("wrong-type", sentence, f"write a number without quotes, or {options}")
    names = dict.fromkeys(name for model in family for name in fields_of(model))
    return Said("wrong-type", sentence, f"indented below it: {list_words(names)}")


def _not_one_of(problem: Problem) -> Said:
    return _choose(problem, problem.field, problem.value, words_in(problem.trail.allowed))


def _wrong_tag(problem: Problem) -> Said:
    name, words = next(iter(discriminators(problem.trail.family).items()))
    said = _choose(problem, f"'{name}'", problem.value.get(name), words)
    return Said(said.code, said.sentence, said.hint, at=name)


def _choose(problem: Problem, field: str, value: object, words: tuple[str, ...]) -> Said:
    if value is None:
        return Said("empty-field", f"{field} is empty", f"choose one of {list_words(words)}")
    folded = value.strip().casefold().replace(" ", "-") if isinstance(value, str) else ""
    near = get_close_matches(folded, words, 1) if problem.value is not None else []
    meant = f"did you mean '{near[0]}'? " if near else ""
    sentence = f"{field} is {_shown(value)}, which is not one of the allowed words"
    return Said("not-one-of", sentence, f"{meant}allowed: {list_words(words)}")


def _no_tag(problem: Problem) -> Said:
    name, words = next(iter(discriminators(problem.trail.family).items()))
    return Said("missing-field", f"'{name}' is missing", f"add '{name}': one of {list_words(words)}")


def _block_kind(problem: Problem) -> Said:
    wanted = f"exactly one of {', '.join(BLOCK_KINDS)}"
    hint = "write '- exercise: ' and the id of an exercise, or '- break:' or '- inline:' with fields below it"
    if not isinstance(problem.value, Mapping):
        return Said("wrong-type", f"{problem.field} must have {wanted}, but is {_shown(problem.value)}", hint)
    given = [kind for kind in BLOCK_KINDS if kind in problem.value]
    if given:
        hint = "give each of them an entry of its own, with '- ' before it"
        return Said("one-of-these", f"{problem.field} has {' and '.join(given)}, but needs {wanted}", hint)
    return Said("one-of-these", f"{problem.field} needs {wanted}", hint)


def _too_small(problem: Problem) -> Said:
    sentence = f"{problem.field} is {_shown(problem.value)}, but must be at least {problem.facts['ge']:g}"
    return Said("out-of-range", sentence, _purpose(problem))


def _too_large(problem: Problem) -> Said:
    sentence = f"{problem.field} is {_shown(problem.value)}, but must be at most {problem.facts['le']:g}"
    return Said("out-of-range", sentence, _purpose(problem))


def _text_too_short(problem: Problem) -> Said:
    return Said("empty-field", f"{problem.field} is empty", f"fill it in: {_purpose(problem)}")


def _text_too_long(problem: Problem) -> Said:
    most = problem.facts["max_length"]
    sentence = f"{problem.field} has {len(problem.value)} characters, but at most {most} fit"
    return Said("too-long", sentence, "shorten it")


def _too_few(problem: Problem) -> Said:
    least = problem.facts["min_length"]
    entries = "entry" if least == 1 else "entries"
    sentence = f"{problem.field} has {len(problem.value)} entries, but needs at least {least} {entries}"
    return Said("too-few", sentence, _purpose(problem))


def _too_many(problem: Problem) -> Said:
    most = problem.facts["max_length"]
    sentence = f"{problem.field} has {len(problem.value)} entries, but may have at most {most}"
    return Said("too-many", sentence, "keep the most useful ones")


def _wrong_form(problem: Problem) -> Said:
    form, example = describe_pattern(problem.facts["pattern"])
    sentence = f"{problem.field} is {_shown(problem.value)}, but must be {form}"
    return Said("wrong-form", sentence, f"such as {example}")


def _unknown(problem: Problem) -> Said:
    return Said("unknown-field", f"{problem.field} is not a known field", "leave it out")


def _not_right(problem: Problem) -> Said:
    return Said("wrong-value", f"{problem.field} cannot be {_shown(problem.value)}", _purpose(problem))


_EMPTY_WHEN_NONE: frozenset[str] = frozenset(
    {
        "string_type",
        "int_type",
        "float_type",
        "bool_type",
        "tuple_type",
        "dict_type",
        "model_type",
        "literal_error",
        "model_attributes_type",
    }
)
SENTENCES: dict[str, Callable[[Problem], Said]] = {
    "block_kind": _block_kind,
    "dict_type": _not_fields,
    "bool_type": _not_true_or_false,
    "extra_forbidden": _unknown,
    "float_type": _not_number,
    "greater_than_equal": _too_small,
    "int_type": _not_whole_number,
    "less_than_equal": _too_large,
    "literal_error": _not_one_of,
    "missing": _missing,
    "model_attributes_type": _not_fields,
    "model_type": _not_fields,
    "string_pattern_mismatch": _wrong_form,
    "string_too_long": _text_too_long,
    "string_too_short": _text_too_short,
    "string_type": _not_text,
    "too_long": _too_many,
    "too_short": _too_few,
    "tuple_type": _not_a_list,
    "union_tag_invalid": _wrong_tag,
    "union_tag_not_found": _no_tag,
}
