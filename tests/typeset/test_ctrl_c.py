"""Ctrl-C, or the end of the program in any other way, leaves no process and no file behind."""

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")

CODE = """
import base64, sys
from toolkit.typeset import Document, typeset
from toolkit.typeset.engine import STAND_IN
font = base64.b64encode(STAND_IN.read_bytes()).decode()
face = f"<style>@font-face{{font-family:F;src:url(data:font/woff2;base64,{font})}}body{{font-family:F}}</style>"
bad = "<html lang=en><title>t</title>" + face + "<div style='display:flex'>" * 20 + "x"
documents = [Document(f"{n}.pdf", bad, f"{n}.html") for n in range(3)]
browser = sys.argv[1] or None
try:
    typeset(documents, "browser" if browser else "weasyprint", seconds=500, browser=browser)
except KeyboardInterrupt:
    print("interrupted")
"""
#: Enough for the slowest machine; the tests go on as soon as they see what they wait for.
PATIENCE = 60


class Program:
    """A program that prints endless documents, and every process that came from it."""

    def __init__(self, folder: Path, variables: dict[str, str], browser: str) -> None:
        self.mark = f"TOOLKIT_TEST_MARK={uuid.uuid4().hex}"
        name, _, value = self.mark.partition("=")
        self.process = subprocess.Popen(
            [sys.executable, "-c", CODE, browser],
            env={**variables, name: value, "TMPDIR": str(folder)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            text=True,
        )

    def alive(self) -> set[int]:
        """Every process that carries our mark and is no zombie."""
        return {int(entry.name) for entry in Path("/proc").glob("[0-9]*") if self._is_ours(entry)}

    def _is_ours(self, entry: Path) -> bool:
        with suppress(OSError):
            return self.mark.encode() in (entry / "environ").read_bytes()
        return False

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Go on as soon as this is so."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, self.alive()
            time.sleep(0.05)

    def end(self) -> None:
        """Leave nothing behind, whatever the test found."""
        for pid in self.alive():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.communicate()


@pytest.fixture
def start(
    tmp_path: Path, fresh_environment: Callable[..., dict[str, str]]
) -> Iterator[Callable[[str], Program]]:
    programs: list[Program] = []
    (tmp_path / "temporary").mkdir()

    def make(browser: str = "") -> Program:
        programs.append(Program(tmp_path / "temporary", fresh_environment(), browser))
        return programs[-1]

    yield make
    for program in programs:
        program.end()


def test_ctrl_c_ends_every_document_and_removes_every_file(
    start: Callable[..., Program], tmp_path: Path
) -> None:
    program = start()
    program.wait_for(lambda: is_at_work(tmp_path))
    # As the terminal does it: to the program and to everything that it started.
    os.killpg(program.process.pid, signal.SIGINT)
    assert program.process.communicate(timeout=PATIENCE) == ("interrupted\n", "")
    program.wait_for(lambda: not program.alive())
    assert list((tmp_path / "temporary").iterdir()) == []


def is_at_work(tmp_path: Path) -> bool:
    """Whether the print engine is at work on a document."""
    return any((tmp_path / "temporary").glob("toolkit-typeset-*/*/weasyprint-*/*"))


def test_a_killed_program_takes_its_documents_with_it(start: Callable[..., Program], tmp_path: Path) -> None:
    program = start()
    program.wait_for(lambda: is_at_work(tmp_path))
    program.process.kill()
    program.wait_for(lambda: not program.alive())


def test_ctrl_c_ends_the_browser(start: Callable[..., Program], tmp_path: Path) -> None:
    hanging = tmp_path / "stand-in-browser"
    hanging.write_text("#!/bin/sh\nsleep 600 & wait\n", encoding="utf-8")
    hanging.chmod(0o700)
    program = start(str(hanging))
    program.wait_for(lambda: len(program.alive()) >= 3)
    os.killpg(program.process.pid, signal.SIGINT)
    assert program.process.communicate(timeout=PATIENCE) == ("interrupted\n", "")
    program.wait_for(lambda: not program.alive())
    assert list((tmp_path / "temporary").iterdir()) == []
