"""A command line that explains itself in Vietnamese or English."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Any

import click

from tracker.cli.refusals import NO_COMMAND, RefusedError, not_one_of
from tracker.language import Language, Text

WIDTH = 96
"""Help is this many characters wide, whatever the terminal."""

_HEADINGS = MappingProxyType(
    {
        "Usage": "Cách dùng",
        "Options": "Tùy chọn",
        "Commands": "Lệnh",
    }
)
_HELP = Text(vi="In hướng dẫn này.", en="Show this help.")


def language_of(context: click.Context) -> Language:
    """Return the language that help and errors are told in."""
    return context.find_object(Language) or Language.EN


class _Formatter(click.HelpFormatter):
    """Writes help with headings in the language asked for."""

    def __init__(self, language: Language) -> None:
        super().__init__(width=WIDTH)
        self._language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line, its prefix translated."""
        super().write_usage(prog, args, prefix or f"{self._heading('Usage')}: ")

    def write_heading(self, heading: str) -> None:
        """Write a heading, translated."""
        super().write_heading(self._heading(heading))

    def _heading(self, english: str) -> str:
        return _HEADINGS[english] if self._language is Language.VI else english


class _Context(click.Context):
    """A context whose help is written in the language asked for."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return a formatter for the language asked for."""
        return _Formatter(language_of(self))


class BilingualOption(click.Option):
    """An option explained in both languages."""

    def __init__(
        self, param_decls: Sequence[str] | None = None, *, text: Text, **settings: Any
    ) -> None:
        super().__init__(param_decls, help=text.en, **settings)
        self.text = text

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's names and what it is for."""
        record = super().get_help_record(ctx)
        return record and (record[0], self.text.in_language(language_of(ctx)))


class BilingualCommand(click.Command):
    """A command explained in both languages."""

    context_class = _Context

    def __init__(self, name: str | None, *, text: Text, **settings: Any) -> None:
        settings["help"] = text.en  # instead of the function's docstring, which is for readers
        super().__init__(name, options_metavar="[OPTION]...", **settings)
        self.text = text

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.text.in_language(language_of(ctx)))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``, explained in the language asked for."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP.in_language(language_of(ctx))
        return option


class BilingualGroup(BilingualCommand, click.Group):
    """A group of commands, each imported only when it is called or listed."""

    command_class = BilingualCommand

    def __init__(
        self, name: str | None, *, text: Text, modules: Mapping[str, str], **settings: Any
    ) -> None:
        super().__init__(name, text=text, **settings)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """Return the names of the commands, in the order they are documented."""
        return list(self._modules)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 -- click's signature
        cmd_name: str,
    ) -> click.Command | None:
        """Import and return a command."""
        if cmd_name not in self._modules:
            return None
        command = getattr(import_module(self._modules[cmd_name]), f"{cmd_name}_command")
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command named, or refuse it with the nearest there is."""
        if args[0] not in self._modules:
            language = language_of(ctx)
            said = not_one_of(args[0], self._modules, language)
            raise RefusedError(NO_COMMAND.fill(language, {"said": said}), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each command with the first sentence of what it does."""
        language = language_of(ctx)
        commands = [(name, self.get_command(ctx, name)) for name in self._modules]
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, command.text.in_language(language).partition(". ")[0].rstrip("."))
                    for name, command in commands
                    if isinstance(command, BilingualCommand)
                ]
            )


def bilingual_command(name: str, text: Text) -> Callable[[Callable[..., Any]], BilingualCommand]:
    """Make a function a command explained by *text*."""

    def decorate(function: Callable[..., Any]) -> BilingualCommand:
        return click.command(name, cls=BilingualCommand, text=text)(function)

    return decorate


def bilingual_option(
    *names: str, text: Text, **settings: Any
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add an option explained by *text*."""
    return click.option(*names, text=text, **{"cls": BilingualOption, **settings})
