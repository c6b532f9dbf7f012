"""The contracts between the floors hold, and they are able to fail."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

# One wrong import for each kind of contract, all put into one copy: linting takes seconds.
WRONG_IMPORTS = {
    "Floors: imports go down only, verbs never import verbs": ("models/words.py", "import toolkit.pipeline"),
    "Outputs know nothing of each other": ("renderers/keys.py", "import toolkit.renderers.guide"),
    "Nouns and subject are pure": ("subject/groups.py", "import yaml"),
    "Only the door knows Click": ("pipeline/packs.py", "import click"),
    "Only load/yaml_file knows YAML": ("checks/__init__.py", "import yaml"),
    "Only renderers/templates knows Jinja": ("assemble/__init__.py", "import jinja2"),
    "Only site_builder knows MkDocs": ("describe/__init__.py", "import mkdocs"),
    "Only typeset/imposed knows pikepdf": ("doctor/__init__.py", "import pikepdf"),
    "Only typeset knows WeasyPrint": ("write/__init__.py", "import weasyprint"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command: list[str | Path] = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def contracts(repository: Path) -> list[str]:
    settings = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    names = [contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]]
    assert len(names) > 5
    return names


@pytest.fixture(scope="module")
def verdicts_with_wrong_imports(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What lint-imports says of a copy with every wrong import."""
    copy = tmp_path_factory.mktemp("floors")
    shutil.copytree(
        repository / "toolkit", copy / "toolkit", ignore=shutil.ignore_patterns("__pycache__", "fonts")
    )
    shutil.copy(repository / "pyproject.toml", copy)
    for file, line in WRONG_IMPORTS.values():
        path = copy / "toolkit" / file
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    verdict = lint(copy)
    assert verdict.returncode == 1, verdict.stdout
    return verdict.stdout


def test_every_contract_is_kept(repository: Path, contracts: list[str]) -> None:
    verdict = lint(repository)
    assert verdict.returncode == 0, verdict.stdout
    assert f"Contracts: {len(contracts)} kept, 0 broken" in verdict.stdout


@pytest.mark.parametrize("contract", WRONG_IMPORTS)
def test_a_wrong_import_breaks_its_contract(contract: str, verdicts_with_wrong_imports: str) -> None:
    assert re.search(rf"^{re.escape(contract)} BROKEN", verdicts_with_wrong_imports, re.MULTILINE)


def test_every_contract_has_its_wrong_import(contracts: list[str]) -> None:
    assert set(contracts) == set(WRONG_IMPORTS)
