"""Preview: show pages on this computer while somebody edits, and tell open pages when there is something new.

Knows no content: it serves what it is handed, from 127.0.0.1 and to no other computer.
"""

from toolkit.preview.pages import list_page
from toolkit.preview.server import USUAL_PORT, open_server
from toolkit.preview.stage import PageMaker, Problem, Stage
from toolkit.preview.watch import saved_files

__all__ = ["USUAL_PORT", "PageMaker", "Problem", "Stage", "list_page", "open_server", "saved_files"]
