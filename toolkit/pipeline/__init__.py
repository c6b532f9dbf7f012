"""The conductor: load, shadow, validate, check, assemble, render, typeset, write.

Two doors in, one way through, one door out. Its modules string the verbs together and do nothing themselves. The
heavier verbs are imported where they are used, so that reading and checking stay quick.
"""

from toolkit.load.workspace import Workspace, find_workspace
from toolkit.pipeline.agendas import Planned, plan_day
from toolkit.pipeline.choices import Choices
from toolkit.pipeline.examining import examine
from toolkit.pipeline.packs import Built, build
from toolkit.pipeline.previews import USUAL_PORT, Shown, preview
from toolkit.pipeline.reading import ContentProblemsError, look_up, read
from toolkit.pipeline.sites import BuiltSite, SiteChoices, build_site

__all__ = [
    "USUAL_PORT",
    "Built",
    "BuiltSite",
    "Choices",
    "ContentProblemsError",
    "Planned",
    "Shown",
    "SiteChoices",
    "Workspace",
    "build",
    "build_site",
    "examine",
    "find_workspace",
    "look_up",
    "plan_day",
    "preview",
    "read",
]
