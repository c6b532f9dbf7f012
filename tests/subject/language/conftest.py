import pytest

from tests.strategies import language
from toolkit.load.languages import load_languages
from toolkit.subject.language.grammar import Grammar


@pytest.fixture(scope="session")
def small() -> Grammar:
    """The language of the example."""
    return Grammar(language())


@pytest.fixture(scope="session")
def english(request: pytest.FixtureRequest) -> Grammar:
    """The language that is shipped."""
    root = request.config.rootpath
    library, problems = load_languages((root,), root)
    assert problems == ()
    return Grammar(library.languages["en"])
