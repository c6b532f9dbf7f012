"""Built sites, and a server to look at them with."""

from collections.abc import Iterator

import pytest

from tests.browser.site.built_pages import Site, build
from tests.browser.site.serving import served


@pytest.fixture(scope="session")
def participants(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The participants' site of the repository's library."""
    return build("participants", tmp_path_factory.mktemp("participants"))


@pytest.fixture(scope="session")
def trainers(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The trainers' site of the repository's library."""
    return build("trainers", tmp_path_factory.mktemp("trainers"))


@pytest.fixture(scope="module")
def address(participants: Site) -> Iterator[str]:
    """The participants' site on a server at the root."""
    with served(participants) as top:
        yield top


@pytest.fixture(params=["participants", "trainers"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites."""
    found: Site = request.getfixturevalue(request.param)
    return found
