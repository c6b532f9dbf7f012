"""A small web server for this computer alone."""

import json
import mimetypes
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qs, unquote, urlsplit

from toolkit.preview.pages import problem_page, with_live_script
from toolkit.preview.stage import Stage

HOST = "127.0.0.1"
USUAL_PORT = 8765
_LIVE_SCRIPT = Path(__file__).with_name("live.js")
_LONGEST_WAIT = 20.0
#: Windows may have other opinions in its registry, and a script of the wrong type does not run.
_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2"}


def open_server(stage: Stage, port: int) -> ThreadingHTTPServer:
    """A server that is bound to its port and not yet running.

    Args:
        stage: what it shows.
        port: 0 for any free one.

    Raises:
        OSError: the port is taken.
    """

    class Handler(_Handler):
        on_stage = stage

    server = _Server((HOST, port), Handler)
    server.daemon_threads = True
    return server


class _Server(ThreadingHTTPServer):
    # A second preview must not take a port that a first one holds.
    allow_reuse_address = False


class _Handler(BaseHTTPRequestHandler):
    on_stage: Stage
    protocol_version = "HTTP/1.1"
    server_version = "toolkit"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer a browser."""
        if not self._is_meant_for_us():
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"This preview is for this computer alone.\n")
            return
        address = urlsplit(self.path)
        path = unquote(address.path)
        if path == "/_preview/state":
            self._send_state(parse_qs(address.query))
        elif path == "/_preview/live.js":
            self._send(HTTPStatus.OK, _TYPES[".js"], _LIVE_SCRIPT.read_bytes())
        else:
            self._send_page(path)

    def _is_meant_for_us(self) -> bool:
        """Whether the browser thinks it talks to this computer: a page elsewhere may have had its name pointed here."""
        name, _, port = self.headers.get("Host", "").rpartition(":")
        return name in {HOST, "localhost"} and port == str(self.connection.getsockname()[1])

    def _send_state(self, query: dict[str, list[str]]) -> None:
        seen = query.get("seen", [""])[0]
        state = self.on_stage.wait_for_change(int(seen) if seen.isdecimal() else -1, _LONGEST_WAIT)
        self._send(HTTPStatus.OK, "application/json", json.dumps(state).encode())

    def _send_page(self, path: str) -> None:
        made = self.on_stage.make(path)
        if made is not None:
            self._send(HTTPStatus.OK, "text/html", with_live_script(made))
            return
        file = self._file(path)
        if file is None:
            missing = self.on_stage.folder is not None
            status = HTTPStatus.NOT_FOUND if missing else HTTPStatus.OK
            self._send(status, "text/html", with_live_script(problem_page(found=not missing)))
            return
        content = file.read_bytes()
        kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self._send(HTTPStatus.OK, kind, with_live_script(content) if kind == "text/html" else content)

    def _file(self, path: str) -> Path | None:
        """The file that is meant, if it lies within the pages on show."""
        folder = self.on_stage.folder
        parts = PurePosixPath(path.removeprefix("/")).parts
        if folder is None or "\0" in path or any(part in {"..", "/"} or "\\" in part for part in parts):
            return None
        file = folder.joinpath(*parts)
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() and file.resolve().is_relative_to(folder.resolve()) else None

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        text = kind.startswith("text/") or kind == "application/json"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the parent
        """Say nothing: the terminal is for what was saved."""
