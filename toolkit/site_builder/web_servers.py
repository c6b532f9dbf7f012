"""Headers, addresses and protection in the words of each web server; the rest of its file is a template."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from xml.sax.saxutils import quoteattr

from toolkit.site_builder.policy import (
    KEPT_SECONDS,
    MEDIA_TYPES,
    PICTURE_POLICY,
    POLICY,
    SHORT_LIVED,
    page_headers,
    picture_headers,
)


@dataclass(frozen=True)
class Place:
    """Where a site stands on a server.

    Attributes:
        folder: what was handed over.
        web_root: the pages within it.
        path: the part of the address after the host, with a slash at both ends.
        port: above 1023, so that no rights are needed.
        users: the file of names and passwords; empty when everybody may read.
    """

    folder: str
    web_root: str
    path: str
    port: int
    users: str


def nginx_words(place: Place, scripts: Sequence[str]) -> dict[str, str]:
    """What the template of nginx.conf asks for."""
    elsewhere = (
        [f"location = {place.path.rstrip('/')} {{ return 301 {place.path}; }}"] if place.path != "/" else []
    )
    elsewhere += ["location / { return 404; }"] if place.path != "/" else []
    access = ['auth_basic "Trainers only";', f"auth_basic_user_file {place.users};"] if place.users else []
    return {
        "elsewhere": _lines(elsewhere, 4),
        "access": _lines(access, 8),
        "headers": _lines(_nginx_headers(page_headers(scripts)), 8),
        "picture_headers": _lines(_nginx_headers(picture_headers(scripts)), 12),
    }


def _nginx_headers(headers: Mapping[str, str]) -> list[str]:
    return [f'add_header {name} "{value}" always;' for name, value in headers.items()]


def apache_words(place: Place, scripts: Sequence[str]) -> dict[str, str]:
    """What the template of apache.conf asks for."""
    mapping = [f'DocumentRoot "{place.web_root}"']
    if place.path != "/":
        mapping = [
            f'RedirectMatch 301 "^{place.path.rstrip("/").replace(".", "[.]")}$" "{place.path}"',
            f'Alias "{place.path}" "{place.web_root}/"',
        ]
    access = ["Require all granted"]
    if place.users:
        access = [
            "AuthType Basic",
            'AuthName "Trainers only"',
            f'AuthUserFile "{place.users}"',
            "Require valid-user",
        ]
    return {
        "mapping": _lines(mapping, 4),
        "access": _lines(access, 8),
        "types": _lines([f"AddType {kind} {ending}" for ending, kind in MEDIA_TYPES.items()], 8),
        "headers": _lines([_apache_header(*header) for header in page_headers(scripts).items()], 8),
        "picture_header": _apache_header(POLICY, PICTURE_POLICY),
        "modules": " ".join(
            [
                "alias",
                "dir",
                "headers",
                "mime",
                *(["auth_basic", "authn_file", "authz_user"] if place.users else []),
            ]
        ),
    }


def _apache_header(name: str, value: str) -> str:
    return f'Header always set {name} "{value}"'


def iis_words(place: Place, scripts: Sequence[str], pictures: Sequence[str]) -> dict[str, str]:
    """What the template of web.config asks for; IIS has no rule for all files of one ending, so it names pictures."""
    access = ['<remove users="*" roles="" verbs="" />', '<add accessType="Allow" roles="Trainers" />']
    closed = ["<authorization>", *(f"  {line}" for line in access), "</authorization>"]
    types = [
        line
        for ending, kind in MEDIA_TYPES.items()
        for line in (
            f"<remove fileExtension={quoteattr(ending)} />",
            f"<mimeMap fileExtension={quoteattr(ending)} mimeType={quoteattr(kind)} />",
        )
    ]
    return {
        "access": _lines(closed if place.users else [], 6),
        "types": _lines(types, 6),
        "headers": _lines([_iis_header(*header) for header in page_headers(scripts).items()], 8),
        "pictures": "".join(_iis_picture(path) for path in pictures),
        "short_lived": SHORT_LIVED,
        "kept_time": f"{timedelta(seconds=KEPT_SECONDS)!s:0>8}",
    }


def _iis_header(name: str, value: str) -> str:
    return f"<add name={quoteattr(name)} value={quoteattr(value)} />"


def _iis_picture(path: str) -> str:
    lines = [
        f"<location path={quoteattr(path)}>",
        "  <system.webServer><httpProtocol><customHeaders>",
        f"    <remove name={quoteattr(POLICY)} />",
        f"    {_iis_header(POLICY, PICTURE_POLICY)}",
        "  </customHeaders></httpProtocol></system.webServer>",
        "</location>",
    ]
    return _lines(lines, 2)


def _lines(lines: Sequence[str], indent: int) -> str:
    return "".join(f"{' ' * indent}{line}\n" for line in lines)
