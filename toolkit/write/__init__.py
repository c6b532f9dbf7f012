"""Write: put a finished pack on the disk so that its folder is always the whole old pack or the whole new one.

The new pack is built in a work folder beside the output (`.<name>.work/`), forced to the disk, and swapped in as
one. Files the toolkit did not make are carried over; a file somebody edited is never replaced unless asked for.
Whatever a killed run leaves behind, the next run puts right before it does anything else.
"""

from toolkit.write.manifest import PackFacts
from toolkit.write.mirror import mirror
from toolkit.write.pack import Written, clear_leftovers, write_pack

__all__ = ["PackFacts", "Written", "clear_leftovers", "mirror", "write_pack"]
