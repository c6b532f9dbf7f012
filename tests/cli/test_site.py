"""`toolkit site` as a person meets it: what stops it is a sentence with a way on, and then nothing is touched."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workspaces import copy_site, toolkit

Golden = Callable[[str, str | bytes], None]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_site(tmp_path_factory.mktemp("clone"))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace that holds settings and nothing else."""
    (tmp_path / "toolkit.toml").write_text("", encoding="utf-8")
    return tmp_path


def lay(folder: Path, files: dict[str, str | bytes]) -> None:
    """Write files below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def refused(clone: Path, workspace: Path, *options: str, code: int = 1) -> str:
    """What the command says when it stops, once it is sure that no site was written."""
    result = toolkit(clone, "site", *options, folder=workspace)
    assert result.returncode == code, result.stderr
    assert "Traceback" not in result.stderr
    assert "mistake" not in result.stderr
    assert result.stdout == ""
    assert not list(workspace.rglob("www"))
    return result.stderr.replace(str(workspace), "HERE")


def test_cues_that_no_browser_could_read_stop_it(clone: Path, workspace: Path) -> None:
    rules = (Path(__file__).parents[1] / "example/language/example.yaml").read_bytes()
    lay(workspace, {"own/language/en.yaml": rules, "own/language/cues/en.tsv": "no table\n"})
    said = " ".join(refused(clone, workspace, "--overlay", "own").split())
    assert "language/cues/en.tsv cannot be used: line 1" in said
    assert "take it away: then the rules judge alone" in said


#: What somebody may have in a workspace, and the options they type.
PUT_RIGHT: dict[str, tuple[dict[str, str | bytes], tuple[str, ...]]] = {
    "a page that is not UTF-8": ({"site/pages/our.md": b"# Hi\n\xff\n"}, ()),
    "a page whose name no address can hold": ({"site/pages/böse.md": "# Hi\n"}, ()),
    "a page whose name is a device": ({"site/pages/con.md": "# Hi\n"}, ()),
    "a page with a dead link": ({"site/pages/index.md": "# Hi\n\n[x](nowhere.md) [y](#none)\n"}, ()),
    "a page with a script": ({"site/pages/index.md": "# Hi\n\n<script>alert(1)</script>\n"}, ()),
    "an override that is broken": ({"site/overrides/main.html": "{% if %}"}, ()),
    "settings that are no YAML": ({"mkdocs.yml": "site_name: [x"}, ()),
    "settings that are a list": ({"mkdocs.yml": "- a\n"}, ()),
    "settings that lack the theme": ({"mkdocs.yml": "site_name: Ours\n"}, ()),
    "settings that are a folder": ({"mkdocs.yml/x": ""}, ()),
    "an overlay with pages": (
        {"ours/brand.yaml": "organisation: O\nfoot: F\n", "ours/site/pages/a.md": "# A"},
        ("--overlay", "ours"),
    ),
    "an overlay with settings": (
        {"ours/brand.yaml": "organisation: O\nfoot: F\n", "ours/mkdocs.yml": "site_name: x"},
        ("--overlay", "ours"),
    ),
    "content with a problem": ({"brand.yaml": "organisation: O\nfooot: F\n"}, ()),
    "a folder with files of their own": ({"own/note.txt": "mine"}, ("--out", "own")),
}


@pytest.mark.parametrize("name", PUT_RIGHT)
def test_what_a_person_can_put_right_is_said_in_words(
    name: str, clone: Path, workspace: Path, golden: Golden
) -> None:
    files, options = PUT_RIGHT[name]
    lay(workspace, files)
    golden(f"site/{name.replace(' ', '-')}.txt", refused(clone, workspace, *options))
    for path, content in files.items():
        kept = (workspace / path).read_bytes()
        assert kept == (content if isinstance(content, bytes) else content.encode())


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--out", "exercises/site"), "exercises/site is a folder of content"),
        (("--out", "sessions"), "sessions is a folder of content"),
        (("--out", "site/pages"), "site/pages is a folder of content"),
        (("--out", "build/site-src"), "build/site-src holds what the site is made from"),
    ],
)
def test_a_wrong_option_is_refused_before_anything_is_read(
    options: tuple[str, ...], words: str, clone: Path, workspace: Path
) -> None:
    (workspace / "exercises").mkdir()
    said = refused(clone, workspace, *options, code=2)
    assert words in said
    assert "hint:" in said


@pytest.mark.parametrize("name", ["site", "site/pages", "site/pages/leak.txt", "site/assets", "mkdocs.yml"])
def test_a_link_among_the_files_of_the_site_is_refused(name: str, clone: Path, workspace: Path) -> None:
    """It could lead anywhere, and what it leads to would be published."""
    secret = workspace / "secret"
    lay(secret, {"pages/a.md": "# Secret\n", "a.md": "# Secret\n"})
    link = workspace / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(secret / "a.md" if "." in name else secret)
    assert f"HERE/{name} is a link" in refused(clone, workspace)


def test_content_problems_are_those_of_a_build_and_leave_the_old_site(clone: Path, workspace: Path) -> None:
    lay(workspace, {"brand.yaml": "organisation: O\nfooot: F\n"})
    said = refused(clone, workspace)
    built = toolkit(clone, "build", "example", folder=workspace)
    assert "brand.yaml:2:1:" in said
    assert said.splitlines()[0] == built.stderr.splitlines()[0]
    assert not (workspace / "build").exists()


def test_a_workspace_lays_its_own_pages_and_settings_over_ours(clone: Path, workspace: Path) -> None:
    settings = (clone / "mkdocs.yml").read_text(encoding="utf-8")
    assert "language: en" in settings
    lay(
        workspace,
        {
            "mkdocs.yml": settings.replace("language: en", "language: de"),
            "site/pages/what-we-do-not-track.md": "# Nothing at all\n",
            "site/assets/site.css": "h1 { color: red }",
        },
    )
    result = toolkit(clone, "site", folder=workspace)
    assert result.returncode == 0, result.stderr
    pages = workspace / "build" / "site" / "www"
    assert result.stdout == "build/site\n"
    assert '<html lang="de"' in (pages / "index.html").read_text(encoding="utf-8")
    assert "Nothing at all" in (pages / "what-we-do-not-track.html").read_text(encoding="utf-8")
    assert (pages / "assets" / "site.css").read_text(encoding="utf-8") == "h1 { color: red }"
