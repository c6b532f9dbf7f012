"""The whole site: the same bytes everywhere, whole after any interruption, without a network, of a modest size."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bench.library_of_size import write_library
from tests.workspaces import command, copy_site, toolkit


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with the small content, in which the participants' site is built."""
    folder = copy_site(tmp_path_factory.mktemp("clone"))
    assert toolkit(folder, "site").returncode == 0
    return folder


@pytest.fixture
def fresh(home: Path, tmp_path: Path) -> Path:
    """A copy of that clone, with its site, to do harm to."""
    return Path(shutil.copytree(home, tmp_path / "clone"))


def site_of(home: Path) -> Path:
    return home / "build" / "site"


def digest_of(folder: Path) -> str:
    """One number for a whole site: the sha256 of its manifest, which must agree with every file."""
    manifest = folder / "manifest.json"
    listed = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    assert len(listed) > 35
    for path, facts in listed.items():
        assert hashlib.sha256((folder / path).read_bytes()).hexdigest() == facts["sha256"], path
    return hashlib.sha256(manifest.read_bytes()).hexdigest()


def rename_the_firm(home: Path, name: str) -> None:
    (home / "brand.yaml").write_text(f"organisation: {name}\nfoot: Internal\n", encoding="utf-8")


def test_the_same_content_gives_the_same_bytes_whatever_the_computer_looks_like(
    home: Path, tmp_path: Path
) -> None:
    """Another folder, time zone, language, hash seed, home, umask and times of files; a little later."""
    other = copy_site(tmp_path / "else where" / "deeper")
    for path in (other / "site").rglob("*"):
        os.utime(path, (1, 1))
    (tmp_path / "home").mkdir()
    environment = {
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Auckland",
        "LC_ALL": "C.UTF-8",
        "LANG": "de_DE.UTF-8",
        "HOME": str(tmp_path / "home"),
        "SOURCE_DATE_EPOCH": "1",
        "TMPDIR": str(tmp_path / "home"),
    }
    previous = os.umask(0o077)
    try:
        result = toolkit(other, "site", environment=environment)
    finally:
        os.umask(previous)
    assert result.returncode == 0, result.stderr
    assert digest_of(site_of(other)) == digest_of(site_of(home))


def test_no_file_names_the_computer_or_the_folder_it_was_made_on(home: Path) -> None:
    words = {str(home).encode(), str(Path.home()).encode() + b"/", b"site-src"}
    files = [path for path in site_of(home).rglob("*") if path.is_file()]
    assert len(files) > 35
    assert [path for path in files if any(word in path.read_bytes() for word in words)] == []


def test_a_second_build_touches_nothing(fresh: Path) -> None:
    assert toolkit(fresh, "site").returncode == 0
    before = {path: path.stat().st_mtime_ns for path in site_of(fresh).rglob("*")}
    assert toolkit(fresh, "site").returncode == 0
    assert {path: path.stat().st_mtime_ns for path in site_of(fresh).rglob("*")} == before


def test_the_site_is_built_although_every_connection_is_forbidden(fresh: Path) -> None:
    rename_the_firm(fresh, "Firm without a network")
    program = (
        "import socket, sys\n"
        "def refuse(*_): raise SystemExit('a connection was tried')\n"
        "socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse\n"
        "sys.argv = ['toolkit', 'site']\n"
        "from toolkit.cli import main\n"
        "main()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(fresh)}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=fresh,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Firm without a network" in (site_of(fresh) / "www" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_build_that_is_stopped_leaves_the_whole_old_site_or_the_whole_new_one(
    how: signal.Signals, fresh: Path
) -> None:
    """At several moments of the real command; afterwards the next build succeeds and tidies up."""
    begun = time.monotonic()
    assert toolkit(fresh, "site", "--force").returncode == 0
    whole = time.monotonic() - begun
    stopped = 0
    for attempt, part in enumerate((0.1, 0.3, 0.5, 0.65, 0.8)):
        rename_the_firm(fresh, f"Firm {attempt}")
        process = subprocess.Popen(
            command("site"),
            cwd=fresh,
            env={**os.environ, "PYTHONPATH": str(fresh)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(part * whole)
        process.send_signal(how)
        stopped += process.wait() != 0
        digest_of(site_of(fresh))
    assert stopped > 0
    result = toolkit(fresh, "site")
    assert result.returncode == 0, result.stderr
    left = {path.name for path in (fresh / "build").iterdir()}
    assert left <= {"site", "site-src", ".site.lock", ".site-src.lock"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_leaves_the_old_site(fresh: Path) -> None:
    before = digest_of(site_of(fresh))
    rename_the_firm(fresh, "Firm with a full disk")
    program = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "sys.argv = ['toolkit', 'site']\n"
        "from toolkit.cli import main\n"
        "main()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(fresh), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=fresh,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert digest_of(site_of(fresh)) == before


def test_own_files_survive_and_an_edited_page_stops_the_build_until_it_is_forced(fresh: Path) -> None:
    own = site_of(fresh) / "www" / "ours" / "note.html"
    own.parent.mkdir()
    own.write_text("ours", encoding="utf-8")
    page = site_of(fresh) / "www" / "index.html"
    page.write_text("edited", encoding="utf-8")
    rename_the_firm(fresh, "Another firm")
    refused = toolkit(fresh, "site")
    assert refused.returncode == 1
    assert "www/index.html was edited after being made" in refused.stderr
    assert page.read_text(encoding="utf-8") == "edited"
    assert toolkit(fresh, "site", "--force").returncode == 0
    assert "Another firm" in page.read_text(encoding="utf-8")
    assert own.read_text(encoding="utf-8") == "ours"


def test_twice_the_exercises_make_no_page_of_an_exercise_larger(tmp_path: Path) -> None:
    """Pages do not repeat the list of all pages, so that the whole grows with the number of exercises, not its square."""
    sizes = {}
    home = copy_site(tmp_path / "clone")
    for count in (20, 40, 80):
        library = tmp_path / f"of-{count}"
        write_library(library, count)
        result = toolkit(home, "site", "--overlay", str(library), "--out", f"build/of-{count}")
        assert result.returncode == 0, result.stderr
        files = {
            path.relative_to(home / "build" / f"of-{count}").as_posix(): path.stat().st_size
            for path in (home / "build" / f"of-{count}").rglob("*")
            if path.is_file()
        }
        sizes[count] = files
    page = "www/exercises/say-it-back-00007.html"
    assert sizes[20][page] == sizes[40][page] == sizes[80][page]
    few, more, most = (sum(files.values()) for files in sizes.values())
    assert 1.9 < (most - more) / (more - few) < 2.1
    few, more, most = (len(files) for files in sizes.values())
    assert (more - few, most - more) == (2 * 20, 2 * 40)
    assert (sum(sizes[80].values()) - sum(sizes[40].values())) / 40 < 30_000
