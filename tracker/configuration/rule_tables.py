"""``[rules.…]``: how severe rules are, and by what figures they go."""

from collections.abc import Mapping
from typing import Any

from tracker.configuration.sheet import Sheet
from tracker.errors import TrackerError
from tracker.language import Text, filled
from tracker.rules import Rule, Severity
from tracker.rules.rule_set import unknown_option
from tracker.stores.toml_places import Path

RULES = "rules"
SEVERITY = "severity"

_TWICE = Text(
    vi="đã có ở dòng {line} với tên “{other}”; gộp hai bảng làm một",
    en="it is already given on line {line}, by the name “{other}”; make one table of both",
)
_NOT_ONE = Text(
    vi="“{name}” không phải là một quy tắc, nên chỉ có khóa severity; tùy chọn đặt cho từng quy "
    "tắc",
    en="“{name}” is not one rule, so its only key is severity; options are set rule by rule",
)


class RuleTables:
    """What the tables of rules say.

    Attributes:
        severities: how severe the rules named are, by name as it was written.
        options: the options of each rule named, by name as it was written.

    Args:
        sheet: the configuration.
        value: what stands under ``rules``.
    """

    def __init__(self, sheet: Sheet, value: object) -> None:
        self.severities: dict[str, Severity] = {}
        self.options: dict[str, Mapping[str, object]] = {}
        self._sheet = sheet
        self._rules = {name: rule for rule in sheet.rules for name in _names(rule)}
        self._first: dict[str, str] = {}
        for name, inner in sheet.table((RULES,), value).items():
            self._read(name, inner)

    def _read(self, name: str, value: object) -> None:
        path = (RULES, name)
        table = self._sheet.table(path, value)
        if not self._sheet.codes_of(path, name):
            return
        rule = self._rules.get(_folded(name))
        self._refuse_second(path, rule.code if rule else _folded(name))
        if SEVERITY in table:
            self._read_severity((*path, SEVERITY), name, table[SEVERITY])
        options = {key: table[key] for key in table if key != SEVERITY}
        if rule is not None:
            read = self._options(path, rule, options)
            if read:
                self.options[name] = read
            return
        for key in options:
            self._sheet.refuse((*path, key), filled(_NOT_ONE, name=name))

    def _refuse_second(self, path: tuple[str, str], meant: str) -> None:
        """Note a table of rules that another table is of already."""
        first = self._first.setdefault(meant, path[1])
        if first != path[1]:
            line = self._sheet.line_of((RULES, first))
            self._sheet.refuse(path, filled(_TWICE, line=line, other=first))

    def _read_severity(self, path: Path, name: str, value: object) -> None:
        word = self._sheet.word(path, value, Severity)
        if word is not None:
            self._sheet.keep(path, word)
            self.severities[name] = Severity(word)

    def _options(self, path: Path, rule: Rule, given: Mapping[str, Any]) -> dict[str, object]:
        options = {option.name: option for option in rule.options}
        read: dict[str, object] = {}
        for key, value in given.items():
            try:
                if key not in options:
                    raise unknown_option(rule, key)
                read[key] = options[key].read(value)
            except TrackerError as error:
                self._sheet.refuse((*path, key), error.text)
            else:
                self._sheet.keep((*path, key), read[key])
        return read


def _names(rule: Rule) -> tuple[str, str]:
    return (_folded(rule.code), rule.name)


def _folded(name: str) -> str:
    """Return a name as rules are looked up by it."""
    return name.strip().casefold()
