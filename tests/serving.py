"""`toolkit serve` as a process in a small workspace, and a client that waits for news as open pages do."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any

from tests.workspaces import REPOSITORY, command, copy_code

PATIENCE = 60.0


def copy_site(target: Path) -> Path:
    """A clone with the small content and the hand-written half of the site."""
    copy_code(target)
    shutil.copytree(REPOSITORY / "site", target / "site")
    shutil.copy(REPOSITORY / "mkdocs.yml", target)
    return target


class Serving:
    """A running preview.

    Args:
        home: a copy of the code.
        arguments: what is typed after `toolkit serve`.
    """

    def __init__(self, home: Path, *arguments: str) -> None:
        self.home = home
        self.exercise = home / "exercises" / "expectation-clarity" / "example.yaml"
        self.temporary = Path(tempfile.mkdtemp(prefix="serving-", dir=home.parent))
        self.said: list[str] = []
        self._whole = self._content()
        environment = {
            "PYTHONPATH": str(home),
            "PYTHONDONTWRITEBYTECODE": "1",
            "TMPDIR": str(self.temporary),
            "TEMP": str(self.temporary),
        }
        self.process = subprocess.Popen(
            command("serve", *arguments),
            cwd=home,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def talk(self) -> str:
        """What the terminal shows."""
        return "".join(self.said)

    @property
    def port(self) -> int:
        """Where it listens, as soon as it says so."""
        return int(self.hear(r"http://127\.0\.0\.1:(\d+)/\n")[1])

    def hear(self, pattern: str) -> re.Match[str]:
        """Wait until the terminal shows this."""
        for _ in range(int(PATIENCE / 0.05)):
            found = re.search(pattern, self.talk)
            if found:
                return found
            if self.process.poll() is not None:
                self._listener.join(5)
                found = re.search(pattern, self.talk)
                assert found, self.talk
                return found
            time.sleep(0.05)
        raise AssertionError(f"{pattern!r} was not said: {self.talk}")

    def get(self, path: str, **headers: str) -> tuple[int, str, str]:
        """The status, the media type and the text of an address."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
        finally:
            connection.close()

    def state(self, seen: str = "") -> Any:
        """What open pages are told: at once, or as soon as it is not what was seen."""
        until = time.monotonic() + PATIENCE
        while True:
            state = json.loads(self.get(f"/_preview/state?seen={seen}")[2])
            if state["version"] != seen:
                return state
            assert time.monotonic() < until, self.talk

    def change(self, path: Path, before: str, after: str) -> None:
        """Save a file with another text."""
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")

    def put_back(self) -> None:
        """Let the content be what it was at the start, and wait until it is on show."""
        now = self._content()
        if now == self._whole:
            return
        version = self.state()["version"]
        for path in now.keys() - self._whole.keys():
            path.unlink()
        for path, content in self._whole.items():
            if now.get(path) != content:
                path.write_bytes(content)
        while self.state(version)["problems"]:
            version = self.state()["version"]

    def stop(self) -> int:
        """Press Ctrl-C and wait for the end."""
        self.process.send_signal(signal.SIGINT if sys.platform != "win32" else signal.CTRL_C_EVENT)
        code = self.process.wait(30)
        self._listener.join(5)
        return code

    def end(self) -> None:
        """Make sure that nothing goes on after a test."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(30)
        assert self.process.stdout
        self._listener.join(5)
        self.process.stdout.close()

    def _content(self) -> dict[Path, bytes]:
        folders = [self.home / name for name in ("exercises", "sessions", "site")]
        paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
        return {path: path.read_bytes() for path in (*paths, self.home / "brand.yaml")}

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.said.append(line)
