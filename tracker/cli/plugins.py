"""Rules of one's own on the command line: those of plug-ins, and those of files."""

import sys
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tracker.cli.bilingual import bilingual_option
from tracker.cli.terminal import tell
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Rule, RuleFailure
from tracker.rules.plugins.presence import any_installed

FAILED = 3
"""The exit status of a run in which a plug-in failed; what the others found is printed."""

_OPTIONS = (
    bilingual_option(
        "--rules",
        "rule_files",
        metavar="FILE.py",
        multiple=True,
        text=Text(
            vi="Thêm các quy tắc trong bộ RULES của tệp Python này; có thể cho nhiều lần. Tệp được "
            "chạy, nên chỉ dùng tệp tin cậy.",
            en="Add the rules in the tuple RULES of this Python file; can be given again. The file "
            "is run, so name only one you trust.",
        ),
    ),
    bilingual_option(
        "--no-plugins",
        is_flag=True,
        text=Text(
            vi="Không dùng quy tắc của các gói đã cài.",
            en="Leave out the rules of installed plug-ins.",
        ),
    ),
)


def plugin_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say which rules there are."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


class Known(NamedTuple):
    """The rules there are for one run.

    Attributes:
        rules: the tracker's own, then those of plug-ins and files.
        failures: the plug-ins and files that failed.
    """

    rules: tuple[Rule, ...] = CATALOGUE
    failures: tuple[RuleFailure, ...] = ()

    def tell(self, language: Language) -> None:
        """Tell on standard error which plug-ins failed."""
        tell_failures(self.failures, language)

    @property
    def status(self) -> int:
        """The exit status of a command that did all else it was asked."""
        return FAILED if self.failures else 0


def known_to_run(rule_files: Sequence[str] = (), *, no_plugins: bool = False) -> Known:
    """Return the rules there are, worked out once for a run.

    Nothing of plug-ins is imported where there is none.

    Args:
        rule_files: files of Python that bring rules.
        no_plugins: leave the rules of installed distributions out.

    Raises:
        UsageError: a file cannot be read, or two rules have one code or name.
    """
    installed = not no_plugins and any_installed(sys.path)
    if not installed and not rule_files:
        return Known()
    from tracker.cli.rule_files import rules_of_files  # noqa: PLC0415 -- few runs have any
    from tracker.rules.plugins.admission import Plugins, together  # noqa: PLC0415 -- likewise
    from tracker.rules.plugins.installed import installed_plugins  # noqa: PLC0415 -- likewise
    from tracker.rules.plugins.known import known_rules  # noqa: PLC0415 -- likewise

    brought = together(
        [installed_plugins() if installed else Plugins(), rules_of_files(rule_files)]
    )
    return Known(rules=known_rules(brought.rules), failures=brought.failures)


def tell_failures(failures: Sequence[RuleFailure], language: Language) -> None:
    """Tell on standard error what failed, a line each."""
    for failure in failures:
        tell(f"tracker: {failure.text.in_language(language)}")
