"""toolkit init: a workspace of one's own."""

from pathlib import Path

import click

from toolkit.cli.examples import examples
from toolkit.cli.terminal import say, show, typed

_WORDS = (
    ("README.md", "what to type, and what each folder is"),
    ("sessions/my-first-session.yaml", "a session of ninety minutes to make your own"),
    ("exercises/ownership-language/our-usual-words.yaml", "a small exercise to make your own"),
    ("our-firm/", "your name, colours and logo"),
    ("toolkit.toml", "the settings"),
    (".gitignore", "what stays out of version control"),
    (".vscode/", "so that an editor helps while you type"),
    (".toolkit/", "what the editor needs to know"),
)


@click.command(
    "init",
    short_help="Make a workspace with a complete small session.",
    epilog=examples(
        "toolkit init my-workshop",
        "toolkit init .                   in the folder you are in",
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init_command(*, folder: Path) -> None:
    """Make a folder for your own sessions, exercises and name, with a small
    session that can be built at once. DIR may exist; nothing in it is ever
    written over.
    """
    from toolkit.authoring import begin_workspace

    made = begin_workspace(folder)
    show(str(folder))
    if made:
        width = max(len(name) for name, _ in _WORDS)
        for name, words in _WORDS:
            show(f"  {name.ljust(width)}  {words}")
    say(
        "Your workspace is ready."
        if made
        else "This is a workspace already, just as it was made. Nothing was changed."
    )
    if not _is_here(folder):
        say(f"cd {typed(folder)}", label="Next:", colour="green")
    for command in ("toolkit check", "toolkit build"):
        say(command, label="Next:", colour="green")


def _is_here(folder: Path) -> bool:
    try:
        return folder.samefile(Path.cwd())
    except OSError:
        return False
