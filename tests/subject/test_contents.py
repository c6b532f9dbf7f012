from tests.strategies import exercise, session
from toolkit.subject.contents import mentions, steps_of, texts_of


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


def test_a_quick_look_finds_what_stands_in_any_text() -> None:
    assert mentions(exercise(), "captain", "Thursday noon")
    assert not mentions(exercise(), "captain")
