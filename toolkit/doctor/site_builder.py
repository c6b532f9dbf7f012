"""The generator of the reference site: there, and able to start."""

import importlib

from toolkit.doctor.computer import Computer
from toolkit.doctor.finding import Finding
from toolkit.doctor.versions import package_version

NAME = "site-builder"
LOOKS_AT = "the site generator"

#: What a build of the site imports; the second is looked up by name while the site is configured.
MODULES = ("mkdocs.commands.build", "material.plugins.search.plugin")
#: As in the toolkit's own list of packages.
PACKAGES = ("mkdocs>=1.6.1,<2", "mkdocs-material>=9.8,<10")
_QUOTED = " ".join(f'"{package}"' for package in PACKAGES)


def examine(_: Computer) -> Finding:
    """Whether it can be imported."""
    details = {name: package_version(name) for name in ("mkdocs", "mkdocs-material")}
    try:
        for name in MODULES:
            importlib.import_module(name)
    except Exception as error:  # noqa: BLE001  # a package of another version fails in any way
        return Finding(
            NAME,
            "missing",
            "Reference site: it cannot be made yet, because its generator is missing or of another version",
            (
                "Packs are made without it: toolkit build",
                f"To get it: python -m pip install {_QUOTED}",
            ),
            {**details, "the system says": f"{type(error).__name__}: {error}"},
        )
    return Finding(NAME, "ok", "Reference site: its generator is here", details=details)
