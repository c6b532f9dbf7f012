"""Build a site: a project of Markdown files becomes a folder of pages. The only part that knows MkDocs.

Zensical reads the same project; to switch, this folder is what changes.
"""

from toolkit.site_builder.hosting import Hosting, hosting_files
from toolkit.site_builder.inline_scripts import allowed_scripts, strange_scripts
from toolkit.site_builder.lighter import lighter
from toolkit.site_builder.mkdocs import build_pages

__all__ = ["Hosting", "allowed_scripts", "build_pages", "hosting_files", "lighter", "strange_scripts"]
