"""Starts nginx and Apache without rights, on a free port, with the very settings that are handed over."""

import base64
import hashlib
import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.site_builder.hosted import PAGES, handed_over

NOBODY = 65534
URL = "https://intranet.example/learning/accountability/"
PATH = "/learning/accountability/"
WORDS = "words.txt"
NAME, PASSWORD = "anna", "promise"
APACHE_MODULES = [
    "mpm_event",
    "unixd",
    "alias",
    "dir",
    "headers",
    "mime",
    "authz_core",
    "authz_user",
    "authn_core",
    "authn_file",
    "auth_basic",
]


class Server:
    """A running server.

    Args:
        port: where it listens.
        path: where the site stands.
    """

    def __init__(self, port: int, path: str) -> None:
        self.port = port
        self._path = path

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of a page of the site."""
        return self.get_at(self._path + path, **headers)

    def names(self, path: str) -> list[str]:
        """The names of the headers of a page of the site, each as often as it came."""
        with self._asked(self._path + path, {}) as answer:
            return [name for name, _ in answer.getheaders()]

    def get_at(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """The same for any address of the server."""
        with self._asked(path, headers) as answer:
            return answer.status, dict(answer.getheaders()), answer.read()

    @contextmanager
    def _asked(self, path: str, headers: dict[str, str]) -> Iterator[http.client.HTTPResponse]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path, headers=headers)
            yield connection.getresponse()
        finally:
            connection.close()


def nginx(folder: Path) -> list[str]:
    """A whole configuration around the snippet, as a distribution has it, and the command that runs it."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        pytest.skip("no nginx on this computer")
    told = subprocess.run([program, "-V"], capture_output=True, text=True, check=True).stderr
    settings = next(word for word in told.split() if word.startswith("--conf-path=")).split("=")[1]
    temporary = " ".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "main.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/{WORDS}; worker_processes 1;\nevents {{}}\n"
        f"http {{ include {Path(settings).parent}/mime.types; default_type application/octet-stream; access_log off;\n"
        f"{temporary}\ninclude {folder}/nginx.conf; }}\n",
        encoding="utf-8",
    )
    return [program, "-e", str(folder / WORDS), "-p", str(folder), "-c", str(folder / "main.conf")]


def apache(folder: Path) -> list[str]:
    """The same for Apache; kinds of files come from the snippet alone."""
    search = f"{os.environ['PATH']}:/usr/sbin"
    program = shutil.which("apache2", path=search) or shutil.which("httpd", path=search)
    if program is None:
        pytest.skip("no Apache on this computer")
    folders = ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2")
    modules = next((Path(name) for name in folders if Path(name).is_dir()), None)
    if modules is None:
        pytest.skip("no modules of Apache on this computer")
    loaded = [name for name in APACHE_MODULES if (modules / f"mod_{name}.so").exists()]
    lines = [
        f"ServerRoot {folder}",
        "ServerName localhost",
        f"PidFile {folder}/pid",
        f"DefaultRuntimeDir {folder}",
        f"ErrorLog {folder}/{WORDS}",
        "TypesConfig /dev/null",
        *(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in loaded),
        "<Directory />\nRequire all denied\n</Directory>",
        f"Include {folder}/apache.conf",
    ]
    (folder / "main.conf").write_text("\n".join([*lines, ""]), encoding="utf-8")
    return [program, "-f", str(folder / "main.conf"), "-D", "FOREGROUND"]


PROGRAMS = {"nginx": nginx, "apache": apache}


@contextmanager
def serving(name: str, url: str = "", *, trainers: bool = False) -> Iterator[Server]:
    """The tiny site, served with its own settings; only port and folder are those of this computer."""
    with tempfile.TemporaryDirectory(prefix="toolkit-hosting-") as temporary:
        folder = Path(temporary, "handed-over")
        port = free_port()
        lay_out(folder, port, url, trainers=trainers)
        words = folder / WORDS
        words.touch()
        rights: dict[str, Any] = {}
        if os.geteuid() == 0:
            rights = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
            for path in (Path(temporary), folder, words):
                os.chown(path, NOBODY, NOBODY)
        with words.open("ab") as log:
            process = subprocess.Popen(PROGRAMS[name](folder), stdout=log, stderr=log, cwd=folder, **rights)
        try:
            wait_for(process, port, words)
            yield Server(port, PATH if url else "/")
        finally:
            process.terminate()
            process.wait(timeout=20)


def lay_out(folder: Path, port: int, url: str, *, trainers: bool) -> None:
    """Put the site and what is handed over with it into a folder, with this port and this folder in the settings."""
    home, usual = ("/srv/accountability-trainers", "8081") if trainers else ("/srv/accountability", "8080")
    for path, content in PAGES.items():
        (folder / "www" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "www" / path).write_bytes(content)
    for path, text in handed_over(url, trainers=trainers).items():
        if path.endswith(".conf"):
            assert home in text
            assert usual in text
        (folder / path).write_text(
            text.replace(home, str(folder)).replace(usual, str(port)), encoding="utf-8"
        )
    digest = base64.b64encode(hashlib.sha1(PASSWORD.encode(), usedforsecurity=False).digest()).decode()
    Path(f"{folder}.users").write_text(f"{NAME}:{{SHA}}{digest}\n", encoding="utf-8")


def free_port() -> int:
    """A port nobody uses at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_for(process: "subprocess.Popen[bytes]", port: int, words: Path) -> None:
    """Wait until the server takes a connection; fail with its own words if it ends instead."""
    for _ in range(200):
        if process.poll() is not None:
            break
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(words.read_text(encoding="utf-8"), pytrace=False)
