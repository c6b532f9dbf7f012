"""Which toolkit this is, on which Python, on which system."""

import platform
from importlib.metadata import PackageNotFoundError, version

from toolkit import __version__
from toolkit.doctor.computer import Computer
from toolkit.doctor.finding import Finding

NAME = "versions"
LOOKS_AT = "the versions"

_PACKAGES = ("click", "fonttools", "jinja2", "mkdocs", "mkdocs-material", "pillow", "pydantic", "weasyprint")


def examine(computer: Computer) -> Finding:
    """What is running; never wrong by itself."""
    python = f"Python {platform.python_version()}, {computer.bits}-bit"
    return Finding(
        NAME,
        "ok",
        f"Toolkit {__version__} on {python}, on {system(computer.platform)}",
        details={
            "python": f"{platform.python_implementation()} {platform.python_version()}, {computer.bits}-bit",
            "system": platform.platform(),
            **{name: package_version(name) for name in _PACKAGES},
        },
    )


def system(name: str) -> str:
    """The operating system, as people call it.

    Args:
        name: as `sys.platform` says it.
    """
    if name == "darwin":
        return f"macOS {platform.mac_ver()[0]}".strip()
    if name == "win32":
        return f"Windows {platform.release()}".strip()
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()


def package_version(name: str) -> str:
    """The installed version of a Python package, or that there is none."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
