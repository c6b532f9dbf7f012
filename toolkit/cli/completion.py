"""toolkit completion: the script that lets a shell complete names after Tab."""

import click
from click.shell_completion import get_completion_class

from toolkit.cli.examples import examples
from toolkit.cli.terminal import show

_VARIABLE = "_TOOLKIT_COMPLETE"
#: How to keep the script, in the words of each shell's own language.
_INSTALL = {
    "bash": (
        "toolkit completion bash > ~/.toolkit-complete.bash",
        "echo '. ~/.toolkit-complete.bash' >> ~/.bashrc",
    ),
    "zsh": (
        "toolkit completion zsh > ~/.toolkit-complete.zsh",
        "echo 'autoload -Uz compinit && compinit; . ~/.toolkit-complete.zsh' >> ~/.zshrc",
    ),
    "fish": (
        "mkdir -p ~/.config/fish/completions",
        "toolkit completion fish > ~/.config/fish/completions/toolkit.fish",
    ),
    "powershell": (
        "New-Item -ItemType Directory -Force (Split-Path $PROFILE)",
        "toolkit completion powershell | Add-Content $PROFILE",
    ),
}
#: What the installed Click knows; PowerShell came late.
SHELLS = tuple(name for name in _INSTALL if get_completion_class(name) is not None)


@click.command(
    "completion",
    short_help="Let your shell complete names after Tab.",
    epilog=examples(*(f"toolkit completion {name}" for name in SHELLS)),
)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion_command(ctx: click.Context, *, shell: str) -> None:
    """Print a script with which your shell completes commands, options and the
    ids of sessions and exercises. The comment at its top says how to keep it.
    """
    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"This version of Click cannot complete in {shell}.")
    root = ctx.find_root().command
    script = found(root, {}, "toolkit", _VARIABLE)
    lines = [
        f"# Lets {shell} complete toolkit after Tab. To keep it, type these lines once, then open a new window:",
        *(f"#   {line}" for line in _INSTALL[shell]),
        # Not script.source(), which starts a bash to ask for its version, and complains where there is none.
        script.source_template % script.source_vars(),
    ]
    show("\n".join(lines).rstrip())
