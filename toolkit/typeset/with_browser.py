"""The simpler engine: a browser that is on the computer anyway prints the same HTML, out of sight."""

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from toolkit.typeset.log_lines import outside_file
from toolkit.typeset.records import Document, Finding, Limits, Printed
from toolkit.typeset.with_weasyprint import HINT

#: Nothing but what the page holds may be shown, and no program in it may run.
_POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
    "font-src data:; style-src 'unsafe-inline' data:\">"
)
_HEAD = re.compile(r"\s*(<!doctype[^>]*>)?\s*(<html[^>]*>)?\s*(<head[^>]*>)?", re.IGNORECASE)
_REFUSED = re.compile(r"'((?:https?|ftp|file|wss?):[^']*)' violates the following Content Security Policy")
_PAGE = re.compile(rb"/Type\s*/Page\b")
#: Fewer bytes than this hold no page.
_SMALLEST = 500

_QUIET = (
    "--headless",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    # The second wall besides the policy: no address can be looked up.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    # The policy's refusals are told here.
    "--enable-logging=stderr",
    "--v=0",
)


def print_all(
    documents: Sequence[Document], browser: str, limits: Limits, started: Callable[[str], None]
) -> list[Printed]:
    """Print every document, one after the other: a browser takes all the cores it finds by itself.

    Args:
        documents: what to print.
        browser: the program.
        limits: its seconds are kept; a browser's memory cannot be bounded from outside.
        started: called with a document's path when its turn comes.
    """
    return list(_printed(documents, browser, limits, started))


def _printed(
    documents: Sequence[Document], browser: str, limits: Limits, started: Callable[[str], None]
) -> Iterator[Printed]:
    for document in documents:
        started(document.path)
        with tempfile.TemporaryDirectory(prefix="toolkit-typeset-", ignore_cleanup_errors=True) as folder:
            yield _print_one(document, browser, limits, Path(folder))


def _print_one(document: Document, browser: str, limits: Limits, folder: Path) -> Printed:
    page, pdf = folder / "page.html", folder / "page.pdf"
    page.write_text(_with_policy(document.html), encoding="utf-8")
    command = [browser, *_arguments(folder), f"--print-to-pdf={pdf}", page.as_uri()]
    said = _run(command, folder, limits.seconds)
    if said is None:
        return _failed(document, f"took longer than {limits.seconds:g} s and was stopped")
    # An incomplete address was read as one beside the temporary page; show it as it was written.
    beside = f"{folder.as_uri()}/"
    refused = dict.fromkeys(outside_file(url.removeprefix(beside)) for url in _REFUSED.findall(said))
    content = pdf.read_bytes() if pdf.is_file() else b""
    if len(content) < _SMALLEST or not content.startswith(b"%PDF-") or b"%%EOF" not in content[-64:]:
        return _failed(document, "was not printed by the browser")
    return Printed(content, len(_PAGE.findall(content)), {}, tuple(refused))


def _with_policy(html: str) -> str:
    """The same document, told to load nothing; the rule must stand before anything it is to stop."""
    head = _HEAD.match(html)
    place = head.end() if head else 0
    return f'{html[:place]}<meta charset="utf-8">{_POLICY}{html[place:]}'


def _arguments(folder: Path) -> Iterator[str]:
    yield from _QUIET
    yield f"--user-data-dir={folder / 'profile'}"
    if sys.platform == "linux" and os.geteuid() == 0:
        yield "--no-sandbox"  # a browser refuses to start for root otherwise, as in containers


def _failed(document: Document, reason: str) -> Printed:
    return Printed(b"", 0, {}, (Finding("print-stopped", f"{document.path} {reason}", HINT),))


def _run(command: list[str], folder: Path, seconds: float) -> str | None:
    """What the browser said, or None when it had to be stopped. Nothing of it is left when this returns."""
    with subprocess.Popen(  # noqa: S603  # the program was found by find_browser or named by the person
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Crash reports and caches go with the rest, not to the person's own folder.
        env={**os.environ, "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder)},
    ) as process:
        try:
            _, said = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            return None
        finally:
            _end_all(process)
    return said.decode("utf-8", "replace")


def _end_all(process: subprocess.Popen[bytes]) -> None:
    """End the browser with the helpers that it started; they share its session."""
    if sys.platform == "win32":
        process.kill()
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # all of them have gone by themselves
        return
