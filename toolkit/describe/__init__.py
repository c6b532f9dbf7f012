"""The verb *describe*: schemas, field reference, rule pages and skeletons, made from the models themselves."""

from collections.abc import Iterable

from toolkit.describe.editor_schema import render_schema
from toolkit.describe.field_reference import render_field_reference
from toolkit.describe.files import find_stale, renew
from toolkit.describe.rule_pages import RulePage, render_rule_pages
from toolkit.describe.skeleton import render_skeleton
from toolkit.describe.skeleton_story import EXERCISE, SESSION
from toolkit.models.artifact import Artifact
from toolkit.models.brand import Brand
from toolkit.models.exercise import Exercise
from toolkit.models.session import SessionPlan

__all__ = ["RulePage", "describe", "find_stale", "renew"]


def describe(rules: Iterable[RulePage]) -> tuple[Artifact, ...]:
    """Every generated file, with its path below the project's folder.

    Args:
        rules: what the checks say about themselves; handed in, because verbs do not know each other.
    """
    texts = {
        "docs/fields.md": render_field_reference(),
        "docs/rules.md": render_rule_pages(rules),
        "toolkit/schemas/brand.schema.json": render_schema(Brand),
        "toolkit/schemas/exercise.schema.json": render_schema(Exercise),
        "toolkit/schemas/session.schema.json": render_schema(SessionPlan),
        "toolkit/skeletons/exercise.yaml": render_skeleton(
            Exercise,
            EXERCISE,
            schema="../../toolkit/schemas/exercise.schema.json",
            saved_as="exercises/<component>/<id>.yaml",
        ),
        "toolkit/skeletons/session.yaml": render_skeleton(
            SessionPlan,
            SESSION,
            schema="../toolkit/schemas/session.schema.json",
            saved_as="sessions/<id>.yaml",
        ),
    }
    return tuple(Artifact(path, text.encode("utf-8")) for path, text in texts.items())
