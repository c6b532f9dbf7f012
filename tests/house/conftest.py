import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def repository() -> Path:
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def tracked_files(repository: Path) -> list[Path]:
    """Every file git keeps, relative to the repository; skips where the project lies without its git folder."""
    if not (repository / ".git").exists():
        pytest.skip("the project lies here without git, so nobody can say which files belong to it")
    # A checkout of another owner (a container, a shared folder) is as good as ours for a list of names.
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=repository, capture_output=True, check=True
    )
    files = [Path(name) for name in listing.stdout.decode().split("\0") if name]
    present = [file for file in files if (repository / file).is_file()]
    assert len(present) > 30
    return present
