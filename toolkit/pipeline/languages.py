"""Judge statements by the rules of a language: load, shadow, validate, check the rules, then judge."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.checks.language_notation import CODE as NOTATION
from toolkit.diagnostics import WRONG_USAGE, Diagnostic, UserError
from toolkit.load.folders import CUES
from toolkit.load.languages import load_languages
from toolkit.load.statements import Statement, decode, statements
from toolkit.load.workspace import Workspace
from toolkit.models.library import Library
from toolkit.pipeline.reading import ContentProblemsError
from toolkit.subject.language.cues import Cues, CuesError, parse_cues
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import Judgement, judge, judge_tokens
from toolkit.subject.language.parts import notation_problems
from toolkit.subject.language.sentences import sentences


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement with its judgement."""

    statement: Statement
    judgement: Judgement


def read_language(workspace: Workspace, code: str = "en") -> Grammar:
    """The rules of one language, ready to judge with.

    Args:
        workspace: whose overlays may hold rules of their own.
        code: of the language.

    Raises:
        ContentProblemsError: the rules cannot be used.
        UserError: there are no rules for this language.
    """
    library, diagnostics = load_languages(workspace.roots, workspace.shown_from, workspace.overlays)
    language = library.languages.get(code)
    if language is None:
        known = ", ".join(library.languages) or "none"
        raise UserError(f"There are no rules for the language '{code}'", f"There are: {known}.", WRONG_USAGE)
    path = library.sources["language", code].path
    problems = [problem for problem in diagnostics if problem.path == path and problem.severity == "error"]
    if not problems:
        problems = [
            library.problem("language", code, found.location, NOTATION, found.sentence, hint=found.hint)
            for found in notation_problems(language)
        ]
    if problems:
        raise ContentProblemsError(problems, "The rules of the language have problems, so nothing was judged")
    return Grammar(language, cues_of(library, code))


def cues_of(library: Library, code: str) -> Cues | None:
    """What was learned about a language; None when nothing was.

    Raises:
        UserError: its file cannot be used.
    """
    text = library.cues.get(code)
    try:
        return parse_cues(text) if text else None
    except CuesError as error:
        hint = "Make it anew with make language-learn, or take it away: then the rules judge alone."
        raise UserError(f"language/{CUES}/{code}.tsv cannot be used: {error}", hint) from error


def judge_statements(
    content: bytes, path: str, grammar: Grammar, *, running_text: bool = False
) -> Iterator[Judged | Diagnostic]:
    """Every statement with its judgement, one after the other, and every obstacle where it stands.

    Args:
        content: the bytes of a file or of the standard input.
        path: how messages name it.
        grammar: the rules.
        running_text: judge sentence by sentence instead of line by line.
    """
    text, problems = decode(content, path)
    yield from problems
    if running_text:
        yield from _judged_sentences(text, grammar)
        return
    for one in statements(text, path):
        yield one if isinstance(one, Diagnostic) else Judged(one, judge(one.text, grammar))


def _judged_sentences(text: str, grammar: Grammar) -> Iterator[Judged]:
    line, counted, start_of_line = 1, 0, 0
    for tokens in sentences(text, grammar.spellings, grammar.abbreviations):
        start = tokens[0].start
        line += text.count("\n", counted, start)
        start_of_line = max(start_of_line, text.rfind("\n", counted, start) + 1)
        counted = start
        statement = Statement(line, start - start_of_line + 1, text[start : tokens[-1].end])
        yield Judged(statement, judge_tokens([tokens], grammar).moved(-start))
