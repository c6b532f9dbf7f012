#!/usr/bin/env python3
"""Puts single files of the content (brand.yaml) into the wheel, and not into an editable install.

Hatch runs this; the names stand in pyproject.toml. A plain `force-include` would copy them into site-packages of an
editable install as well, where they would soon differ from the files that people edit.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelFiles(BuildHookInterface[Any]):
    """The hook: hatch finds it as the only class of its kind in this file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Names the files and their places in the wheel.

        Args:
            version: `standard` for a wheel, `editable` for an editable install.
            build_data: what hatch is about to build from; changed in place.
        """
        if version == "standard":
            for name in self.config["files"]:
                build_data["force_include"][str(Path(self.root) / name)] = f"toolkit/library/{name}"
