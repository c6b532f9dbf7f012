from toolkit.preview import Problem, Stage

FILES = {"index.html": b"<body></body>"}
PROBLEM = Problem("a.yaml:1:1", "It is wrong")


def makes_nothing(_path: str) -> bytes | None:
    return None


def test_the_very_same_pages_are_no_news() -> None:
    stage = Stage("run")
    assert stage.show(FILES, makes_nothing)
    before = stage.now
    assert not stage.show(FILES, makes_nothing)
    assert stage.now is before


def test_the_same_problems_again_are_no_news() -> None:
    stage = Stage("run")
    assert stage.fail([PROBLEM])
    assert not stage.fail([PROBLEM])


def test_a_mistake_taken_back_clears_the_problems_and_leaves_the_pages() -> None:
    stage = Stage("run")
    stage.show(FILES, makes_nothing)
    pages = stage.now.pages
    stage.fail([PROBLEM])
    assert stage.show(FILES, makes_nothing)
    assert stage.now.pages == pages
    assert stage.now.problems == ()


def test_another_maker_makes_new_pages() -> None:
    stage = Stage("run")
    stage.show(FILES, makes_nothing)
    pages = stage.now.pages
    stage.show(FILES, lambda _path: b"")
    assert stage.now.pages != pages


def test_pages_can_be_shown_with_problems() -> None:
    stage = Stage("run")
    stage.show(FILES, makes_nothing, [PROBLEM])
    assert stage.now.files is FILES
    assert stage.now.problems == (PROBLEM,)
