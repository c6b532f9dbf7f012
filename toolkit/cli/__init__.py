"""The door: the only part that knows Click, the terminal and exit codes."""

from toolkit.cli.application import main

__all__ = ["main"]
