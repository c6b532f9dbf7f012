"""What the preview answers to an address. It looks into what is on show and never at the disk."""

import json
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from toolkit.preview.pages import LIVE_SCRIPT, problem_page, with_live_script
from toolkit.preview.stage import Problem, Showing, Stage

_STATE = "/_preview/state"
_SCRIPT_FILE = Path(__file__).with_name("live.js")
_LONGEST_WAIT = 20.0
_HTML = "text/html"
#: Python's own table: that of the computer may have other opinions, and a script of the wrong type does not run.
_TYPES = mimetypes.MimeTypes()
for _ending, _type in {".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}.items():
    _TYPES.add_type(_type, _ending)


@dataclass(frozen=True)
class Answer:
    """What goes back.

    Attributes:
        status: of HTTP.
        kind: the media type.
        content: the bytes.
        location: where the browser should go instead; empty for nowhere.
    """

    status: HTTPStatus
    kind: str
    content: bytes
    location: str = ""


def answer(stage: Stage, address: str, mistake: Callable[[Exception], None]) -> Answer:
    """The answer to an address, as the browser asks for it.

    Args:
        stage: what is on show.
        address: path and query, still quoted.
        mistake: told of what went wrong through no fault of the content.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return Answer(HTTPStatus.BAD_REQUEST, "text/plain", b"This is no address.\n")
    path = unquote(parts.path)
    if path == _STATE:
        return _state(stage, parse_qs(parts.query))
    if path == LIVE_SCRIPT:
        return Answer(HTTPStatus.OK, _TYPES.types_map[1][".js"], _SCRIPT_FILE.read_bytes())
    showing = stage.now
    try:
        made = showing.make(path)
    except Exception as problem:  # noqa: BLE001 - a preview goes on: it is shown here and told to the door
        mistake(problem)
        return _crashed(showing, problem)
    if made is not None:
        return Answer(HTTPStatus.OK, _HTML, with_live_script(made, showing))
    return _file(showing, path)


def _state(stage: Stage, query: dict[str, list[str]]) -> Answer:
    """The present state at once for who knows none yet; else when it is another one, or after a while."""
    seen = query.get("seen")
    showing = stage.wait_for_change(seen[0], _LONGEST_WAIT) if seen else stage.now
    status = HTTPStatus.SERVICE_UNAVAILABLE if stage.closed else HTTPStatus.OK
    return Answer(status, "application/json", json.dumps(showing.as_data()).encode())


def _file(showing: Showing, path: str) -> Answer:
    if showing.files is None:
        words = "The pages appear here as soon as the problems are put right."
        page = problem_page("Nothing to show yet", words, showing.problems)
        return Answer(HTTPStatus.SERVICE_UNAVAILABLE, _HTML, with_live_script(page, showing, alone=True))
    name = path.removeprefix("/")
    if name.endswith("/") or not name:
        name += "index.html"
    content = showing.files.get(name)
    if content is not None:
        kind = _kind(name)
        return Answer(HTTPStatus.OK, kind, with_live_script(content, showing) if kind == _HTML else content)
    if f"{name}/index.html" in showing.files:  # links of the page are meant from within its folder
        return Answer(HTTPStatus.FOUND, "text/plain", b"", f"/{quote(name)}/")
    words = "It may have another name now, or come with the next change."
    page = problem_page("There is no such page", words, showing.problems)
    return Answer(HTTPStatus.NOT_FOUND, _HTML, with_live_script(page, showing, alone=True))


def _crashed(showing: Showing, problem: Exception) -> Answer:
    words = "It is not your fault, and your files are as they were. The terminal says where the details are."
    listed = [Problem("", f"The toolkit made a mistake: {problem!r}")]
    page = problem_page("This page could not be made", words, listed)
    return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, _HTML, with_live_script(page, showing, alone=True))


def _kind(name: str) -> str:
    kind, packed = _TYPES.guess_type(name)
    return kind if kind and not packed else "application/octet-stream"
