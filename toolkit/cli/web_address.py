"""The address of a site, checked before anything is built with it."""

import re
from urllib.parse import urlsplit

import click

_EXAMPLE = "https://intranet.example/accountability/"
#: Plain characters only: the host and the path go into pages and into the settings of web servers.
_HOST = re.compile(r"(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
_PATH = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*/?")


class WebAddress(click.ParamType[str]):
    """Where a site will stand, such as https://intranet.example/accountability/."""

    name = "address"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address with a slash at its end; an empty one stays empty."""
        if not value:
            return value
        try:
            # Python drops line ends and tabs from an address without a word.
            parts = urlsplit(value if value.isprintable() else "")
        except ValueError:
            self.fail(f"'{value}' is no web address; it should look like {_EXAMPLE}.", param, ctx)
        if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(parts.netloc):
            self.fail(
                f"'{value}' should begin with https:// or http:// and a host, for example {_EXAMPLE}.",
                param,
                ctx,
            )
        if parts.query or parts.fragment or value.endswith(("?", "#")):
            self.fail(f"'{value}' should end with a folder, without ? and #.", param, ctx)
        if not _PATH.fullmatch(parts.path):
            self.fail(
                f"in '{value}', the part after the host may hold letters, digits, - _ . ~ and single slashes.",
                param,
                ctx,
            )
        return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"
