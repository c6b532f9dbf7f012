"""The docstring of a rule is its page, and the examples on the page are true."""

import json
import pkgutil
import re
from types import ModuleType

import pytest

import toolkit.checks
from tests.strategies import (
    brand_document,
    case,
    case_document,
    drill,
    drill_document,
    english,
    exercise,
    exercise_document,
    language,
    language_document,
    library,
    merged,
    session,
    session_document,
    term,
    term_document,
)
from toolkit.checks import RULES, check
from toolkit.checks.finding import (
    CaseRule,
    DrillRule,
    ExerciseRule,
    LanguageFileRule,
    LibraryRule,
    SessionRule,
    TermRule,
)
from toolkit.diagnostics import Diagnostic
from toolkit.load.yaml_file import read_yaml
from toolkit.models.brand import Brand
from toolkit.models.drills import FAMILIES

SECTIONS = ["Why", "Bad", "Good", "How to fix"]
_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def sections(rule: ModuleType) -> dict[str, str]:
    """The parts of a page by their headings."""
    _, *parts = re.split(r"^### (.+)\n", rule.__doc__ or "", flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def examples(heading: str) -> list[object]:
    """Every example under this heading of every page, as a parameter of a test."""
    found = [(rule, block) for rule in RULES for block in _BLOCK.findall(sections(rule)[heading])]
    return [
        pytest.param(rule, block, id=f"{rule.CODE}-{number}") for number, (rule, block) in enumerate(found)
    ]


def problems_with(block: str) -> tuple[Diagnostic, ...]:
    """What is found when the example of a page is laid over the example of its kind."""
    name, _, text = block.partition("\n")
    fragment = json.loads(json.dumps(read_yaml(text.encode(), name).value, default=dict))
    documents = {
        "# exercises/example.yaml": exercise_document(),
        "# sessions/example.yaml": session_document(),
        "# case_studies/example.yaml": case_document(),
        "# glossary/example.yaml": term_document(),
        "# language/example.yaml": language_document(),
        "# brand.yaml": brand_document(),
        **{f"# exercises/drills/{kind}.yaml": drill_document(kind) for kind in FAMILIES},
    }
    documents[name] = merged(documents[name], fragment)
    noun, plan, story, word, spoken, brand, *families = documents.values()
    exercises = [exercise(**noun), exercise("other", code="EC-98")]
    drills = [drill(kind, **family) for kind, family in zip(FAMILIES, families, strict=True)]
    return check(
        library(
            exercises,
            [session(**plan)],
            [case(**story)],
            drills,
            Brand(**brand),
            terms=[term(**word)],
            languages=[language(**spoken), english()],
        )
    )


@pytest.mark.parametrize(("rule", "block"), examples("Bad"))
def test_the_bad_example_of_a_page_breaks_its_rule(rule: ModuleType, block: str) -> None:
    assert rule.CODE in [problem.code for problem in problems_with(block)]


@pytest.mark.parametrize(("rule", "block"), examples("Good"))
def test_the_good_example_of_a_page_breaks_neither_its_rule_nor_another(rule: ModuleType, block: str) -> None:
    assert problems_with(block) == (), f"on the page of {rule.CODE}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)
def test_a_page_begins_with_one_sentence_and_has_all_sections(rule: ModuleType) -> None:
    first, blank, *_ = (rule.__doc__ or "").splitlines()

    assert first.endswith(".")
    assert blank == ""
    assert list(sections(rule)) == SECTIONS
    assert all(text.strip() for text in sections(rule).values())


@pytest.mark.parametrize(("rule", "block"), examples("Bad"))
def test_the_page_of_a_warning_says_so(rule: ModuleType, block: str) -> None:
    first = (rule.__doc__ or "").splitlines()[0]
    severities = {problem.severity for problem in problems_with(block) if problem.code == rule.CODE}

    assert severities == ({"warning"} if "(a warning)" in first else {"error"})


def test_every_module_of_the_folder_is_registered_under_its_own_name() -> None:
    modules = [module.name for module in pkgutil.iter_modules(toolkit.checks.__path__)]

    modules.remove("finding")
    assert modules
    assert sorted(rule.__name__.rpartition(".")[2] for rule in RULES) == sorted(modules)
    assert [rule.CODE.replace("-", "_") for rule in RULES] == [
        rule.__name__.rpartition(".")[2] for rule in RULES
    ]


def test_every_page_has_examples_that_are_read() -> None:
    for heading in ("Bad", "Good"):
        assert [rule.CODE for rule in RULES if not _BLOCK.findall(sections(rule)[heading])] == []


def test_every_rule_checks_something() -> None:
    doors = (ExerciseRule, CaseRule, DrillRule, TermRule, LanguageFileRule, SessionRule, LibraryRule)

    assert [rule.CODE for rule in RULES if not isinstance(rule, doors)] == []


def test_every_function_that_begins_with_check_is_one_that_the_runner_calls() -> None:
    known = {
        f"check_{noun}" for noun in ("exercise", "case", "drill", "term", "language", "session", "library")
    }
    named = {name for rule in RULES for name in vars(rule) if name.startswith("check_")}

    assert named == known
