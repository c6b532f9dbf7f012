"""docs/commands.md: the help of every command on one page, made from the commands themselves."""

from collections.abc import Iterator

import click

_INTRODUCTION = """\
# Commands

What each command says after `--help`. Data goes to stdout and talk to stderr, so that `toolkit list --json > list.json`
holds the list and nothing else. Colours stay away in a pipe and when `NO_COLOR` is set.

| exit code | meaning |
|---|---|
| 0 | fine |
| 1 | the content has problems |
| 2 | wrong usage: a name or an option that is not known |
| 3 | a part that was asked for by name is missing on this computer |
| 70 | a mistake of the toolkit itself; it names a log file, and `toolkit --debug …` shows the traceback |
| 130 | stopped with Ctrl-C; every pack is whole, the old one or the new one |

This page is made from the commands by `make generate`.
"""
_WIDTH = 80


def render_command_pages(root: click.Command) -> str:
    """The page, in Markdown, with the commands in the order of the alphabet and hidden ones left out."""
    context = click.Context(root, info_name="toolkit", terminal_width=_WIDTH, **root.context_settings)
    sections = [_INTRODUCTION, _section("toolkit", context)]
    if isinstance(root, click.Group):
        for name, command in sorted(root.commands.items()):
            if not command.hidden:
                below = click.Context(command, info_name=name, parent=context)
                sections.append(_section(f"toolkit {name}", below))
                sections.extend(_sections_below(f"toolkit {name}", below))
    return "\n".join(sections)


def _sections_below(title: str, context: click.Context) -> Iterator[str]:
    """The commands of a command that holds others."""
    if isinstance(context.command, click.Group):
        for name, command in sorted(context.command.commands.items()):
            yield _section(f"{title} {name}", click.Context(command, info_name=name, parent=context))


def _section(title: str, context: click.Context) -> str:
    return f"## {title}\n\n```text\n{context.get_help()}\n```\n"
