"""From tables to facts: every key, type and word is checked, and every problem noted."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from tracker.domain import DOCUMENT_CLASSES, Document, Fact, Location, Register
from tracker.domain.spelling import Spellings
from tracker.errors import ContradictionError, TrackerError
from tracker.language import Text
from tracker.stores.problems import Problems, shown
from tracker.stores.read_file import ReadFile
from tracker.stores.shapes import KIND, FieldShape, class_of, header, sections, shape_of
from tracker.stores.toml_places import Path
from tracker.stores.values import WrongValueError, describe, read_value, read_word, with_day

REGISTER = "register"
"""The table that says what a register is called and how it is kept."""

POLICY = "policy"
"""The table within it that says what the register has settled for itself."""


_MANY = 1000
"""After so many problems no unknown key is taken for a misspelt one: nobody would see it told."""


def subject_of(domain_class: Any, table: Mapping[str, Any]) -> str:
    """Name what a table describes, in a message: its class, and its id where it has one."""
    name = str(class_of(domain_class, table).__name__)
    named = table.get("id")
    return f"{name} {named}" if isinstance(named, str) and named else name


class Reader:
    """Reads the tables of one file of a register.

    Args:
        file: the file, parsed.
        problems: where what is wrong is noted.
    """

    def __init__(self, file: ReadFile, problems: Problems) -> None:
        self._file = file
        self._problems = problems

    def sections(self) -> dict[str, list[Any]]:
        """Return the entries of each section, without those that could not be read."""
        known = sections()
        for name in self._file.tables:
            if name != REGISTER and name not in known:
                is_key = not isinstance(self._file.tables[name], dict | list)
                self._note((name,), partial(_outside if is_key else _no_section, name))
        return {
            name: self._facts(shape, self._file.tables[name], (name,), name)
            for name, shape in known.items()
            if name in self._file.tables
        }

    def register(self) -> dict[str, Any] | None:
        """Return what the ``[register]`` table holds; ``None`` where it is wrong or not there."""
        table = self._file.tables.get(REGISTER)
        if table is None:
            return None
        path = (REGISTER,)
        if not isinstance(table, dict):
            self._note(path, _no_table)
            return None
        values = self._values(header(), table, path, "Register")
        if values is None:
            return None
        # What its policy names stands among the entries, which are looked at later.
        alone = {key: value for key, value in values.items() if key != POLICY}
        return values if self._made(Register, alone, path) else None

    def _note(self, path: Path, text: Callable[[], Text]) -> None:
        self._problems.add_later(self._file.name, self._file.line_of(path), text)

    def _say(self, path: Path, subject: str, *, vi: str, en: str) -> None:
        """Note a problem of *subject* on the line of *path*."""
        self._note(path, partial(Text, f"{subject}: {vi}", f"{subject}: {en}"))

    def _facts(self, shape: FieldShape, value: Any, path: Path, subject: str) -> list[Any]:
        """Return the facts of a list of tables, without those that could not be read."""
        name = ".".join(part for part in path if isinstance(part, str))
        if not isinstance(value, list):
            self._say(
                path,
                subject,
                vi=f"phải là danh sách các bảng; viết [[{name}]] trước mỗi mục",
                en=f"it must be a list of tables; write [[{name}]] before each entry",
            )
            return []
        facts: list[Any] = []
        for index, table in enumerate(value):
            if isinstance(table, dict):
                facts.append(self._fact(shape.kind, table, (*path, index)))
            else:
                found = describe(table)
                self._say(
                    (*path, index),
                    subject,
                    vi=f"cần một bảng [[{name}]], không phải {found.vi}",
                    en=f"wants a table [[{name}]], not {found.en}",
                )
        return [fact for fact in facts if fact is not None]

    def _fact(self, domain_class: Any, table: dict[str, Any], path: Path) -> Any:
        """Return the fact that a table records; ``None`` where it is wrong."""
        made = class_of(domain_class, table)
        subject = subject_of(domain_class, table)
        known_kind = domain_class is not Document or self._has_kind(table, path, subject)
        if domain_class is Document:
            table = {key: value for key, value in table.items() if key != KIND}
        values = self._values(shape_of(made), table, path, subject)
        if values is None or not known_kind:
            return None
        if issubclass(made, Fact):
            line = self._file.line_of(path) or 1
            values["location"] = Location(path=self._file.name, line=line)
        return self._made(made, values, path)

    def _has_kind(self, table: Mapping[str, Any], path: Path, subject: str) -> bool:
        """Whether a document says of which kind it is."""
        kinds = tuple(DOCUMENT_CLASSES)
        kind = table.get(KIND)
        if kind is None:
            listed = ", ".join(kinds)
            self._say(
                path,
                subject,
                vi=f"thiếu khóa “{KIND}”, một trong: {listed}",
                en=f"the key “{KIND}” is missing, one of: {listed}",
            )
            return False
        try:
            read_word(kinds, kind)
        except WrongValueError as error:
            self._say((*path, KIND), f"{subject}: {KIND}", vi=error.text.vi, en=error.text.en)
            return False
        return True

    def _values(
        self, shape: Mapping[str, FieldShape], table: dict[str, Any], path: Path, subject: str
    ) -> dict[str, Any] | None:
        """Return the values of a table by key; ``None`` where anything is wrong with them."""
        unknown = [key for key in table if key not in shape]
        for key in unknown:
            self._note((*path, key), partial(_no_key, subject, key, tuple(shape)))
        before = len(self._problems)
        values = {
            key: self._value(shape[key], value, (*path, key), subject)
            for key, value in table.items()
            if key in shape
        }
        meant: set[str | None] = set()
        if len(self._problems) < _MANY:
            meant.update(_near(key, tuple(shape)) for key in unknown[:_MANY])
        absent = [name for name in shape if name not in table]
        for name in absent:
            if shape[name].required and name not in meant:
                missing = Text(vi=f"thiếu khóa “{name}”", en=f"the key “{name}” is missing")
                self._say(path, subject, vi=missing.vi, en=missing.en)
        # A key may be missing only because it is misspelt: what its absence would contradict is
        # then no problem of its own.
        sound = len(self._problems) == before and meant.isdisjoint(absent)
        return values if sound else None

    def _value(self, field: FieldShape, value: Any, path: Path, subject: str) -> Any:
        """Return the value of one key, or ``None`` and a problem noted."""
        named = f"{subject}: {field.name}"
        if field.is_table and field.many:
            return self._facts(field, value, path, named)
        if field.is_table:
            return self._table(field, value, path, named)
        if not field.many:
            return self._single(field, value, path, named)
        if isinstance(value, list):
            return [
                self._single(field, item, (*path, index), named) for index, item in enumerate(value)
            ]
        found = describe(value)
        self._say(
            path,
            named,
            vi=f'cần một danh sách, như ["a", "b"], không phải {found.vi}',
            en=f'wants a list, like ["a", "b"], not {found.en}',
        )
        return None

    def _table(self, field: FieldShape, value: Any, path: Path, named: str) -> Any:
        """Return what a table within a table makes."""
        if isinstance(value, dict):
            return self._fact(field.kind, value, path)
        name = ".".join(part for part in path if isinstance(part, str))
        self._say(
            path,
            named,
            vi=f"phải là một bảng; viết [{name}]",
            en=f"it must be a table; write [{name}]",
        )
        return None

    def _single(self, field: FieldShape, value: Any, path: Path, named: str) -> Any:
        try:
            if not self._file.has_days:
                value = with_day(field.kind, value)
            return read_value(field.kind, value)
        except TrackerError as error:
            self._say(path, named, vi=error.text.vi, en=error.text.en)
            return None

    def _made(self, domain_class: Any, values: dict[str, Any], path: Path) -> Any:
        """Return the object that *values* make; ``None`` where they contradict each other."""
        try:
            return domain_class(**values)
        except ContradictionError as error:
            named = f"{error.subject}: {error.field}"
            place = (*path, error.field)
            self._say(place, named, vi=error.reason.vi, en=error.reason.en)
            return None


def _near(word: str, words: tuple[str, ...]) -> str | None:
    return Spellings(words).nearest(word)


def _outside(name: str) -> Text:
    """Say that a key stands above every table."""
    return Text(
        vi=f"khóa {shown(name)} nằm ngoài mọi bảng; chuyển xuống dưới [{REGISTER}] hay mục của nó",
        en=f"the key {shown(name)} is outside every table; move it below [{REGISTER}] or its entry",
    )


def _no_section(name: str) -> Text:
    """Say that a register has no such section."""
    known = (REGISTER, *sections())
    near = _near(name, known)
    listed = ", ".join(known)
    return Text(
        vi=f"không có mục {shown(name)}"
        + (f"; có phải “{near}”?" if near else f"; các mục: {listed}"),
        en=f"there is no section {shown(name)}"
        + (f"; did you mean “{near}”?" if near else f"; the sections are {listed}"),
    )


def _no_key(subject: str, key: str, keys: tuple[str, ...]) -> Text:
    """Say that a table has no such key, with the nearest one, or all."""
    near = _near(key, keys)
    listed = ", ".join(keys)
    return Text(
        vi=f"{subject}: không có khóa {shown(key)}"
        + (f"; có phải “{near}”?" if near else f"; các khóa: {listed}"),
        en=f"{subject}: there is no key {shown(key)}"
        + (f"; did you mean “{near}”?" if near else f"; the keys are {listed}"),
    )


def _no_table() -> Text:
    return Text(
        vi=f"{REGISTER}: phải là một bảng; viết [{REGISTER}], chỉ một lần",
        en=f"{REGISTER}: it must be one table; write [{REGISTER}], only once",
    )
