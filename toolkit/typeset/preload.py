"""What the fork server does once, for all documents: import the print engine and unpack the toolkit's fonts.

Only the fork server may import this module: it silences its process for good, because the engine prints a banner
where a library is missing. A missing library does not end the server; each document then says so.
"""

from toolkit.typeset.confined import silence
from toolkit.typeset.engine import FONTS, Unavailable, load

silence()
loaded = load()
if not isinstance(loaded, Unavailable):
    press, _ = loaded
    for font in sorted(FONTS.glob("*.woff2")):
        press.unpacked(font)
