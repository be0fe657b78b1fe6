"""What a check is held against: a baseline, an earlier day, or another register."""

import os
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, NamedTuple

from tracker.cli.bilingual import bilingual_option
from tracker.cli.configured import Configured
from tracker.cli.parameters import Day
from tracker.cli.refusals import NO_STATISTICS
from tracker.cli.registers import load_all
from tracker.cli.terminal import paint_for_output, show
from tracker.configuration.discovery import named
from tracker.domain import Register
from tracker.errors import UsageError
from tracker.language import Language, Text, filled
from tracker.rules import Report

_FORMATS = ("text", "json")
_ONE_ONLY = Text(
    vi="chỉ dùng một trong các tùy chọn: {options}",
    en="only one of these options can be used: {options}",
)
_NOT_EARLIER = Text(
    vi="--since {since} phải trước ngày được hỏi, {as_of}",
    en="--since {since} has to be before the day asked about, {as_of}",
)
_NOTHING_COUNTED = Text(
    vi="--statistics không dùng cùng với {options}",
    en="--statistics cannot be used with {options}",
)
_NO_FORMAT = Text(
    vi="--since và --diff chỉ in dạng text hoặc json",
    en="--since and --diff are written as text or json only",
)
baseline_option = bilingual_option(
    "--baseline",
    metavar="FILE",
    text=Text(
        vi="Không tính các phát hiện có trong tệp này, trừ khi nặng hơn hoặc nhiều hơn.",
        en="Leave out the findings of this file, unless they are worse or more than there.",
    ),
)
_OPTIONS = (
    baseline_option,
    bilingual_option(
        "--write-baseline",
        metavar="FILE",
        text=Text(
            vi="Ghi mọi phát hiện vào tệp này để lần sau dùng với --baseline; không in gì, mã "
            "thoát là 0.",
            en="Write all findings to this file, for --baseline later; nothing is printed, and "
            "the exit status is 0.",
        ),
    ),
    bilingual_option(
        "--since",
        type=Day(),
        metavar="DAY",
        text=Text(
            vi="Chỉ in những gì xuất hiện, đã hết, đổi mức từ ngày này; mã thoát chỉ tính những "
            "gì xuất hiện hoặc nặng lên.",
            en="Print only what appeared, cleared or changed severity since this day; the exit "
            "status counts only what appeared or got worse.",
        ),
    ),
    bilingual_option(
        "--diff",
        metavar="OTHER",
        text=Text(
            vi="Như --since, nhưng so với sổ này, là bản cũ, trong cùng một ngày.",
            en="Like --since, but against this register, the older one, on the same day.",
        ),
    ),
)


def against_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that name what a check is held against."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


class Against(NamedTuple):
    """What a check is held against, as it was asked for.

    Attributes:
        baseline: the file of known findings.
        write_baseline: the file to write them to.
        since: the earlier day.
        diff: the other register.
    """

    baseline: str | None = None
    write_baseline: str | None = None
    since: date | None = None
    diff: str | None = None

    @property
    def compares(self) -> bool:
        """Whether two reports are compared."""
        return self.since is not None or self.diff is not None

    @property
    def counts_nothing(self) -> bool:
        """Whether findings are not written one by one, so that there is nothing to count."""
        return self.compares or self.write_baseline is not None

    def with_baseline_of(self, configured: Configured) -> "Against":
        """Return the same, with the baseline that files say, where nothing else was asked for.

        Raises:
            UsageError: the files do not say the same.
        """
        if any(given is not None for given in self):
            return self
        path = configured.one_if_any("baseline", None)
        return self if path is None else Against(baseline=named(path))

    def other_registers(self, layout: str, *, statistics: bool) -> list[Register]:
        """Return the register to compare with, if one is.

        Args:
            layout: the format findings are to be written in.
            statistics: whether findings are only to be counted.

        Raises:
            UsageError: more than one thing was asked for, or what cannot be told so.
            RegisterError: it cannot be read.
        """
        names = (f"--{name.replace('_', '-')}" for name in self._fields)
        options = [name for name, given in zip(names, self, strict=True) if given is not None]
        if len(options) > 1:
            raise UsageError(filled(_ONE_ONLY, options=options))
        if statistics and self.counts_nothing:
            raise UsageError(filled(_NOTHING_COUNTED, options=options))
        if statistics and layout not in _FORMATS:
            raise UsageError(filled(NO_STATISTICS, layout=layout))
        if self.compares and layout not in _FORMATS:
            raise UsageError(_NO_FORMAT)
        return [] if self.diff is None else load_all([self.diff])

    def day_before(self, day: date) -> date:
        """Return the day of the earlier report, for a later one of *day*.

        Raises:
            UsageError: the day asked for is not before it.
        """
        if self.since is not None and self.since >= day:
            raise UsageError(filled(_NOT_EARLIER, since=self.since, as_of=day))
        return self.since or day

    def keep(self, report: Report, language: Language) -> None:
        """Write *report* as a baseline, if that was asked for; tell how much was written.

        Raises:
            TrackerError: the file cannot be written.
        """
        from tracker.cli.baselines import keep_baseline  # noqa: PLC0415 -- few checks have one

        if self.write_baseline is not None:
            keep_baseline(report, self.write_baseline, language)

    def sift(self, report: Report, skipped: AbstractSet[str], language: Language) -> Report:
        """Return what of *report* counts: all of it, but for what the baseline asked for knows.

        Args:
            report: what was found.
            skipped: codes of the rules that did not run.
            language: the language to tell in.

        Raises:
            UsageError: the baseline cannot be read.
        """
        if self.baseline is None:
            return report
        from tracker.cli.baselines import without_known  # noqa: PLC0415 -- few checks have one

        return without_known(report, self.baseline, skipped, language)


def tell_changes(
    before: Report, after: Report, language: Language, layout: str, *, quiet: bool
) -> Report:
    """Print what became of the findings of *before*; return what appeared or got worse."""
    from tracker.formats.comparison import (  # noqa: PLC0415 -- few checks compare
        ComparisonFormat,
        write_comparison,
    )
    from tracker.rules.comparison import compare  # noqa: PLC0415 -- few checks compare

    comparison = compare(before, after)
    paint = paint_for_output(os.environ)
    show(write_comparison(comparison, language, ComparisonFormat(layout), paint), quiet=quiet)
    return comparison.failing
