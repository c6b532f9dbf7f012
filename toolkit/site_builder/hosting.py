"""What is handed over with the pages: words for the administrator, settings of web servers, a container to run."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from toolkit.models.artifact import Artifact
from toolkit.site_builder.policy import KEPT_SECONDS, content_security_policy
from toolkit.site_builder.web_servers import Place, apache_words, iis_words, nginx_words

_TEXTS = Path(__file__).parents[1] / "templates" / "hosting"
#: IIS reads it from among the pages and from nowhere else; there it is renewed with them.
_IIS_FILE = "web.config"


@dataclass(frozen=True)
class Hosting:
    """What is known of a finished site that somebody is to host.

    Attributes:
        web_root: name of the folder of pages within what is handed over.
        pages: the path within that folder and the size of every file in it.
        scripts: hashes of the theme's inline scripts.
        url: where the site will stand; empty when nobody knows.
        trainers: whether it holds answer keys, so that the servers must ask who is there.
        tool_version: said in the words for the administrator.
    """

    web_root: str
    pages: dict[str, int]
    scripts: tuple[str, ...]
    url: str
    trainers: bool
    tool_version: str


def hosting_files(site: Hosting) -> Iterator[Artifact]:
    """The files that are handed over with the pages. An organisation's own file among the pages takes precedence."""
    name, port = ("accountability-trainers", 8081) if site.trainers else ("accountability", 8080)
    place = Place(
        folder=f"/srv/{name}",
        web_root=f"/srv/{name}/{site.web_root}",
        path=urlsplit(site.url).path or "/",
        port=port,
        users=f"/srv/{name}.users" if site.trainers else "",
    )
    words = {
        "name": name,
        "which": "trainers' site" if site.trainers else "participants' site",
        "version": site.tool_version,
        "www": site.web_root,
        "folder": place.folder,
        "root": place.web_root,
        "path": place.path,
        "port": str(place.port),
        "kept": str(KEPT_SECONDS),
    }
    yield Artifact("content-security-policy.txt", f"{content_security_policy(site.scripts)}\n".encode())
    yield _text("README.txt", words | _figures(site) | _protection(site, place))
    yield _text("nginx.conf", words | nginx_words(place, site.scripts))
    yield _text("apache.conf", words | apache_words(place, site.scripts))
    yield _text("Dockerfile", words | {"users": _container_users(place)})
    # Ours is the one that closes the trainers' site, so there it takes the place of a workspace's own.
    if site.trainers or _IIS_FILE not in site.pages:
        pictures = [path for path in sorted(site.pages) if path.endswith(".svg")]
        config = _text(_IIS_FILE, words | iis_words(place, site.scripts, pictures))
        yield Artifact(f"{site.web_root}/{_IIS_FILE}", config.content)


def _text(name: str, words: dict[str, str]) -> Artifact:
    template = Template((_TEXTS / name).read_text(encoding="utf-8"))
    return Artifact(name, template.substitute(words).encode())


def _figures(site: Hosting) -> dict[str, str]:
    return {
        "pages": str(sum(path.endswith(".html") for path in site.pages)),
        "files": str(len(site.pages)),
        "megabytes": f"{sum(site.pages.values()) / 1_000_000:.1f}",
    }


def _protection(site: Hosting, place: Place) -> dict[str, str]:
    name = "protection-trainers.txt" if site.trainers else "protection.txt"
    text = Template((_TEXTS / name).read_text(encoding="utf-8"))
    return {"protection": text.substitute(users=place.users).rstrip("\n")}


def _container_users(place: Place) -> str:
    return f" -v {place.users}:{place.users}:ro" if place.users else ""
