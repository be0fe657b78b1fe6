"""What is asked of a store that another package brings, which nobody but its author has tested.

Whatever it raises or gives back, the run ends with one clear line that names the package, nothing
is written, and what it prints goes where it spoils no data.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from datetime import date, time
from decimal import Decimal
from typing import Any, ClassVar

from attrs import frozen

from tracker.domain import Register
from tracker.errors import TrackerError, raised
from tracker.language import Text, filled
from tracker.stores.loss import Loss
from tracker.stores.problems import Problems
from tracker.stores.read_file import ReadFile
from tracker.stores.source_file import SourceFile
from tracker.stores.toml_places import Path

_FAILED = Text(
    vi="dạng tệp do gói {origin} bổ sung bị lỗi: {reason}; hãy báo cho người viết, cập nhật hoặc "
    "gỡ bỏ gói",
    en="the store that the package {origin} brings failed: {reason}; tell its author, update or "
    "uninstall it",
)
_ODD = Text(vi="{call} cho {kind}, không phải {expected}", en="{call} gave {kind}, not {expected}")
_NOTHING = Text(
    vi="read không cho gì mà cũng không nói tệp sai ở đâu",
    en="read gave nothing, and noted nothing that is wrong with the file",
)
_VALUES = (str, bool, int, float, Decimal, date, time, type(None))
"""What may stand in a table; a moment is a day with a time."""


class BroughtStoreError(TrackerError):
    """A store of another package that failed.

    Attributes:
        origin: the package.
    """

    exit_status: ClassVar[int] = 3

    def __init__(self, origin: str, reason: Text) -> None:
        super().__init__(filled(_FAILED, origin=origin, reason=reason))
        self.origin = origin

    @classmethod
    def of(cls, origin: str, error: BaseException) -> "BroughtStoreError":
        """Return the failure of a package whose code raised an error."""
        return cls(origin, raised(error))


@contextmanager
def guarded(origin: str) -> Iterator[None]:
    """Run what another package wrote: what it prints is no data, and what it raises is told.

    Raises:
        BroughtStoreError: it raised anything.

    >>> with guarded("office"):
    ...     print(1 // 0)
    Traceback (most recent call last):
    tracker.stores.foreign.BroughtStoreError: the store that the package office brings failed: \
ZeroDivisionError: integer division or modulo by zero; tell its author, update or uninstall it
    """
    try:
        with redirect_stdout(sys.stderr):
            yield
    except BroughtStoreError:
        raise
    except (Exception, SystemExit) as error:
        raise BroughtStoreError.of(origin, error) from error


@frozen(kw_only=True)
class BroughtStore:
    """A store of another package, of which every answer is looked at.

    Attributes:
        origin: the package that brings it.
        name: what the form is called.
        suffixes: how names of its files end.
    """

    origin: str
    name: str
    suffixes: tuple[str, ...]
    _store: Any

    def read(self, file: SourceFile, problems: Problems) -> tuple[ReadFile, ...]:
        """Return what a file holds, once it is known to be tables; what is wrong is noted."""
        noted = Problems()
        with guarded(self.origin):
            given = self._store.read(file, noted)
            listed = self._listed("read", given, "ReadFile")
            files = tuple(_GuardedFile.of(self.origin, one) for one in listed)
            told = noted.told()
            for one in told:
                self._refuse_other("Problems.add", one.line or 0, int)
        for one in told:
            problems.add(one.path, one.line, vi=one.text.vi, en=one.text.en)
        if not files and not told:
            raise BroughtStoreError(self.origin, _NOTHING)
        return files

    def losses(self, register: Register) -> tuple[Loss, ...]:
        """Return what of a register the form cannot carry."""
        with guarded(self.origin):
            found = self._listed("losses", self._store.losses(register), "Loss")
            for one in found:
                self._refuse_other("losses", one, Loss)
                self._refuse_other("losses", one.subject, str)
                self._refuse_other("losses", one.text, Text)
        return found

    def write(self, register: Register) -> bytes:
        """Return the file that holds a register."""
        with guarded(self.origin):
            content: bytes = self._store.write(register)
            self._refuse_other("write", content, bytes)
        return content

    def _listed(self, call: str, given: object, expected: str) -> tuple[Any, ...]:
        if not isinstance(given, Sequence) or isinstance(given, str | bytes):
            raise BroughtStoreError(self.origin, _odd(call, given, f"tuple[{expected}]"))
        return tuple(given)

    def _refuse_other(self, call: str, given: object, kind: type) -> None:
        if not isinstance(given, kind):
            raise BroughtStoreError(self.origin, _odd(call, given, kind.__name__))


@frozen(kw_only=True)
class _GuardedFile:
    """A file that a store of another package read."""

    name: str
    tables: dict[str, Any]
    has_days: bool
    _origin: str
    _file: Any

    @classmethod
    def of(cls, origin: str, file: Any) -> "_GuardedFile":
        """Return a file, once it is known to hold tables."""
        for name, kind in (("name", str), ("tables", dict), ("has_days", bool)):
            if not isinstance(getattr(file, name), kind):
                given = getattr(file, name)
                raise BroughtStoreError(origin, _odd(f"read: {name}", given, kind.__name__))
        return cls(
            name=file.name,
            tables=_plain(file.tables, origin),
            has_days=file.has_days,
            origin=origin,
            file=file,
        )

    def line_of(self, path: Path) -> int | None:
        """Return the line of a key, or of what is around it."""
        with guarded(self._origin):
            given: object = self._file.line_of(path)
        if given is None or isinstance(given, int):
            return given
        raise BroughtStoreError(self._origin, _odd("line_of", given, "int"))


def _plain(value: Any, origin: str) -> Any:
    """Return a copy of what stands in a table, once it is known to be plain."""
    if isinstance(value, dict):
        for name in value:
            if not isinstance(name, str):
                raise BroughtStoreError(origin, _odd("read", name, "str"))
        return {name: _plain(inner, origin) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner, origin) for inner in value]
    if not isinstance(value, _VALUES):
        raise BroughtStoreError(origin, _odd("read", value, "str, int, bool, date"))
    return value


def _odd(call: str, given: object, expected: str) -> Text:
    return filled(_ODD, call=call, kind=type(given).__name__, expected=expected)
