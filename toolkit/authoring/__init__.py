"""The conductor for authors: it begins workspaces and files, and strings load, describe and create together.

It leaves the checks alone, because a person who begins something is not asked about everything else.
"""

from toolkit.authoring.file import Begun, Wanted, begin_file
from toolkit.authoring.workspace import begin_workspace

__all__ = ["Begun", "Wanted", "begin_file", "begin_workspace"]
