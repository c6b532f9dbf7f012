"""How child processes are started."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.typeset.discreet import discreetly, environment


def test_children_import_what_the_parent_imports_and_nothing_of_the_current_folder() -> None:
    wanted = environment("linux", ["", "/one", "/two"], {})
    assert wanted == {"PYTHONSAFEPATH": "1", "PYTHONPATH": os.pathsep.join(("/one", "/two"))}


def test_on_a_mac_homebrews_libraries_are_found_after_the_persons_own() -> None:
    wanted = environment("darwin", [], {"DYLD_FALLBACK_LIBRARY_PATH": "/mine"})
    assert wanted["DYLD_FALLBACK_LIBRARY_PATH"].split(":")[:2] == ["/mine", "/opt/homebrew/lib"]


def test_afterwards_everything_is_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "before")
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    main = sys.modules["__main__"]
    with discreetly():
        assert os.environ["PYTHONSAFEPATH"] == "1"
        assert sys.modules["__main__"] is not main
    assert os.environ["PYTHONPATH"] == "before"
    assert "PYTHONSAFEPATH" not in os.environ
    assert sys.modules["__main__"] is main


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot hold Ctrl-C back")
def test_ctrl_c_waits_until_the_started_process_is_known() -> None:
    known = []

    def start() -> None:
        with discreetly():
            signal.raise_signal(signal.SIGINT)
            known.append("process")

    with pytest.raises(KeyboardInterrupt):
        start()
    assert known == ["process"]


def test_a_python_file_in_the_persons_folder_is_never_run(
    tmp_path: Path, elsewhere: Callable[..., "subprocess.CompletedProcess[str]"]
) -> None:
    trap = f"open({str(tmp_path / 'sprung')!r}, 'w').close()"
    for name in ("multiprocessing", "weasyprint", "toolkit", "ctypes", "tempfile"):
        (tmp_path / f"{name}.py").write_text(trap, encoding="utf-8")
    code = (
        "import sys; sys.path.remove('')\n"
        "from toolkit.typeset import Document, typeset\n"
        "print(len(typeset([Document('a.pdf', '<html lang=en><title>t</title>x', 'a')], 'weasyprint').artifacts))"
    )
    done = elsewhere(code, cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("1\n", "")
    assert not (tmp_path / "sprung").exists()
