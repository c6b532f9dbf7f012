from pathlib import Path

import pytest

from tests.chromium import browser, page
from tests.hostile import corpus

__all__ = ["browser", "page"]


@pytest.fixture(scope="session")
def old_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack as it stood before anything hostile came: built once from the small content."""
    workspace = tmp_path_factory.mktemp("before")
    corpus.lay_small(workspace)
    with pytest.MonkeyPatch.context() as patch:
        result = corpus.type_command("build example --pdf-engine none", workspace, patch)
    assert result.exit_code == 0, result.output
    return workspace / corpus.PACK
