"""What a shell offers after Tab: names of files only, so that nobody waits, and nothing at all when something is wrong."""

from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem[str]]]


def ids_of(*kinds: str) -> Completer:
    """Offers the ids of these kinds of content, of the library and everything laid over it."""

    def complete(ctx: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem[str]]:
        try:
            return beginning_with(begun, _ids(ctx, kinds))
        except Exception:  # noqa: BLE001  # whoever types is in the middle of a line: an error has no place there
            return []

    return complete


def beginning_with(begun: str, words: Iterable[str]) -> list[CompletionItem[str]]:
    """Those of the words that go on like this."""
    return [CompletionItem(word) for word in words if word.startswith(begun)]


def _ids(ctx: click.Context, kinds: tuple[str, ...]) -> list[str]:
    from toolkit.cli.library import open_workspace
    from toolkit.load.folders import find_files

    workspace = open_workspace(ctx.params.get("overlays") or ())
    files, _ = find_files(workspace.roots, workspace.shown_from, workspace.overlays)
    return sorted({file.identifier for file in files if file.kind in kinds})
