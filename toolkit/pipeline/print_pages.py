"""The print pages of every session in the preview, made when somebody looks at one."""

from threading import Lock
from typing import TYPE_CHECKING

from toolkit.models.library import Library
from toolkit.pipeline.packs import assemble_pack, source_digests
from toolkit.pipeline.printing import render_pack

if TYPE_CHECKING:
    from toolkit.preview import PageMaker

#: The address below which they are.
PACKS = "/packs/"


def print_pages(library: Library) -> "PageMaker":
    """A maker of the pages that `toolkit build` would hand to the PDF engine.

    They are kept once made, and made once only, however many tabs ask for them at the same time.

    Args:
        library: without errors.
    """
    made: dict[str, dict[str, bytes]] = {}
    lock = Lock()

    def make(path: str) -> bytes | None:
        if path != PACKS.rstrip("/") and not path.startswith(PACKS):
            return None
        session, _, file = path.removeprefix(PACKS.rstrip("/")).removeprefix("/").partition("/")
        if not session:
            return _sessions(library)
        if session not in library.sessions:
            return None
        with lock:
            if session not in made:
                made[session] = _documents(library, session)
        return made[session].get(file) if file else _list(library, session, made[session])

    return make


def _documents(library: Library, session: str) -> dict[str, bytes]:
    plan = library.sessions[session]
    pack = assemble_pack(library, plan, source_digests(library, plan))
    return {pages.artifact.path: pages.unmarked.content for pages in render_pack(pack)}


def _sessions(library: Library) -> bytes:
    from toolkit.preview import list_page

    links = [(f"{PACKS}{name}/", plan.title) for name, plan in library.sessions.items()]
    return list_page("Print pages", "What toolkit build would print, session by session.", links)


def _list(library: Library, session: str, documents: dict[str, bytes]) -> bytes:
    from toolkit.preview import list_page

    links = [(f"{PACKS}{session}/{path}", path) for path in documents]
    words = f"As they are printed by: toolkit build {session}"
    return list_page(library.sessions[session].title, words, links)
