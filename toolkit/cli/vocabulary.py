"""Words of the field that several commands take, asked for only when somebody types one."""

from collections.abc import Mapping
from typing import get_args


def components() -> Mapping[str, str]:
    """What an exercise may train."""
    from toolkit.models.words import Component

    return {word: word for word in get_args(Component)}
