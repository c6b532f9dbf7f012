"""How long a step takes: a number, a formula over the people in the room, or rounds that cannot lie."""

from typing import Annotated, Any

from pydantic import Discriminator, GetJsonSchemaHandler, Tag, model_validator
from pydantic_core import CoreSchema

from toolkit.models.base import Model, shown


class Formula(Model):
    """Minutes that grow with the room: base + per_group × groups + per_person × people, at most cap."""

    base: int = shown("facilitator", "Minutes whatever the size of the room.", 0, ge=0, le=240, example=5)
    per_group: float = shown("facilitator", "Minutes for each group.", 0.0, ge=0, le=30)
    per_person: float = shown("facilitator", "Minutes for each person.", 0.0, ge=0, le=30)
    cap: int | None = shown(
        "facilitator",
        "Never more than this; say in the step what changes then.",
        None,
        ge=1,
        le=240,
        example=30,
    )

    @model_validator(mode="before")
    @classmethod
    def _accept_a_plain_number(cls, value: Any) -> Any:
        return {"base": value} if isinstance(value, int) and not isinstance(value, bool) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        schema = handler.resolve_ref_schema(handler(core))
        plain = {"type": "integer", "minimum": 0, "maximum": 240, "description": "A fixed number of minutes."}
        return {"anyOf": [plain, dict(schema)]}


class Rounds(Model):
    """Turns taken one after the other: setup + rounds × (work + feedback + change)."""

    rounds: int = shown("facilitator", "How many turns there are.", ge=1, le=12, example=3)
    work: int = shown("facilitator", "Minutes of the task itself in each turn.", ge=1, le=60, example=3)
    feedback: int = shown("facilitator", "Minutes of feedback after each turn.", 0, ge=0, le=30)
    change: int = shown("facilitator", "Minutes to change seats or roles after each turn.", 0, ge=0, le=10)
    setup: int = shown("facilitator", "Minutes once, before the first turn.", 0, ge=0, le=30)


def _shape(value: Any) -> str:
    if isinstance(value, Rounds) or (isinstance(value, dict) and "rounds" in value):
        return "rounds"
    return "formula"


Minutes = Annotated[
    Annotated[Formula, Tag("formula")] | Annotated[Rounds, Tag("rounds")], Discriminator(_shape)
]
