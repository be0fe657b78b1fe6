"""The parameters that commands share."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import click

from tracker.calendar.phrase import fold, read_day
from tracker.cli.bilingual import bilingual_option, language_of
from tracker.cli.refusals import NO_DAY, NO_DEPTH, NO_YEAR, not_one_of
from tracker.language import Language, Text

_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_YEAR = re.compile(r"\d{1,4}", re.ASCII)


class Day(click.ParamType[date]):
    """A day as people type it: ISO 8601, or day before month."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day, or refuse it with what could be written."""
        try:
            day = read_day(fold(str(value)))
        except ValueError:
            day = None
        if day is None:
            language = language_of(ctx) if ctx else Language.EN
            self.fail(NO_DAY.fill(language, {"given": str(value)}), param, ctx)
        return day


class Year(click.ParamType[int]):
    """A year of our era."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the year, or refuse it with what could be written."""
        given = str(value).strip()
        if _YEAR.fullmatch(given) and int(given):
            return int(given)
        language = language_of(ctx) if ctx else Language.EN
        return self.fail(NO_YEAR.fill(language, {"given": str(value)}), param, ctx)


class Depth(click.ParamType[int]):
    """How many links to follow."""

    name = "depth"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number, or refuse it with what could be written."""
        given = str(value).strip()
        if _COUNT.fullmatch(given):
            return int(given)
        language = language_of(ctx) if ctx else Language.EN
        return self.fail(NO_DEPTH.fill(language, {"given": str(value)}), param, ctx)


class OneOf(click.ParamType[str]):
    """One of several words; a wrong one is refused with the nearest."""

    name = "choice"

    def __init__(self, choices: Callable[[], Iterable[str]], metavar: str) -> None:
        self._choices = choices
        self._metavar = metavar

    def get_metavar(
        self,
        param: click.Parameter,  # noqa: ARG002 -- click's signature
        ctx: click.Context,  # noqa: ARG002 -- click's signature
    ) -> str:
        """Return what stands for the value in help."""
        return self._metavar

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word, or refuse it."""
        choices = tuple(self._choices())
        if value in choices:
            return str(value)
        language = language_of(ctx) if ctx else Language.EN
        return self.fail(not_one_of(str(value), choices, language), param, ctx)


def _languages() -> Iterable[str]:
    return [language.value for language in Language]


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

registers_argument: Decorator = click.argument(
    "paths", metavar="REGISTER...", nargs=-1, required=True
)

as_of_option: Decorator = bilingual_option(
    "--as-of",
    type=Day(),
    metavar="DAY",
    text=Text(
        vi="Ngày được hỏi; nếu không cho thì là hôm nay theo múi giờ của sổ.",
        en="The day asked about; by default today in the register's time zone.",
    ),
)

units_option: Decorator = bilingual_option(
    "--unit",
    "units",
    metavar="NAME",
    multiple=True,
    text=Text(
        vi="Chỉ những nhiệm vụ mà đơn vị này chủ trì, một mình hay trong nhóm; cho bằng mã hoặc "
        "tên, có thể cho nhiều lần.",
        en="Only tasks that this unit answers for, by itself or in a group; by its id or a name; "
        "can be given again.",
    ),
)

language_option: Decorator = bilingual_option(
    "--lang",
    "language",
    type=OneOf(_languages, "vi|en"),
    envvar="TRACKER_LANG",
    text=Text(
        vi="Ngôn ngữ: vi hoặc en; nếu không cho thì theo biến TRACKER_LANG, rồi theo sổ.",
        en="The language, vi or en; by default that of TRACKER_LANG, then the register's.",
    ),
)


def names_option(name: str, text: Text) -> Decorator:
    """Return an option that takes names of rules, separated by commas or given again."""
    return bilingual_option(name, metavar="CODES", multiple=True, text=text)


def split_names(given: Iterable[str]) -> list[str]:
    """Return the names in values that each may hold several.

    >>> split_names(["DL,PR001", "task-overdue"])
    ['DL', 'PR001', 'task-overdue']
    """
    return [name for value in given for part in value.split(",") if (name := part.strip())]
