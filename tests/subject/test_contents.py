from tests.strategies import case, drill, exercise, session
from toolkit.subject.contents import plain_text, steps_of, texts_of


def test_steps_come_with_the_location_that_leads_to_them() -> None:
    assert [(location, step.id) for location, step in steps_of(exercise())] == [
        (("steps", 0), "set-up"),
        (("steps", 1), "turns"),
    ]
    assert [(location, step.id) for location, step in steps_of(session())] == [
        (("blocks", 0, "inline", "steps", 0), "welcome"),
        (("blocks", 3, "inline", "steps", 0), "promise"),
    ]


def test_every_text_comes_with_the_location_that_leads_to_it() -> None:
    texts = dict(texts_of(exercise(title="A title")))

    assert texts["title",] == "A title"
    assert texts["sheets", 0, "prompts", 1, "fields", 2] == "Time"
    assert ("minutes", "target") not in texts


def test_a_key_that_is_a_word_of_python_is_named_as_in_the_file() -> None:
    assert dict(texts_of(session()))["blocks", 2, "break", "title"] == "Coffee"


def test_all_texts_in_one_hold_every_text_and_nothing_else() -> None:
    for noun in (exercise(), session(), case(), drill("rewrite")):
        assert sorted(plain_text(noun).split("\n")) == sorted(
            line for _, text in texts_of(noun) for line in text.split("\n")
        )


def test_words_for_placeholders_are_texts_as_well() -> None:
    assert dict(texts_of(drill("rewrite")))["fillers", "hall", 2] == "east"
