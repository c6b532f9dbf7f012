"""The guide for authors tells the truth: its commands run in a new workspace, its links and folders exist."""

import re
import shlex
from pathlib import Path

from tests.workspaces import REPOSITORY, toolkit

GUIDE = REPOSITORY / "docs" / "authoring.md"


def test_every_command_runs_in_a_new_workspace(tmp_path: Path) -> None:
    blocks = re.findall(r"```sh\n(.*?)```", GUIDE.read_text(encoding="utf-8"), flags=re.DOTALL)
    typed = [line for block in blocks for line in block.splitlines()]
    assert len(typed) >= 4
    assert toolkit(REPOSITORY, "init", "ours", folder=tmp_path).returncode == 0
    for line in typed:
        result = toolkit(REPOSITORY, *shlex.split(line)[1:], folder=tmp_path / "ours")
        assert result.returncode == 0, f"{line}\n{result.stdout}\n{result.stderr}"


def test_every_link_leads_to_a_page_beside_it() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)#]+)", prose)
    assert len(targets) >= 3
    assert [target for target in targets if not (GUIDE.parent / target).is_file()] == []


def test_a_page_begun_as_the_guide_says_becomes_one(tmp_path: Path) -> None:
    page = re.findall(r"```markdown\n(.*?)```", GUIDE.read_text(encoding="utf-8"), flags=re.DOTALL)[0]
    assert toolkit(REPOSITORY, "init", "ours", folder=tmp_path).returncode == 0
    own = tmp_path / "ours" / "site" / "pages" / "whom-to-ask.md"
    own.parent.mkdir(parents=True)
    own.write_text(f"{page}\nAsk [about the words](glossary.md).\n", encoding="utf-8")
    assert toolkit(REPOSITORY, "site", folder=tmp_path / "ours").returncode == 0
    built = (tmp_path / "ours/build/site/www/whom-to-ask.html").read_text(encoding="utf-8")
    assert "<h1" in built
    assert "Whom to ask here" in built
    assert 'href="glossary.html"' in built
