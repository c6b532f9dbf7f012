"""Built sites, and a server to look at them with."""

from collections.abc import Iterator
from functools import partial

import pytest

from tests.browser.site.built_pages import OUT, Site, build
from tests.browser.site.serving import served
from tests.once import once, run_folder


@pytest.fixture(scope="session")
def participants(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The participants' site of the repository's library."""
    return built_once("participants", tmp_path_factory)


@pytest.fixture(scope="session")
def trainers(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The trainers' site of the repository's library."""
    return built_once("trainers", tmp_path_factory)


def built_once(name: str, factory: pytest.TempPathFactory) -> Site:
    """The site of this name; only to be looked at."""
    folder = once(run_folder(factory), f"site for {name}", partial(build, name))
    return Site(name, folder / OUT)


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
