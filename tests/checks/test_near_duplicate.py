from tests.strategies import exercise, exercise_document, library
from toolkit.checks import check
from toolkit.models.exercise import Exercise

FIRST = (
    "Somebody requests something; everybody answers without knowing whether anything important was forgotten. Perhaps "
    "another colleague remembers differently. Afterwards several questions remain unanswered, therefore progress stops "
    "altogether."
)
SECOND = (
    "Beginning tomorrow, volunteers exchange telephone numbers quietly. Whenever problems surface, partners arrange "
    "conversations immediately, because postponing creates additional trouble. Usually fifteen minutes suffice."
)


def codes(*exercises: Exercise) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in check(library(exercises))]


def telling(identifier: str, code: str, *lines: str) -> Exercise:
    document = exercise_document(code=code)
    document["steps"][0]["do"] = [f"Tell this: {line}" for line in lines]
    return exercise(identifier, **document)


def test_an_exercise_that_repeats_another_one_is_found_in_the_later_file() -> None:
    first, second = telling("a", "EC-01", FIRST), telling("b", "EC-02", FIRST)

    assert codes(first, second) == [("exercises/b.yaml", "near-duplicate")]


def test_exercises_that_say_different_things_are_left_alone() -> None:
    assert codes(telling("a", "EC-01", FIRST), telling("b", "EC-02", SECOND)) == []


def test_a_shorter_exercise_that_is_part_of_a_longer_one_is_found() -> None:
    assert codes(telling("a", "EC-01", FIRST, SECOND), telling("b", "EC-02", SECOND)) == [
        ("exercises/b.yaml", "near-duplicate")
    ]


def test_many_copies_are_all_held_against_the_first() -> None:
    copies = [telling(f"a{number}", f"EC-{number:02}", FIRST) for number in range(30)]
    problems = check(library(copies))

    assert len(problems) == 29
    assert all("'a0'" in problem.sentence for problem in problems)


def test_a_phrase_that_stands_in_many_exercises_makes_no_doubles() -> None:
    nouns = [
        telling(
            f"a{number}",
            f"EC-{number:02}",
            " ".join(f"differently{number}word{position}" for position in range(30)),
            "Everybody remembers something important afterwards, perhaps.",
        )
        for number in range(20)
    ]

    assert codes(*nouns) == []
