"""One configuration while it is read: its keys looked up, what is wrong noted with its line."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from tracker.configuration.configuration import Said
from tracker.domain.spelling import Spellings
from tracker.errors import TrackerError
from tracker.language import Text, filled
from tracker.rules import Rule
from tracker.rules.selection import codes_called, unknown_rule
from tracker.stores.problems import Problems, shown
from tracker.stores.toml_places import Path
from tracker.stores.toml_syntax import ParsedFile
from tracker.stores.values import describe, read_value, read_word

_WANTED = Text(vi="cần {wanted}, không phải {found}", en="wants {wanted}, not {found}")
_A_TABLE = Text(vi="một bảng", en="a table")
A_LIST = Text(vi="một danh sách chữ trong ngoặc kép", en="a list of texts in quotes")
_EMPTY = Text(vi="không được để trống", en="may not be empty")
_UNKNOWN = Text(
    vi="không có khóa {key}; có: {known}", en="there is no key {key}; there are: {known}"
)
_UNKNOWN_BUT_NEAR = Text(
    vi="không có khóa {key}; có phải “{near}”?",
    en="there is no key {key}; did you mean “{near}”?",
)


class Sheet:
    """One configuration while it is read.

    Args:
        file: the file, parsed.
        base: the table that holds the configuration; the whole file where it is empty.
        folder: the folder of the file, absolute.
        rules: the rules there are.
        problems: where what is wrong is noted.
    """

    def __init__(
        self, file: ParsedFile, base: Path, folder: str, rules: Sequence[Rule], problems: Problems
    ) -> None:
        self.folder = folder
        self.rules = rules
        self._file = file
        self._base = base
        self._problems = problems
        self._said: list[Said] = []
        self._codes: dict[str, frozenset[str]] = {}

    def said(self) -> tuple[Said, ...]:
        """Return all that was kept, in order of its lines."""
        return tuple(sorted(self._said, key=lambda one: (one.line, one.key)))

    def keep(self, path: Path, value: object) -> None:
        """Note what the file says of a key, and where."""
        key = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
        self._said.append(Said(key=key, value=value, line=self.line_of(path)))

    def line_of(self, path: Path) -> int:
        """Return the line of a key, or of what is around it."""
        return self._file.line_of((*self._base, *path)) or 1

    def refuse(self, path: Path, why: Text) -> None:
        """Note what is wrong with a key."""
        self.refuse_later(path, lambda: why)

    def refuse_later(self, path: Path, why: Callable[[], Text]) -> None:
        """Note what is wrong with a key; the text is made only if it is told."""
        key = ".".join(part for part in path if isinstance(part, str))
        text = partial(_of_key, key or ".".join(map(str, self._base)), why)
        self._problems.add_later(self._file.name, self.line_of(path), text)

    def refuse_type(self, path: Path, wanted: Text, found: object) -> None:
        """Note that a key has a value of another type than it wants."""
        self.refuse_later(path, lambda: filled(_WANTED, wanted=wanted, found=describe(found)))

    def table(self, path: Path, value: object) -> Mapping[str, Any]:
        """Return a table; an empty one where the value is none, which is noted."""
        if isinstance(value, dict):
            return value
        self.refuse_type(path, _A_TABLE, value)
        return {}

    def check_keys(self, path: Path, table: Mapping[str, Any], known: Iterable[str]) -> None:
        """Note every key of a table that is not known, with the nearest that is."""
        listed = tuple(known)
        for key in table:
            if key not in listed:
                self.refuse_later((*path, key), partial(_unknown_key, key, listed))

    def text(self, path: Path, value: object) -> str | None:
        """Return a text that is not blank; ``None`` where it is none, which is noted."""
        try:
            text = str(read_value(str, value))
        except TrackerError as error:
            self.refuse(path, error.text)
            return None
        if not text.strip():
            self.refuse(path, _EMPTY)
            return None
        return text

    def word(self, path: Path, value: object, words: Iterable[str]) -> str | None:
        """Return one of several words; ``None`` where it is none of them, which is noted."""
        try:
            return read_word(tuple(words), value)
        except TrackerError as error:
            self.refuse(path, error.text)
            return None

    def texts(self, path: Path, value: object) -> tuple[str, ...] | None:
        """Return a list of texts; ``None`` where it is no list, which is noted."""
        if not isinstance(value, list):
            self.refuse_type(path, A_LIST, value)
            return None
        read = [self.text((*path, place), item) for place, item in enumerate(value)]
        return tuple(text for text in read if text is not None)

    def rule_names(self, path: Path, value: object) -> tuple[str, ...] | None:
        """Return a list of names of rules; those that name none are noted."""
        names = self.texts(path, value)
        if isinstance(value, list):
            for place, name in enumerate(value):
                if isinstance(name, str) and name.strip():
                    self.codes_of((*path, place), name)
        return names

    def codes_of(self, path: Path, name: str) -> frozenset[str]:
        """Return the codes of the rules a name stands for; that it stands for none is noted."""
        codes = self._codes.get(name)
        if codes is None:
            codes = self._codes[name] = frozenset(codes_called(self.rules, name))
        if not codes:
            self.refuse_later(path, lambda: unknown_rule(self.rules, name).text)
        return codes


def _of_key(key: str, why: Callable[[], Text]) -> Text:
    said = why()
    return Text(vi=f"{key}: {said.vi}", en=f"{key}: {said.en}") if key else said


def _unknown_key(key: str, known: tuple[str, ...]) -> Text:
    near = Spellings(known).nearest(key)
    if near:
        return filled(_UNKNOWN_BUT_NEAR, key=shown(key), near=near)
    return filled(_UNKNOWN, key=shown(key), known=", ".join(known))
