"""The verb *describe*: schemas, field reference, rule pages and skeletons, made from the models themselves."""

from collections.abc import Iterable

from toolkit.describe.editor_schema import render_schema
from toolkit.describe.field_reference import render_field_reference
from toolkit.describe.files import find_stale, renew
from toolkit.describe.rule_pages import RulePage, render_rule_pages
from toolkit.describe.skeleton import render_skeleton
from toolkit.describe.skeleton_story import CASE_STUDY, DRILL, EXERCISE, SESSION, TERM
from toolkit.models.artifact import Artifact
from toolkit.models.base import Model
from toolkit.models.brand import Brand
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills import FAMILIES
from toolkit.models.exercise import Exercise
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term

__all__ = ["RulePage", "describe", "find_stale", "reference_pages", "renew"]

#: The model of each kind of file, by the name of its schema.
SCHEMAS: dict[str, type[Model]] = {
    "exercise": Exercise,
    "case-study": CaseStudy,
    **{f"drill-{kind}": family for kind, family in FAMILIES.items()},
    "session": SessionPlan,
    "term": Term,
    "brand": Brand,
}
_SKELETON_DRILL = "choose"


def describe(rules: Iterable[RulePage]) -> tuple[Artifact, ...]:
    """Every generated file, with its path below the project's folder.

    Args:
        rules: what the checks say about themselves; handed in, because verbs do not know each other.
    """
    texts = {
        "docs/fields.md": render_field_reference(),
        "docs/rules.md": render_rule_pages(rules),
        **{f"toolkit/schemas/{name}.schema.json": render_schema(model) for name, model in SCHEMAS.items()},
        **{f"toolkit/skeletons/{name}.yaml": text for name, text in _skeletons().items()},
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


def _skeletons() -> dict[str, str]:
    others = ", ".join(kind for kind in FAMILIES if kind != _SKELETON_DRILL)
    return {
        "exercise": render_skeleton(
            Exercise,
            EXERCISE,
            schema="../../toolkit/schemas/exercise.schema.json",
            saved_as="exercises/<component>/<id>.yaml",
        ),
        "case-study": render_skeleton(
            CaseStudy,
            CASE_STUDY,
            schema="../toolkit/schemas/case-study.schema.json",
            saved_as="case_studies/<id>.yaml",
        ),
        "drill": render_skeleton(
            FAMILIES[_SKELETON_DRILL],
            DRILL,
            schema=f"../../toolkit/schemas/drill-{_SKELETON_DRILL}.schema.json",
            saved_as="exercises/drills/<id>.yaml",
            note=f"The other kinds ({others}) have other items: see docs/fields.md, and name the kind above, too.",
        ),
        "session": render_skeleton(
            SessionPlan,
            SESSION,
            schema="../toolkit/schemas/session.schema.json",
            saved_as="sessions/<id>.yaml",
        ),
        "term": render_skeleton(
            Term,
            TERM,
            schema="../toolkit/schemas/term.schema.json",
            saved_as="glossary/<id>.yaml",
        ),
    }
