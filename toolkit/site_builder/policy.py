"""What every web server is told about the pages, written once: headers, how long to keep, kinds of files."""

from collections.abc import Sequence

POLICY = "Content-Security-Policy"

#: A picture that somebody opens by itself may draw and nothing more.
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

#: Pages are asked for anew each time (an unchanged one costs a few bytes), so an update is seen at once. Files below
#: assets/ keep their names when they change, so they may be kept for one visit only.
KEPT_SECONDS = 600
SHORT_LIVED = "assets"

#: Endings that servers know differently or, as IIS does with unknown ones, refuse to send.
MEDIA_TYPES = {
    ".css": "text/css",
    ".gz": "application/gzip",
    ".html": "text/html",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".map": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".woff2": "font/woff2",
    ".xml": "text/xml",
}


def page_headers(scripts: Sequence[str]) -> dict[str, str]:
    """The headers of every answer.

    Args:
        scripts: hashes of the theme's inline scripts.
    """
    return {
        POLICY: content_security_policy(scripts),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    }


def picture_headers(scripts: Sequence[str]) -> dict[str, str]:
    """The headers of an SVG file: those of a page with the policy of a picture."""
    return {**page_headers(scripts), POLICY: PICTURE_POLICY}


def content_security_policy(scripts: Sequence[str]) -> str:
    """The strictest policy under which every page works.

    Styles in attributes stay allowed: the theme sets the height of its side columns there.
    """
    hashes = " ".join(f"'{script}'" for script in scripts)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {hashes}",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )
