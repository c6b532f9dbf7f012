#!/usr/bin/env python3
"""Says which libraries of the PDF engine cannot be loaded here: one name a line, exit code 1 if there are any.

The same libraries as WeasyPrint 70 opens, tried without importing it, which would take a second.
"""

import ctypes
import sys

LIBRARIES = {
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.dylib"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
    "GObject": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"),
    "HarfBuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib"),
    "HarfBuzz-Subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
    "Fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib"),
}


def can_load(name: str) -> bool:
    """Whether the system's loader finds the library of this file name."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_libraries() -> list[str]:
    """The names of the libraries that none of their file names loads."""
    return [library for library, names in LIBRARIES.items() if not any(map(can_load, names))]


if __name__ == "__main__":
    missing = missing_libraries()
    sys.stdout.writelines(f"{name}\n" for name in missing)
    sys.exit(bool(missing))
