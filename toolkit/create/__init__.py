"""The verb *create*: lay out files for somebody to begin with, and never over anything that stands there."""

from toolkit.create.lay_out import lay_out, standing_in_the_way
from toolkit.create.names import better_id, title_of
from toolkit.create.new_files import KINDS, Beginning, KindOfFile, copy_of, free_code, new_files, same_id
from toolkit.create.starter import SCHEMA_FOLDER, is_untouched, starter_files

__all__ = [
    "KINDS",
    "SCHEMA_FOLDER",
    "Beginning",
    "KindOfFile",
    "better_id",
    "copy_of",
    "free_code",
    "is_untouched",
    "lay_out",
    "new_files",
    "same_id",
    "standing_in_the_way",
    "starter_files",
    "title_of",
]
