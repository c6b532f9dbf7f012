"""A tiny site and what is handed over with it."""

from toolkit.models.artifact import Artifact
from toolkit.site_builder.hosting import Hosting, hosting_files

SCRIPTS = ("sha256-AAAA+/=", "sha256-BBBB=")
PAGES = {
    "index.html": b"<!doctype html><title>Start</title>",
    "404.html": b"<!doctype html><title>Not found</title>",
    "exercises/index.html": b"<!doctype html><title>Exercises \xe2\x80\x93 all</title>",
    "assets/site.css": b"body{}",
    "assets/filter.js": b"'use strict'",
    "assets/logo.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "assets/fonts/face.woff2": b"wOF2",
    "search/search_index.json": b"{}",
    "robots.txt": b"User-agent: *\n",
}


def hosting(url: str = "", *, trainers: bool = False) -> Hosting:
    """What is known of the tiny site."""
    sizes = {path: len(content) for path, content in PAGES.items()}
    return Hosting("www", sizes, SCRIPTS, url, trainers, "1.2.3")


def handed_over(url: str = "", *, trainers: bool = False) -> dict[str, str]:
    """The texts that are handed over with it, by path."""
    files: list[Artifact] = list(hosting_files(hosting(url, trainers=trainers)))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content.decode() for file in files}
