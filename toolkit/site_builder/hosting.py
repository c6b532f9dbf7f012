"""What a web server has to be told: the content policy and a few headers, as snippets, with a container to run."""

from collections.abc import Iterator, Sequence

from toolkit.models.artifact import Artifact


def hosting_files(scripts: Sequence[str]) -> Iterator[Artifact]:
    """The files beside the pages that an administrator copies from.

    Args:
        scripts: hashes of the theme's inline scripts.
    """
    yield Artifact("content-security-policy.txt", f"{content_security_policy(scripts)}\n".encode())


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
