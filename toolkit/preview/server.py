"""A small web server for this computer alone."""

import socket
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Thread

from toolkit.preview.answers import Answer, answer
from toolkit.preview.stage import Stage

HOST = "127.0.0.1"
_NAMES = frozenset({HOST, "localhost"})
#: Seconds a connection may be silent; how often the server looks whether it should end.
_LONGEST_SILENCE = 60
_STEP = 0.05


class PreviewServer(ThreadingHTTPServer):
    """Shows what is on the stage. It is bound to its port when made, and answers from `start` to `stop`.

    Args:
        stage: what it shows.
        port: 0 for any free one.
        mistake: told, in a thread of the server, what went wrong through no fault of the content.

    Raises:
        OSError: the port is not free.
    """

    request_queue_size = 64
    daemon_threads = True
    # After a restart the port is free at once. On Windows the same setting would let two programs share a port.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, stage: Stage, port: int, mistake: Callable[[Exception], None]) -> None:
        self.stage = stage
        self.mistake = mistake
        self.connections: set[socket.socket] = set()
        self._thread = Thread(target=self.serve_forever, args=(_STEP,), name="preview", daemon=True)
        super().__init__((HOST, port), _Handler)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    def start(self) -> None:
        """Answer from now on, in a thread of its own."""
        self._thread.start()

    def stop(self) -> None:
        """Answer no longer and let the port go, whether it was started or not."""
        self.stage.close()
        if self._thread.is_alive():
            self.shutdown()
        for connection in tuple(self.connections):  # a browser keeps connections for later
            try:
                connection.shutdown(socket.SHUT_RD)
            except OSError:
                self.connections.discard(connection)
        self.server_close()

    def server_bind(self) -> None:
        """Bind without asking anybody for the name of this computer, which takes seconds on some."""
        if sys.platform == "win32":
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.port

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002 - the parent's names
        """Pass our mistakes on; a page that was closed or left in the middle of an answer is none."""
        problem = sys.exception()
        if isinstance(problem, Exception) and not isinstance(problem, ConnectionError | TimeoutError):
            self.mistake(problem)


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version = "toolkit"
    sys_version = ""
    timeout = _LONGEST_SILENCE
    # Answers are written in two pieces, and the system would hold the second back for 40 ms.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer a browser."""
        if self._is_meant_for_us():
            self._send(answer(self.server.stage, self.path, self.server.mistake))
        else:
            words = b"This preview is for this computer alone.\n"
            self._send(Answer(HTTPStatus.FORBIDDEN, "text/plain", words))

    def do_HEAD(self) -> None:
        """The same without the page."""
        self.do_GET()

    def setup(self) -> None:
        """Note the connection, for the end of the server."""
        super().setup()
        self.server.connections.add(self.connection)

    def finish(self) -> None:
        """Forget it."""
        self.server.connections.discard(self.connection)
        super().finish()

    def _is_meant_for_us(self) -> bool:
        """Whether the browser thinks it talks to this computer: a page elsewhere may have had its name pointed here."""
        name, _, port = self.headers.get("Host", "").lower().rpartition(":")
        return name in _NAMES and port == str(self.server.port)

    def _send(self, given: Answer) -> None:
        text = given.kind.startswith("text/") or given.kind == "application/json"
        self.send_response(given.status)
        self.send_header("Content-Type", f"{given.kind}; charset=utf-8" if text else given.kind)
        self.send_header("Content-Length", str(len(given.content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        # Else any page of the web could take our scripts into itself, and the search index is one: it holds all texts.
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if given.location:
            self.send_header("Location", given.location)
        if self.server.stage.closed:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(given.content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the parent
        """Say nothing: the terminal is for what was saved."""
