"""The rules of one run, with the settings that hold for each worked out."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from attrs import frozen

from tracker.domain import Fact, Location, kind_of
from tracker.errors import UsageError
from tracker.language import Text, filled
from tracker.rules.option import OptionValue
from tracker.rules.rule import Rule, Severity
from tracker.rules.selection import choose, codes_called, codes_named, find_rule, nearest
from tracker.rules.settings import Override, Settings

_NO_OPTIONS: Mapping[str, OptionValue] = MappingProxyType({})
_UNKNOWN_OPTION = Text(
    vi="quy tắc {rule} không có tùy chọn “{option}”{instead}",
    en="the rule {rule} has no option “{option}”{instead}",
)
_SEVERAL = Text(
    vi="“{name}” không phải là một quy tắc; tùy chọn đặt cho từng quy tắc, theo mã hoặc tên",
    en="“{name}” is not one rule; options are set rule by rule, by code or name",
)
_OPTION_TWICE = Text(
    vi="tùy chọn “{option}” của quy tắc {rule} được đặt hai lần, theo mã và theo tên",
    en="the option “{option}” of the rule {rule} is set twice, by the rule's code and by its name",
)
_INSTEAD = Text(vi="; có: {known}", en="; it has: {known}")
_NONE_AT_ALL = Text(vi="; không có tùy chọn nào", en="; it has none")
_MEANT = Text(vi="; có phải “{near}”?", en="; did you mean “{near}”?")


@frozen(kw_only=True)
class _Part:
    """An override, with the codes it speaks of worked out."""

    override: Override
    select: frozenset[str] | None
    ignore: frozenset[str]

    def silences(self, code: str) -> bool:
        return code in self.ignore or not self.speaks_of(code)

    def speaks_of(self, code: str) -> bool:
        return self.select is None or code in self.select


@frozen(kw_only=True)
class RuleSet:
    """The rules of one run, and what holds for each.

    Attributes:
        rules: those that run, in the order of the catalogue.
        known: all there are.
        severities: how severe each is that was set to something, by code.
        options: the options given for each rule, by code.
    """

    rules: tuple[Rule, ...]
    known: tuple[Rule, ...]
    severities: Mapping[str, Severity]
    options: Mapping[str, Mapping[str, OptionValue]]
    _parts: tuple[_Part, ...] = ()

    def given(self, rule: Rule) -> Mapping[str, OptionValue]:
        """Return the options given for a rule, by name."""
        return self.options.get(rule.code, _NO_OPTIONS)

    def severity_of(self, rule: Rule, subject: Fact, place: Location | None) -> Severity | None:
        """Return how severe it is what *rule* found; ``None`` where it is to be silent there.

        Where several overrides set a severity, the least holds, in whatever order they stand.
        """
        severity = self.severities.get(rule.code, rule.severity)
        if not self._parts:
            return severity
        named = (place.path if place else None, kind_of(subject), str(getattr(subject, "id", "")))
        here = [part for part in self._parts if part.override.holds_for(*named)]
        if any(part.silences(rule.code) for part in here):
            return None
        set_here = [part.override.severity for part in here if part.override.severity is not None]
        return max(set_here, key=lambda one: one.rank, default=severity)


def rule_set(rules: Sequence[Rule], settings: Settings) -> RuleSet:
    """Return the rules to run by *settings*, each with what holds for it.

    Args:
        rules: all there are.
        settings: what the run goes by.

    Raises:
        UsageError: the settings name a rule or an option that there is not, or an option is set
            to what it cannot be, or set twice.
    """
    severities: dict[str, Severity] = {}
    for name, severity in _widest_first(rules, settings.severities):
        severities |= dict.fromkeys(codes_named(rules, [name]), severity)
    return RuleSet(
        rules=tuple(choose(rules, settings.layers)),
        known=tuple(rules),
        severities=severities,
        options=_options(rules, settings),
        parts=tuple(_part(rules, override) for override in settings.overrides),
    )


def _widest_first(
    rules: Sequence[Rule], severities: Mapping[str, Severity]
) -> list[tuple[str, Severity]]:
    """Order names so that what names few rules comes after, and so wins over, what names many."""
    return sorted(severities.items(), key=lambda one: (-len(codes_named(rules, [one[0]])), one[0]))


def _part(rules: Sequence[Rule], override: Override) -> _Part:
    select = override.select
    return _Part(
        override=override,
        select=None if select is None else frozenset(codes_named(rules, select)),
        ignore=frozenset(codes_named(rules, override.ignore)),
    )


def _options(rules: Sequence[Rule], settings: Settings) -> Mapping[str, Mapping[str, OptionValue]]:
    found: dict[str, dict[str, OptionValue]] = {}
    for name, given in settings.options.items():
        rule = _one_rule(rules, name)
        options = {option.name: option for option in rule.options}
        for key, value in given.items():
            if key not in options:
                raise unknown_option(rule, key)
            if key in found.setdefault(rule.code, {}):
                raise UsageError(filled(_OPTION_TWICE, rule=rule.name, option=key))
            found[rule.code][key] = options[key].read(value)
    return found


def _one_rule(rules: Sequence[Rule], name: str) -> Rule:
    """Return the one rule that is named; a name of several is not told as unknown."""
    try:
        return find_rule(rules, name)
    except UsageError:
        if codes_called(rules, name):
            raise UsageError(filled(_SEVERAL, name=name)) from None
        raise


def unknown_option(rule: Rule, name: str) -> UsageError:
    """Return the refusal of an option that *rule* has not, with the nearest that it has."""
    known = [option.name for option in rule.options]
    near = nearest(name, known)
    instead = filled(_MEANT, near=near) if near else filled(_INSTEAD, known=", ".join(known))
    return UsageError(
        filled(
            _UNKNOWN_OPTION,
            rule=rule.name,
            option=name,
            instead=instead if known else _NONE_AT_ALL,
        )
    )
