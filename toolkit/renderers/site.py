"""The reference site as plain Markdown files, sheets to print, styles and faces: a project any site generator reads.

Which pages there are follows from the record: what an audience may not see is not in it.
"""

import json
from collections.abc import Collection, Iterator
from gettext import gettext as _

from toolkit.models.artifact import Artifact
from toolkit.models.record import Record, on_one_line
from toolkit.renderers.templates import front_matter, page, site_styles

_ONE_DOWN = "../"


def render(site: Record) -> Iterator[Artifact]:
    """Every file below the site generator's folder of documents.

    A reader of Markdown looks at lines before it looks at HTML: three backticks at the beginning of a line of author
    text would swallow the rest of a page. So in pages, and only there, every author text is one line.
    """
    for entry in (*site.exercises, *site.cases, *site.drills):
        if entry.sheets:
            yield Artifact(entry.sheets, page("site/sheets.html.j2", site=site, entry=entry))
    yield from _pages(on_one_line(site))
    yield from site_styles(site.brand)


def _pages(site: Record) -> Iterator[Artifact]:
    yield _page("index.md", "index", site, _("What do I need now?"), "", _ABOUT["index"])
    yield from _lists(site)
    for entry in (*site.exercises, *site.cases, *site.drills):
        path = entry.link.address.removesuffix(".html") + ".md"
        more = {"entry": entry, "kicker": entry.kicker, "lede": _lede(entry)}
        if entry.kind == "exercise":
            more["reasons"] = entry.part.exercise.evidence
        yield _page(path, entry.kind, site, entry.title, _ONE_DOWN, entry.summary, **more)


_ABOUT = {
    "index": "Pages to come back to after an accountability workshop: exercises, cases, drills, words.",
    "exercises": "All exercises, by what they train and what you want to say.",
    "cases": "Stories with an open end, to read and to talk about.",
    "drills": "Short items on paper: five minutes, no score.",
    "glossary": "What we mean by our words, and what to say instead.",
    "evidence": "What speaks for the exercises, how strong it is, and where it ends.",
}


def _lists(site: Record) -> Iterator[Artifact]:
    yield _page("exercises/index.md", "exercises", site, _("Exercises"), _ONE_DOWN, _ABOUT["exercises"])
    for facet in site.facets:
        path = facet.address.removesuffix(".html") + ".md"
        about = _("Exercises by: %s") % facet.label
        yield _page(path, "facet", site, facet.label, _ONE_DOWN, about, facet=facet, kicker=_("Exercises"))
    for folder, heading, entries in (
        ("cases", _("Cases"), site.cases),
        ("drills", _("Drills"), site.drills),
    ):
        yield _page(
            f"{folder}/index.md", "entries", site, heading, _ONE_DOWN, _ABOUT[folder], entries=entries
        )
    yield _page("glossary.md", "glossary", site, _("Words"), "", _ABOUT["glossary"])
    yield _page("evidence.md", "evidence", site, _("Evidence"), "", _ABOUT["evidence"])


def _page(
    path: str, template: str, site: Record, heading: str, up: str, description: str, **more: object
) -> Artifact:
    words = {"heading": heading, "description": description, "kicker": "", "lede": description, "up": up}
    return Artifact(path, page(f"site/{template}.md.j2", site=site, **{**words, **more}))


def _lede(entry: Record) -> object:
    return entry.part.exercise.purpose if entry.kind == "exercise" else entry.summary


_NAVIGATION = (
    ("Start", "index.md"),
    ("Exercises", "exercises/index.md"),
    ("Cases", "cases/index.md"),
    ("Drills", "drills/index.md"),
    ("Sessions", "sessions/index.md"),
    ("After the workshop", "after-the-workshop.md"),
    ("Words", "glossary.md"),
    ("Evidence", "evidence.md"),
    ("What we do not track", "what-we-do-not-track.md"),
    ("Using this site", "using-this-site.md"),
    ("Fields", "reference/fields.md"),
    ("Rules", "reference/rules.md"),
)


def settings(site: Record, documents: Collection[str], url: str) -> Artifact:
    """The site generator's settings: what this site is called and which pages its menu names. The rest is inherited.

    Args:
        site: what its audience may see.
        documents: the paths of all documents; the menu names those of the usual ones that exist.
        url: where the site will stand; empty when nobody knows.
    """
    lines = {
        "INHERIT": "theme.yml",
        "site_name": str(front_matter(site.title)),
        "docs_dir": "docs",
        "site_dir": "pages",
        "copyright": str(front_matter(site.brand.foot)),
        **({"site_url": json.dumps(url)} if url else {}),
    }
    theme = ["theme:", "  custom_dir: overrides"]
    if site.logo:
        theme += [f"  logo: {site.logo}", f"  favicon: {site.logo}"]
    menu = [f"  - {_(title)}: {path}" for title, path in _NAVIGATION if path in documents]
    text = "\n".join([*(f"{key}: {value}" for key, value in lines.items()), *theme, "nav:", *menu, ""])
    return Artifact("mkdocs.yml", text.encode())
