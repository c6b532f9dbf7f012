"""Everything that a trainer may see reaches a page of the trainers' site: each field, one by one.

Texts are followed by a planted word. A number or a word of a list has no room for one, so it is changed, and some page
must read differently.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.leaks.changing import changes
from tests.leaks.planting import WORD, full_content
from tests.renderers.sites import pages_of, texts_of
from toolkit.models.drills import FAMILIES
from toolkit.models.library import Library

#: Fields whose words stand on no page, and why.
UNREAD = {
    "a name to point at; nobody reads it": {"Item.id", "Objective.id", "Step.id", "Turn.id", "Answer.next"},
    "it leads to something that the planted library does not have; test_site_trainers looks at the links": {
        "Exercise.glossary",
        "Header.related",
        "Term.see",
    },
    "the sentence after it begins with it: the rule objective-verb": {"CaseObjective.verb", "Objective.verb"},
    "the thing's own words say which sheet; this only makes copies add up": {"Material.sheet"},
    "said to whoever chose a wrong option, and all planted options are right; test_site_trainers has a wrong one": {
        "Option.feedback",
        "Answer.feedback",
    },
    "it is printed as the letter of a heading, and a planted word is none": {"Pair.belongs_to"},
    "the planted room has few groups, and a late day is for the papers": {
        "TimeLeft.do",
        "WithMany.do",
        "WithMany.say",
    },
    "it stands for a logo, and the planted library has none": {"Brand.alt"},
}

#: Fields whose change nobody reads, and why.
UNCHANGED = {
    "the height of a frame, which is drawn": {"Canvas.height", "Card.height"},
    "the planted family has one item, so nobody can get more": {"DrillBlock.items", "Practice.items"},
    "a plan on the site names its drills; how they are done that day is for its papers": {
        "DrillBlock.seconds"
    },
    "what happens on a late day stands on the papers of the day": {
        "Break.at_least",
        *(f"{kind}Block.when_late" for kind in ("Break", "Case", "Drill", "Exercise", "Inline")),
        "SessionPlan.breaks_every",
        "TimeLeft.minutes",
    },
    "the planted room has few groups": {"GroupUnit.observer", "WithMany.minutes", "WithMany.more_than"},
    "it sorts things for the papers of the day": {"Material.kind", "Material.on_table", "Step.must_say"},
    "it is for the proof": {"ChooseFamily.options_are", "Part.in_place_of"},
    "the planted sentence has parts enough for one order": {"BuildItem.also"},
    "the planted formula ends at its cap; the minutes that come of it are on the page": {
        "Formula.base",
        "Formula.per_group",
        "Formula.per_person",
    },
    "the first part has nothing to move from, and every other part says its own minutes": {
        "InlineBlock.move",
        "SessionPlan.move",
    },
    "things that are used up add up, and the planted thing is used once": {"Material.used_up"},
    "said of wrong options only, and all planted options are right": {"Option.flaw", "Answer.flaw"},
}

#: Fields without a word that cannot be changed alone: kinds, references, and the colours and the mark of the pages.
FIXED = {
    "it decides what sort of noun it is": {
        *(f"{kind.capitalize()}Family.kind" for kind in FAMILIES),
        *(f"{kind}.type" for kind in ("Agreement", "Canvas", "Card", "Checklist", "Grid")),
        *(f"{kind}.type" for kind in ("Lines", "Scale", "Table")),
        "Term.kind",
    },
    "it leads to something else": {
        "CaseBlock.case",
        "DrillBlock.levels",
        "Practice.drill",
        "Practice.levels",
        "ExerciseBlock.exercise",
        "Sheet.id",
        "Term.pattern",
        "Writing.sheet",
    },
    "its sentences stand there in another order; tests/drills looks at the order": {"OrderItem.ordered"},
    "all pages are in one language so far": {"Term.language"},
    "it is seen and not read": {
        "Brand.logo",
        "Brand.structure",
        "Brand.voice",
        "Face.bold",
        "Face.italic",
        "Face.regular",
    },
    "it stands on paper and in the settings": {"Brand.site"},
}

CONTENT = full_content()


def one_set(reasons: dict[str, set[str]]) -> set[str]:
    """All fields of a list with reasons."""
    return {field for fields in reasons.values() for field in fields}


def test_every_planted_text_that_a_trainer_may_see_is_read_on_a_page() -> None:
    texts = texts_of(pages_of(CONTENT.library, "trainer"))
    read = {word for text in texts.values() for word in WORD.findall(text)}
    seen = [planted for planted in CONTENT.planted if planted.seen_by("trainer")]
    assert len(seen) > 350
    assert len({planted.field for planted in seen}) > 170
    assert {planted.field for planted in seen if planted.word not in read} == one_set(UNREAD)


def test_a_text_that_participants_may_not_see_is_read_on_a_page_of_its_own_not_on_a_sheet() -> None:
    texts = texts_of(pages_of(CONTENT.library, "trainer"))
    sheets = {path for path in texts if path.startswith("sheets/")}
    assert sheets
    hidden = {planted.word for planted in CONTENT.planted if not planted.seen_by("participant")}
    assert not hidden & {word for path in sheets for word in WORD.findall(texts[path])}


def changed_libraries() -> Iterator[tuple[Library, list[tuple[str, Library]]]]:
    """A planted library, and for each field of a noun in it the library with that field changed.

    An exercise, a case or a drill stands alone, because that is quicker; a session needs all that it leads to.
    """
    nothing: dict[str, Any] = {"exercises": {}, "cases": {}, "drills": {}, "sessions": {}}
    for kind in nothing:
        rest = {} if kind == "sessions" else nothing
        for identifier, noun in getattr(CONTENT.library, kind).items():
            before = replace(CONTENT.library, **{**rest, kind: {identifier: noun}})
            yield (
                before,
                [(field, replace(before, **{kind: {identifier: other}})) for field, other in changes(noun)],
            )


def test_every_number_and_every_word_of_a_list_shows_on_a_page() -> None:
    shown: dict[str, bool] = {}
    for before, changed in changed_libraries():
        texts = texts_of(pages_of(before, "trainer"))
        for field, after in changed:
            if not shown.get(field):
                shown[field] = texts_of(pages_of(after, "trainer")) != texts
    assert len(shown) > 100
    assert {field for field, is_shown in shown.items() if not is_shown} == one_set(UNCHANGED)
    assert set(CONTENT.kept) - set(shown) == one_set(FIXED), (
        "fields that neither carry a word nor were changed"
    )


@pytest.mark.parametrize("field", ["Step.say", "RoleCard.knows", "Item.setting", "SessionPlan.rationale"])
def test_a_field_that_were_left_out_would_be_missed(field: str) -> None:
    """The search reads words, so a page without them lacks them: the participants' site is such a one."""
    texts = texts_of(pages_of(CONTENT.library, "participant"))
    read = {word for text in texts.values() for word in WORD.findall(text)}
    words = {planted.word for planted in CONTENT.planted if planted.field == field}
    assert words
    assert not words & read
