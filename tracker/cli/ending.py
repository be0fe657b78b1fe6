"""How a run of a command ends: its exit status, and what is told where it is refused."""

from collections.abc import Callable

import click

from tracker.cli.refusals import told
from tracker.cli.terminal import tell
from tracker.errors import RegisterError, TrackerError
from tracker.language import Language

INTERRUPTED = 130
"""What a shell reports of a command that was interrupted: 128 and the number of SIGINT."""


def status_of(run: Callable[[], object], asked: Language | None) -> int:
    """Run a command and return its exit status; whatever is refused is told in one place.

    Args:
        run: the command; what it returns is its status where that is a number, else 0.
        asked: the language asked for, if one was.
    """
    try:
        status = run()
    except TrackerError as error:
        spoken = asked or (error.language if isinstance(error, RegisterError) else None)
        for line in error.lines(spoken or Language.EN):
            tell(f"tracker: {line}")
        return error.exit_status
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        for line in error.format_message().splitlines():
            tell(line)
        return error.exit_code
    except click.ClickException as error:
        tell(f"tracker: {told(error, asked or Language.EN)}")
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return status if isinstance(status, int) else 0
