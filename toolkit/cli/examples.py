"""The last part of every help screen: commands to copy."""


def examples(*commands: str) -> str:
    """An epilog that Click prints as it is, one command a line."""
    keep_lines = "\b"  # Click's own mark for a paragraph that is not to be wrapped
    return "\n".join([keep_lines, "Examples:", *(f"  {command}" for command in commands)])
