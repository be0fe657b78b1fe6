"""Reading the file of a baseline; whatever is wrong with it is one error that names the place."""

from collections.abc import Iterable
from datetime import date
from json import JSONDecodeError, loads
from typing import Any, NoReturn

from tracker.errors import Problem, UsageError
from tracker.language import Language, Text, filled
from tracker.rules.baseline import VERSION, Baseline, Known
from tracker.rules.finding_key import FindingKey
from tracker.rules.rule import Severity

_QUOTED = 80
_TEXTS = ("code", "kind", "id", "severity")
_NOT_UTF8 = Text(
    vi="không phải UTF-8; hãy ghi lại bằng --write-baseline",
    en="this is not UTF-8; write it anew with --write-baseline",
)
_NOT_JSON = Text(
    vi="tệp mức nền phải là JSON, nhưng hỏng ở cột {column}; hãy ghi lại bằng --write-baseline",
    en="a baseline is JSON, which is broken at column {column}; write it anew with "
    "--write-baseline",
)
_TOO_DEEP = Text(vi="JSON lồng nhau quá sâu", en="its JSON is nested too deeply")
_TWICE = Text(vi="khóa “{key}” được ghi hai lần", en="the key “{key}” is given twice")
_NO_OBJECT = Text(vi="{at}: phải là một đối tượng JSON", en="{at}: a JSON object is needed")
_MISSING = Text(vi="{at}: thiếu khóa “{key}”", en="{at}: the key “{key}” is missing")
_UNKNOWN = Text(vi="{at}: không có khóa “{key}”", en="{at}: there is no key “{key}”")
_OTHER_VERSION = Text(
    vi="version: chỉ đọc được bản {version}; hãy ghi lại bằng --write-baseline",
    en="version: only {version} can be read; write it anew with --write-baseline",
)
_NO_DAY = Text(
    vi="as_of: phải là một ngày viết như 2023-04-15",
    en="as_of: a day is needed, written like 2023-04-15",
)
_NO_LIST = Text(vi="findings: phải là một danh sách", en="findings: a list is needed")
_NO_TEXT = Text(vi="{at}: phải là một chuỗi", en="{at}: a text is needed")
_NO_SEVERITY = Text(
    vi="{at}: “{given}” không có trong: {choices}",
    en="{at}: “{given}” is not one of: {choices}",
)


class BaselineError(UsageError):
    """A file that is no baseline."""


def read_baseline(content: bytes, path: str) -> Baseline:
    """Return the baseline that a file holds.

    Args:
        content: its bytes.
        path: how the file was named, for errors.

    Raises:
        BaselineError: it is no baseline; the error names the line or the key.
    """
    return _Reader(path).baseline(content)


class _Reader:
    """Reads one file."""

    def __init__(self, path: str) -> None:
        self._path = path

    def baseline(self, content: bytes) -> Baseline:
        whole = self._keys(self._json(content), "{}", ("version", "as_of", "findings"))
        if isinstance(whole["version"], bool) or whole["version"] != VERSION:
            self._refuse(_OTHER_VERSION, version=VERSION)
        findings = whole["findings"]
        if not isinstance(findings, list):
            self._refuse(_NO_LIST)
        entries = [self._known(given, f"findings[{place}]") for place, given in enumerate(findings)]
        return Baseline(as_of=self._day(whole["as_of"]), entries=entries)

    def _refuse(self, text: Text, line: int | None = None, **values: Any) -> NoReturn:
        problem = Problem(path=self._path, line=line, text=filled(text, **values))
        raise BaselineError(
            Text(vi=problem.in_language(Language.VI), en=problem.in_language(Language.EN))
        )

    def _json(self, content: bytes) -> Any:
        try:
            text = content.decode("utf-8")
            # Whole numbers are read as decimals: Python refuses to read very long ones.
            return loads(text, object_pairs_hook=self._object, parse_int=float)
        except UnicodeDecodeError as error:
            self._refuse(_NOT_UTF8, content.count(b"\n", 0, error.start) + 1)
        except JSONDecodeError as error:
            self._refuse(_NOT_JSON, error.lineno, column=error.colno)
        except RecursionError:
            self._refuse(_TOO_DEEP)

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                self._refuse(_TWICE, key=key[:_QUOTED])
            found[key] = value
        return found

    def _keys(self, given: Any, at: str, keys: Iterable[str]) -> dict[str, Any]:
        """Return an object that has exactly these keys."""
        if not isinstance(given, dict):
            self._refuse(_NO_OBJECT, at=at)
        for key in given:
            if key not in keys:
                self._refuse(_UNKNOWN, at=at, key=key[:_QUOTED])
        for key in keys:
            if key not in given:
                self._refuse(_MISSING, at=at, key=key)
        return given

    def _day(self, given: Any) -> date:
        try:
            return date.fromisoformat(given)
        except (TypeError, ValueError):
            self._refuse(_NO_DAY)

    def _known(self, given: Any, at: str) -> Known:
        entry = self._keys(given, at, (*_TEXTS, "apart"))
        texts = {key: self._text(entry[key], f"{at}.{key}") for key in _TEXTS}
        if not isinstance(entry["apart"], dict):
            self._refuse(_NO_OBJECT, at=f"{at}.apart")
        apart = {
            name: self._text(value, f"{at}.apart.{name[:_QUOTED]}")
            for name, value in entry["apart"].items()
        }
        severity = texts.pop("severity")
        if severity not in {*Severity}:
            shown = severity[:_QUOTED]
            self._refuse(_NO_SEVERITY, at=f"{at}.severity", given=shown, choices=[*Severity])
        key = FindingKey(**texts, apart=tuple(sorted(apart.items())))
        return Known(key=key, severity=Severity(severity))

    def _text(self, given: Any, at: str) -> str:
        if not isinstance(given, str):
            self._refuse(_NO_TEXT, at=at)
        return given
