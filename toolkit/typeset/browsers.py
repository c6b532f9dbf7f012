"""Where browsers that can print live on this computer."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

#: Names on the search path, the likeliest to print well first.
NAMES = (
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chrome",
    "msedge",
)


def usual_places(platform: str, home: Path) -> Iterator[Path]:
    """Where installers put browsers that are not on the search path.

    Args:
        platform: as `sys.platform` says it.
        home: the person's own folder.
    """
    if platform == "darwin":
        for root in (Path("/Applications"), home / "Applications"):
            for name in ("Google Chrome", "Chromium", "Microsoft Edge"):
                yield root / f"{name}.app" / "Contents" / "MacOS" / name
    elif platform == "win32":
        for root in (Path("C:/Program Files"), Path("C:/Program Files (x86)"), home / "AppData" / "Local"):
            yield root / "Google" / "Chrome" / "Application" / "chrome.exe"
            yield root / "Microsoft" / "Edge" / "Application" / "msedge.exe"
    else:
        for place in ("/usr/bin/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"):
            yield Path(place)


def find_browser(named: str | None) -> str | None:
    """The browser to print with, or None.

    Args:
        named: the browser that the person chose, by path or name; then no other is taken.
    """
    if named is not None:
        return shutil.which(named)
    on_path = (shutil.which(name) for name in NAMES)
    in_places = (shutil.which(str(place)) for place in usual_places(sys.platform, Path.home()))
    return next((found for found in (*on_path, *in_places) if found), None)


def title(browser: str) -> str:
    """What people call it."""
    name = Path(browser).name.lower()
    if "edge" in name:
        return "Microsoft Edge"
    return "Google Chrome" if "chrome" in name else "Chromium" if "chromium" in name else "the browser"
