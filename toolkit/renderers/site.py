"""The reference site as plain Markdown files, sheets to print, styles and faces: a project any site generator reads.

Which pages there are follows from the record: what an audience may not see is not in it.
"""

import json
from collections.abc import Collection, Iterator
from gettext import gettext as _

from toolkit.models.artifact import Artifact
from toolkit.models.record import Record, on_one_line
from toolkit.models.site_address import AFTER_WORKSHOP
from toolkit.renderers.templates import front_matter, page, site_styles

_ONE_DOWN = "../"
#: The first words of the start page: who it is for, and what to do on it.
_INVITATION = "Practice for people who give their word at work. Find the line that sounds like your week."


#: Templates of the pages that say more to trainers; theirs extend the participants' of the same name.
_PARTICIPANTS = {name: name for name in ("index", "exercise", "case", "drill")}
_TRAINERS = {name: f"trainers/{name}" for name in _PARTICIPANTS}


def render(site: Record, *, trainers: bool) -> Iterator[Artifact]:
    """Every file below the site generator's folder of documents.

    A reader of Markdown looks at lines before it looks at HTML: three backticks at the beginning of a line of author
    text would swallow the rest of a page. So in pages, and only there, every author text is one line.

    Args:
        site: what the site's audience may see.
        trainers: whether that audience is the trainers.
    """
    for _section, entry in _entries(site):
        if entry.sheets:
            yield Artifact(entry.sheets, page("site/sheets.html.j2", site=site, entry=entry))
    yield from _pages(on_one_line(site), trainers=trainers)
    yield from site_styles(site.brand, site.faces)


def _pages(site: Record, *, trainers: bool) -> Iterator[Artifact]:
    which = _TRAINERS if trainers else _PARTICIPANTS
    invitation = {"lede": _(_INVITATION)} if site.situations else {}
    yield _page("index.md", which["index"], site, _("What do I need now?"), "", _ABOUT["index"], **invitation)
    yield from _lists(site)
    for section, entry in _entries(site):
        path = entry.link.address.removesuffix(".html") + ".md"
        more = {"entry": entry, "section": section, "kicker": entry.kicker, "lede": _lede(entry)}
        if entry.kind == "exercise":
            more["reasons"] = entry.part.exercise.evidence
        yield _page(path, which[entry.kind], site, entry.title, _ONE_DOWN, entry.summary, **more)
    if trainers:
        yield from _sessions(site)


_ABOUT = {
    "index": "Pages to come back to after an accountability workshop: exercises, cases, drills, words.",
    "exercises": "All exercises, by what they train and what you want to say.",
    "cases": "Stories with an open end, to read and to talk about.",
    "drills": "Short items on paper: five minutes, no score.",
    "glossary": "What we mean by our words, and what to say instead.",
    "own-sentence": "Type what you want to say, and see which words carry it and which take it back.",
    "sessions": "Whole sessions, laid along the clock: what happens, what to bring, what to cut.",
    "evidence": "What speaks for the exercises, how strong it is, and where it ends.",
}


def _entries(site: Record) -> Iterator[tuple[str, Record]]:
    """Every page about one thing, with the name of the list that it belongs to."""
    yield from ((_("Exercises"), entry) for entry in site.exercises)
    yield from ((_("Cases"), entry) for entry in site.cases)
    yield from ((_("Drills"), entry) for entry in site.drills)


def _lists(site: Record) -> Iterator[Artifact]:
    yield _page("exercises/index.md", "exercises", site, _("Exercises"), _ONE_DOWN, _ABOUT["exercises"])
    for facet in site.facets:
        path = facet.address.removesuffix(".html") + ".md"
        about = _("Exercises by: %s") % facet.label
        # Nothing stands there that the exercises themselves do not say: a search would find it all twice.
        more = {"facet": facet, "section": _("Exercises"), "lede": "", "repeats": True}
        yield _page(path, "facet", site, facet.label, _ONE_DOWN, about, **more)
    for folder, heading, entries in (
        ("cases", _("Cases"), site.cases),
        ("drills", _("Drills"), site.drills),
    ):
        yield _page(
            f"{folder}/index.md", "entries", site, heading, _ONE_DOWN, _ABOUT[folder], entries=entries
        )
    yield _page("glossary.md", "glossary", site, _("Words"), "", _ABOUT["glossary"])
    if site.sentence_rules:
        about = _ABOUT["own-sentence"]
        yield _page("own-sentence.md", "own_sentence", site, _("Check your own sentence"), "", about)
    yield _page("evidence.md", "evidence", site, _("Evidence"), "", _ABOUT["evidence"])


