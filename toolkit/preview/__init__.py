"""Preview: show pages on this computer while somebody edits, and tell open pages when there is something new.

Knows no content: it serves what it is handed, from 127.0.0.1 and to no other computer.
"""

from toolkit.preview.pages import list_page, problem_page
from toolkit.preview.server import HOST, PreviewServer
from toolkit.preview.stage import PageMaker, Problem, Stage
from toolkit.preview.watch import saved_files

__all__ = [
    "HOST",
    "PageMaker",
    "PreviewServer",
    "Problem",
    "Stage",
    "list_page",
    "problem_page",
    "saved_files",
]
