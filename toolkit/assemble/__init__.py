"""Assemble: a session plan and the library become a pack in which every time, group, page and date is settled."""

from toolkit.assemble.code import pack_code
from toolkit.assemble.pack import Day, assemble
from toolkit.assemble.projection import project

__all__ = ["Day", "assemble", "pack_code", "project"]
