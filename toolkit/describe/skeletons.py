"""Which skeletons there are, and how one becomes the first lines of somebody's own file."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.describe.skeleton import render_skeleton
from toolkit.describe.skeleton_drills import DRILLS
from toolkit.describe.skeleton_story import CASE_STUDY, EXERCISE, SESSION, TERM
from toolkit.models.base import Model
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills import FAMILIES
from toolkit.models.exercise import Exercise
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term

_FIRST_DRILL = "choose"


@dataclass(frozen=True)
class Skeleton:
    """One kind of file to begin with.

    Attributes:
        model: the kind of file.
        schema: the name of its schema.
        story: values that differ from the examples of the fields.
        saved_as: where an author saves a copy.
        note: one more line for the comment on top.
    """

    model: type[Model]
    schema: str
    story: Mapping[str, object]
    saved_as: str
    note: str = ""


def _drill(kind: str) -> str:
    """The name of the skeleton of a kind of drill; the first one is called `drill`, because most begin with it."""
    return "drill" if kind == _FIRST_DRILL else f"drill-{kind}"


def _other_drills(kind: str) -> str:
    names = ", ".join(f"{_drill(other)}.yaml" for other in FAMILIES if other != kind)
    return f"The other kinds of drill have skeletons of their own: {names}."


#: By name, which is that of the file in toolkit/skeletons.
SKELETONS: dict[str, Skeleton] = {
    "exercise": Skeleton(Exercise, "exercise", EXERCISE, "exercises/<component>/<id>.yaml"),
    "case-study": Skeleton(CaseStudy, "case-study", CASE_STUDY, "case_studies/<id>.yaml"),
    **{
        _drill(kind): Skeleton(
            family, f"drill-{kind}", DRILLS.get(kind, {}), "exercises/drills/<id>.yaml", _other_drills(kind)
        )
        for kind, family in FAMILIES.items()
    },
    "session": Skeleton(SessionPlan, "session", SESSION, "sessions/<id>.yaml"),
    "term": Skeleton(Term, "term", TERM, "glossary/<id>.yaml"),
}


def skeleton_files() -> dict[str, str]:
    """The text of each skeleton as it lies in toolkit/skeletons, by name."""
    return {name: _to_copy(skeleton) for name, skeleton in SKELETONS.items()}


def new_text(schema: str, schema_path: str, facts: Mapping[str, object]) -> str:
    """The text of a new file for an author.

    Args:
        schema: the name of the schema that the file follows, which is also the name of its kind.
        schema_path: where that schema is, seen from the folder of the file.
        facts: values that this file begins with, such as its title.
    """
    skeleton = next(each for each in SKELETONS.values() if each.schema == schema)
    notes = ["The name of this file without .yaml is its id."]
    return render_skeleton(skeleton.model, {**skeleton.story, **facts}, schema_path, notes)


def _to_copy(skeleton: Skeleton) -> str:
    up = "../" * skeleton.saved_as.count("/")
    notes = [f"Save a copy as {skeleton.saved_as}; the file name without .yaml is the id.", skeleton.note]
    schema = f"{up}toolkit/schemas/{skeleton.schema}.schema.json"
    return render_skeleton(skeleton.model, skeleton.story, schema, [note for note in notes if note])
