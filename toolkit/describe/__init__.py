"""The verb *describe*: schemas, field reference, rule pages and skeletons, made from the models themselves."""

from collections.abc import Iterable

from toolkit.describe.editor_schema import render_choice_of_schemas, render_schema
from toolkit.describe.field_reference import render_field_reference
from toolkit.describe.files import find_stale, renew
from toolkit.describe.language_pages import render_language_pages
from toolkit.describe.rule_pages import RulePage, render_rule_pages
from toolkit.describe.skeletons import new_text, skeleton_files
from toolkit.models.artifact import Artifact
from toolkit.models.base import Model
from toolkit.models.brand import Brand
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills import FAMILIES
from toolkit.models.exercise import Exercise
from toolkit.models.language import Language
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term

__all__ = ["RulePage", "describe", "find_stale", "new_text", "reference_pages", "renew"]

#: The model of each kind of file, by the name of its schema.
SCHEMAS: dict[str, type[Model]] = {
    "exercise": Exercise,
    "case-study": CaseStudy,
    **{f"drill-{kind}": family for kind, family in FAMILIES.items()},
    "session": SessionPlan,
    "term": Term,
    "language": Language,
    "brand": Brand,
}


def describe(rules: Iterable[RulePage], languages: Iterable[Language]) -> tuple[Artifact, ...]:
    """Every generated file, with its path below the project's folder.

    Args:
        rules: what the checks say about themselves; handed in, because verbs do not know each other.
        languages: the library's, which have a page of their own.
    """
    texts = {
        "docs/fields.md": render_field_reference(),
        "docs/rules.md": render_rule_pages(rules),
        "docs/language-rules.md": render_language_pages(languages),
        **{f"toolkit/schemas/{name}.schema.json": render_schema(model) for name, model in SCHEMAS.items()},
        "toolkit/schemas/drill.schema.json": render_choice_of_schemas("kind", "drill", tuple(FAMILIES)),
        **{f"toolkit/skeletons/{name}.yaml": text for name, text in skeleton_files().items()},
    }
    return tuple(Artifact(path, text.encode("utf-8")) for path, text in texts.items())


def reference_pages(rules: Iterable[RulePage]) -> tuple[Artifact, ...]:
    """The field reference and the rules as pages of the trainers' site.

    Args:
        rules: as for `describe`.
    """
    return (
        Artifact("reference/fields.md", render_field_reference().encode()),
        Artifact("reference/rules.md", render_rule_pages(rules).encode()),
    )
