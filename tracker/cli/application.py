"""The command itself: its commands, and how a run ends."""

import os
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import click

from tracker.cli.bilingual import BilingualGroup, bilingual_option
from tracker.cli.ending import status_of
from tracker.cli.parameters import language_option
from tracker.cli.terminal import use_unicode
from tracker.language import Language, Text

COMMANDS = MappingProxyType(
    {
        name: f"tracker.cli.commands.{name}"
        for name in (
            *(
                "check",
                "status",
                "progress",
                "roster",
                "agenda",
                "trace",
                "cite",
                "deadline",
                "rules",
                "convert",
                "config",
                "init",
            ),
        )
    }
    # A module cannot bear the word that Python imports by.
    | {"import": "tracker.cli.commands.import_"}
)


def _print_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib.metadata import version  # noqa: PLC0415 -- slow to import

        click.echo(f"tracker {version('resolution-tracker')}")
        context.exit()


@click.group(
    "tracker",
    cls=BilingualGroup,
    modules=COMMANDS,
    subcommand_metavar="COMMAND ...",
    text=Text(
        vi="Theo dõi nghị quyết, chỉ thị, nhiệm vụ, kế hoạch và vai luân phiên của cụm, "
        "và kiểm tra chúng theo quy tắc.",
        en="Track resolutions, directives, their tasks, plans and the rotating roles of a "
        "cluster, and check them by rules.",
    ),
)
@bilingual_option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    text=Text(vi="In phiên bản.", en="Show the version."),
)
@language_option
@click.pass_context
def application(context: click.Context, *, language: str | None) -> None:
    """Hold the commands; a language given before one holds for it too."""
    context.default_map = {name: {"language": language} for name in COMMANDS}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command, and end the process with its exit status.

    Args:
        arguments: what follows the command's name; by default what the process was given.

    Raises:
        SystemExit: always: 0 for nothing found, 1 for findings, 2 for wrong usage or a register
            that cannot be read, 3 where a plug-in failed.
    """
    use_unicode()
    given = [*(sys.argv[1:] if arguments is None else arguments)]
    asked = language_asked(given, os.environ)

    def run() -> object:
        return application.main(
            given, prog_name="tracker", standalone_mode=False, obj=asked or Language.EN
        )

    sys.exit(status_of(run, asked))


def language_asked(arguments: Sequence[str], environment: Mapping[str, str]) -> Language | None:
    """Return the language asked for, found before the arguments are read in earnest.

    Help and refusals need it, whatever else is wrong with the arguments.
    """
    asked = [environment.get("TRACKER_LANG", "")]
    for place, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            asked.append(argument.removeprefix("--lang="))
        elif argument == "--lang":
            asked.extend(arguments[place + 1 : place + 2])
    spoken = [Language(language) for language in asked if language in {*Language}]
    return spoken[-1] if spoken else None
