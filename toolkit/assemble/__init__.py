"""Assemble: a session plan and the library become a pack in which every time, group, page and date is settled."""

from toolkit.assemble.code import pack_code
from toolkit.assemble.pack import Day, assemble
from toolkit.assemble.projection import project
from toolkit.assemble.site import assemble_site

__all__ = ["Day", "assemble", "assemble_site", "pack_code", "project"]
