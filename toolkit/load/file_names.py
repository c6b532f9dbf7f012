"""What a file name in a content folder tells: an id, a slip, or nothing of ours."""

import re
from dataclasses import dataclass
from typing import get_args

from pydantic import StringConstraints

from toolkit.diagnostics import Severity
from toolkit.load.code_files import where_code_belongs
from toolkit.models.words import Slug

_SLUG_RULES: StringConstraints = get_args(Slug)[1]
_SLUG = re.compile(str(_SLUG_RULES.pattern))
_LONGEST = _SLUG_RULES.max_length or 0
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))]
)
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})
_LEAVINGS = ("~", ".bak", ".swp", ".tmp", ".orig", ".rej")
_MEANT_AS_YAML = re.compile(r"(?i)\.(ya?ml(\.txt)?|yam|json)$")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do with a file of a certain name.

    Attributes:
        identifier: the id the name gives, even where the name is refused; empty when it gives none.
        ignored: a hidden file, a backup or something of the system: nothing to say.
        code: the problem with the name; empty when the file is to be read.
        sentence: the problem in words.
        hint: what to do about it.
        severity: of the problem.
    """

    identifier: str = ""
    ignored: bool = False
    code: str = ""
    sentence: str = ""
    hint: str = ""
    severity: Severity = "error"


def judge_name(name: str) -> Verdict:
    """Judge the name of a file in a folder of exercises or sessions."""
    lower = name.casefold()
    if name.startswith((".", "#", "~$")) or lower.endswith(_LEAVINGS) or lower in _SYSTEM_FILES:
        return Verdict(ignored=True)
    belongs = where_code_belongs(name)
    if belongs:
        code, sentence, hint = no_code(name, belongs)
        return Verdict(code=code, sentence=sentence, hint=hint)
    if name.endswith(".yaml"):
        return _judge_stem(name.removesuffix(".yaml"))
    match = _MEANT_AS_YAML.search(name)
    if match:
        stem = name[: match.start()]
        sentence = f"'{printable(name)}' is not read because its name does not end in .yaml"
        hint = f"rename it to {printable(stem)}.yaml"
        return Verdict(identifier=stem, code="wrong-extension", sentence=sentence, hint=hint)
    if lower.startswith("readme"):
        return Verdict(ignored=True)
    sentence = f"'{printable(name)}' is not read; only files that end in .yaml are"
    hint = "move it to another folder, or rename it if it is content"
    return Verdict(code="not-content", sentence=sentence, hint=hint, severity="warning")


def no_code(name: str, belongs: str) -> tuple[str, str, str]:
    """Code, sentence and hint for a file that would steer a program."""
    return "no-code-in-content", f"'{printable(name)}' cannot lie here, because content is data", belongs


def printable(text: str) -> str:
    """The text with signs that cannot be seen, or would change a terminal, written as their escapes."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape", "backslashreplace").decode("ascii")
        for char in text
    )


def _judge_stem(stem: str) -> Verdict:
    if stem in _DEVICES:
        sentence = f"'{stem}' is the name of a device on Windows and cannot be an id"
        return Verdict(code="bad-file-name", sentence=sentence, hint="give the file another name")
    if _SLUG.fullmatch(stem) and len(stem) <= _LONGEST:
        return Verdict(identifier=stem)
    sentence = f"'{printable(stem)}' cannot be an id"
    rule = f"lower-case letters, digits and single hyphens between them, at most {_LONGEST} characters"
    better = "-".join(re.findall(r"[a-z0-9]+", stem.lower()))[:_LONGEST].strip("-")
    hint = f"rename the file to {better}.yaml ({rule})" if better else f"rename the file: {rule}"
    return Verdict(identifier=stem, code="bad-file-name", sentence=sentence, hint=hint)
