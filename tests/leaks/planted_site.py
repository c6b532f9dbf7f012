"""Write the site of the full content into a folder: `python -m tests.leaks.planted_site FOLDER participant|trainer`.

A program of its own, so that it can run with a copy of the toolkit in which somebody made a mistake.
"""

import sys
from pathlib import Path
from unittest import mock

from tests.leaks.planting import full_content
from toolkit.pipeline import Workspace, sites

REPOSITORY = Path(__file__).parents[2]


def write(folder: Path, audience: str) -> None:
    """Build the site of the full content below this folder, with the hand-written half that is shipped."""
    library = full_content().library
    workspace = Workspace((REPOSITORY,), folder, folder / "packs", build=folder)
    with mock.patch.object(sites, "read", return_value=(library, ())):
        sites.build_site(workspace, sites.SiteChoices(trainers=audience == "trainer"))


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2])
