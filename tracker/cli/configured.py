"""What configuration files say of the registers of one run."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.cli.bilingual import bilingual_option
from tracker.configuration.discovery import configuration_file
from tracker.errors import ConfigurationError, Problem, UsageError
from tracker.language import Language, Text, filled
from tracker.rules import Rule, Settings

if TYPE_CHECKING:
    from tracker.configuration import Configuration

_FIELDS = MappingProxyType(
    {"fail-on": "fail_on", "lang": "language", "format": "layout", "baseline": "baseline"}
)
"""What a run has only one of: its key in a file, and the field of a configuration."""

_BOTH = Text(
    vi="--config và --isolated không dùng cùng nhau",
    en="--config and --isolated cannot be used together",
)
_DISAGREE = Text(
    vi="các sổ có cấu hình khác nhau về {key}: {said}; hãy cho --{key}",
    en="the registers are configured to differ in {key}: {said}; give --{key}",
)
_OF_REGISTER = Text(vi="{register}: {value}", en="{register}: {value}")
_NOTHING = Text(vi="không có", en="none")

_CONFIG = bilingual_option(
    "--config",
    metavar="FILE",
    text=Text(
        vi="Dùng tệp cấu hình này, thay cho tracker.toml hay pyproject.toml gần sổ nhất.",
        en="Use this configuration file, not the tracker.toml or pyproject.toml nearest to each "
        "register.",
    ),
)
_ISOLATED = bilingual_option(
    "--isolated",
    is_flag=True,
    text=Text(vi="Không dùng tệp cấu hình nào.", en="Use no configuration file."),
)


def configuration_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say which configuration file is used."""
    return _CONFIG(_ISOLATED(function))


class Configured(NamedTuple):
    """What configuration files say of the registers of one run.

    Attributes:
        paths: the registers, as they were named.
        by_register: what is said of each, by its path; a register that no file speaks of is not
            in it.
    """

    paths: tuple[str, ...]
    by_register: Mapping[str, "Configuration"] = MappingProxyType({})

    @property
    def language(self) -> Language | None:
        """The language that the first file to say one says; ``None`` where none does."""
        said = (found.language for found in self.by_register.values())
        return next((language for language in said if language), None)

    def settings_of(self, path: str) -> Settings:
        """Return what the rules go by over one register."""
        found = self.by_register.get(path)
        return found.settings if found else Settings()

    def one(self, key: str, given: str | None, default: str) -> str:
        """Return what holds for the whole run, of what it can have only one of.

        Args:
            key: ``fail-on``, ``lang``, ``format`` or ``baseline``.
            given: what was asked for as an option, which wins over every file.
            default: what holds for a register that no file says it of.

        Raises:
            UsageError: it is not the same for all registers.
        """
        if given is not None:
            return given
        found = {path: self._said(path, key) or default for path in self.paths}
        return _agreed(key, found) or default

    def one_if_any(self, key: str, given: str | None) -> str | None:
        """Return what holds for the whole run, or ``None`` where nothing does; see :meth:`one`.

        Raises:
            UsageError: it is not the same for all registers.
        """
        if given is not None:
            return given
        found = {path: self._said(path, key) for path in self.paths}
        if key == "lang":  # of registers that no file gives a language the first says it
            found = {path: value for path, value in found.items() if value}
        return _agreed(key, found)

    def _said(self, path: str, key: str) -> str | None:
        found = getattr(self.by_register.get(path), _FIELDS[key], None)
        return None if found is None else str(found)


def configured_for(
    paths: Sequence[str], rules: Sequence[Rule], config: str | None, *, isolated: bool
) -> Configured:
    """Return what configuration files say of the registers of one run.

    Args:
        paths: the registers, as they were named.
        rules: the rules there are.
        config: the one file to use, instead of the nearest to each register.
        isolated: whether to use none.

    Raises:
        ConfigurationError: a file cannot be used; the problems of all are listed together.
        UsageError: one file is to be used, and none.
    """
    if isolated and config is not None:
        raise UsageError(_BOTH)
    listed = tuple(dict.fromkeys(paths))
    if isolated:
        return Configured(listed)
    files = {path: configuration_file(path) if config is None else config for path in listed}
    read = _read_all({file for file in files.values() if file is not None}, rules)
    return Configured(
        listed, {path: read[file] for path, file in files.items() if file is not None}
    )


def _read_all(files: set[str], rules: Sequence[Rule]) -> dict[str, "Configuration"]:
    """Return what each file says."""
    if not files:
        return {}
    from tracker.configuration import read_configuration  # noqa: PLC0415 -- most runs have no file

    read: dict[str, Configuration] = {}
    problems: list[Problem] = []
    language: Language | None = None
    for file in sorted(files):
        try:
            read[file] = read_configuration(file, rules=rules)
        except ConfigurationError as error:
            problems.extend(error.problems)
            language = language or error.language
    if problems:
        raise ConfigurationError(problems, language)
    return read


def _agreed(key: str, found: Mapping[str, str | None]) -> str | None:
    """Return what is said of all registers alike; ``None`` where nothing is."""
    if len({*found.values()}) > 1:
        raise UsageError(filled(_DISAGREE, key=key, said=_listed(found)))
    return next(iter(found.values()), None)


def _listed(said: Mapping[str, str | None]) -> Text:
    """Say what holds for each register."""
    texts = [
        filled(_OF_REGISTER, register=path, value=value or _NOTHING) for path, value in said.items()
    ]
    return Text(vi=", ".join(text.vi for text in texts), en=", ".join(text.en for text in texts))
