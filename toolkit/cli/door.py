"""The one place where exceptions end: each becomes a sentence and an exit code."""

import errno

import click

from toolkit.cli import STOPPED, STOPPED_KEY
from toolkit.cli.crash import write_log
from toolkit.cli.report import print_diagnostics
from toolkit.cli.terminal import say, say_error
from toolkit.diagnostics import INTERRUPTED, OUR_BUG, UserError

#: Click ends a run with these, and reports wrong usage through them with exit code 2.
_CLICKS_OWN = (click.ClickException, click.exceptions.Exit, click.Abort)


class Door(click.Group):
    """A group of commands that never shows a traceback, unless --debug asks for it."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; whatever stops it is explained here and nowhere else."""
        try:
            return super().invoke(ctx)
        except (Exception, KeyboardInterrupt) as problem:
            if isinstance(problem, _CLICKS_OWN) or _nobody_listens(problem):
                raise
            stopped = ctx.meta.get(STOPPED_KEY, STOPPED)
            ctx.exit(_explain(problem, stopped, debug=ctx.params["debug"]))


def _nobody_listens(problem: BaseException) -> bool:
    """The reader of our output has gone, as in `toolkit list | head -1`; Click ends quietly then."""
    return isinstance(problem, OSError) and problem.errno == errno.EPIPE


def _explain(problem: BaseException, stopped: str, *, debug: bool) -> int:
    if isinstance(problem, KeyboardInterrupt):
        say(f"\n{stopped}")
        return INTERRUPTED
    if isinstance(problem, UserError):
        print_diagnostics(getattr(problem, "diagnostics", ()))
        say_error(problem.sentence, problem.hint)
        return problem.exit_code
    say_error("The toolkit made a mistake. This is not your fault, and your files are as they were.", "")
    write_log(problem, on_screen=debug)
    return OUR_BUG