def _sessions(site: Record) -> Iterator[Artifact]:
    yield _page(
        "sessions/index.md",
        "entries",
        site,
        _("Sessions"),
        _ONE_DOWN,
        _ABOUT["sessions"],
        entries=site.sessions,
    )
    for entry in site.sessions:
        path = entry.link.address.removesuffix(".html") + ".md"
        more = {"entry": entry, "kicker": entry.kicker}
        yield _page(path, "trainers/session", site, entry.title, _ONE_DOWN, entry.summary, **more)


def _page(
    path: str, template: str, site: Record, heading: str, up: str, description: str, **more: object
) -> Artifact:
    words = {
        "heading": heading,
        "description": description,
        "section": "",
        "kicker": "",
        "lede": description,
        "up": up,
    }
    return Artifact(path, page(f"site/{template}.md.j2", site=site, **{**words, **more}))


def _lede(entry: Record) -> object:
    return entry.part.exercise.purpose if entry.kind == "exercise" else entry.summary


_PRIVACY = "what-we-do-not-track.md"
_NAVIGATION = (
    ("Start", "index.md"),
    ("Exercises", "exercises/index.md"),
    ("Cases", "cases/index.md"),
    ("Drills", "drills/index.md"),
    ("Sessions", "sessions/index.md"),
    ("After the workshop", AFTER_WORKSHOP.removesuffix(".html") + ".md"),
    ("Check your own sentence", "own-sentence.md"),
    ("Words", "glossary.md"),
    ("Evidence", "evidence.md"),
    ("What we do not track", _PRIVACY),
    ("Using this site", "using-this-site.md"),
    ("Fields", "reference/fields.md"),
    ("Rules", "reference/rules.md"),
)
#: Pages of these are reached from a list of their own.
_LISTED = ("exercises/", "cases/", "drills/", "sessions/", "reference/")


def settings(site: Record, documents: Collection[str], url: str, *, trainers: bool) -> Artifact:
    """The site generator's settings: what this site is called and which pages its menu names. The rest is inherited.

    An organisation's own pages follow the usual ones, under their own titles.

    Args:
        site: what its audience may see.
        documents: the paths of all documents; the menu names those of the usual ones that exist.
        url: where the site will stand; empty when nobody knows.
        trainers: whether every page says that it is for trainers.
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
    extra = _extra(site, documents, trainers=trainers)
    menu = [f"  - {_(title)}: {path}" for title, path in _NAVIGATION if path in documents]
    menu += [f"  - {json.dumps(path)}" for path in _own_pages(documents)]
    head = [*(f"{key}: {value}" for key, value in lines.items()), *theme, *extra]
    text = "\n".join([*head, "nav:", *menu, ""])
    return Artifact("mkdocs.yml", text.encode())


def _extra(site: Record, documents: Collection[str], *, trainers: bool) -> Iterator[str]:
    """What the templates of every page want to know besides."""
    yield "extra:"
    yield f"  toolkit_version: {json.dumps(site.tool_version)}"
    if _PRIVACY in documents:
        yield f"  privacy_page: {_PRIVACY.removesuffix('.md')}.html"
    if trainers:
        yield "  trainers: true"


def _own_pages(documents: Collection[str]) -> Iterator[str]:
    usual = {path for _title, path in _NAVIGATION}
    for path in sorted(documents):
        if path.endswith(".md") and path not in usual and not path.startswith(_LISTED):
            yield path
