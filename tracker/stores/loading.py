"""Loading: all problems of a register at once, or a register that has none."""

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike, fspath
from typing import Any, BinaryIO

from tracker.domain import Location, Register
from tracker.domain.naming import Flaw, naming_flaws
from tracker.domain.structure import structure_flaws
from tracker.errors import Problem, RegisterError
from tracker.language import Language
from tracker.stores.decoding import clean
from tracker.stores.files import STANDARD_INPUT, FileReader
from tracker.stores.problems import Problems
from tracker.stores.read_file import ReadFile
from tracker.stores.reading import REGISTER, Reader
from tracker.stores.references import References
from tracker.stores.shapes import sections
from tracker.stores.source_file import SourceFile
from tracker.stores.store import store_for
from tracker.stores.toml_store import TOML
from tracker.stores.toml_syntax import parse

NO_FILE = "<text>"
"""What stands for a path where a register is read from a text."""


def load(
    path: str | PathLike[str],
    *,
    stdin: BinaryIO | None = None,
    notices: list[Problem] | None = None,
) -> Register:
    r"""Load a register.

    Args:
        path: a file whose suffix says its form (``.toml``, ``.json``, ``.jsonl``, ``.xlsx``,
            ``.csv``, ``.tsv``, ``.ics``, ``.taskwarrior.json``, ``.todo.txt``); a folder, where
            all files of the first three forms and those of its subfolders are one register, but
            for those that configure how it is checked (``tracker.toml`` and ``pyproject.toml``);
            or ``-`` for TOML on standard input.
        stdin: what ``-`` is read from.
        notices: where what is worth knowing goes although nothing is wrong: what a file of another
            program says that a register does not keep, each with its line.

    Raises:
        RegisterError: it cannot be read, or anything in it is wrong; every problem is listed with
            its file and line.

    >>> from io import BytesIO
    >>> load("-", stdin=BytesIO(b'[register]\ntitle = "Office"')).title
    'Office'
    """
    problems = Problems()
    files = FileReader(problems).read(path, stdin)
    complete = not len(problems)
    parts = [_read(file, problems) for file in files]
    complete = complete and all(parts)
    read = [part for listed in parts for part in listed]
    register = _Loading(fspath(path), read, problems, complete=complete).register()
    if notices is not None:
        notices += problems.notices()
    return register


def read_register(text: str, *, path: str = NO_FILE) -> Register:
    r"""Read a register from a TOML text.

    Args:
        text: the register.
        path: what to call the text where a problem or a fact names its place.

    Raises:
        RegisterError: anything in it is wrong; every problem is listed with its line.

    >>> read_register('[register]\ntitle = "Office"').language.value
    'vi'
    """
    problems = Problems()
    cleaned = clean(path, text, problems)
    read = None if cleaned is None else parse(path, cleaned, problems)
    complete = read is not None
    return _Loading(path, [read] if read else [], problems, complete=complete).register()


def register_of(files: Sequence[ReadFile], problems: Problems, path: str) -> Register | None:
    """Return the register that files hold; ``None`` where anything is wrong, which is noted.

    Args:
        files: the files, read.
        problems: where what is wrong is noted.
        path: what to call the register.
    """
    try:
        return _Loading(path, files, problems, complete=True).register()
    except RegisterError:
        return None


def _read(file: SourceFile, problems: Problems) -> Sequence[ReadFile]:
    """Return what one file holds, by the store of its suffix; standard input is TOML."""
    store = None if file.name == STANDARD_INPUT else store_for(file.name)
    return (store or TOML).read(file, problems)


class _Loading:
    """The making of one register of the texts of its files.

    Args:
        path: the register as it was named.
        files: what its files hold, those that can be read.
        problems: what is known to be wrong so far.
        complete: whether these are all of its files.
    """

    def __init__(
        self,
        path: str,
        files: Sequence[ReadFile],
        problems: Problems,
        *,
        complete: bool,
    ) -> None:
        self._path = path
        self._problems = problems
        self._files = files
        self._complete = complete

    def register(self) -> Register:
        """Return the register.

        Raises:
            RegisterError: anything is wrong.
        """
        header: dict[str, Any] = {}
        entries: dict[str, list[Any]] = {name: [] for name in sections()}
        self._check_headers()
        for file in self._files:
            reader = Reader(file, self._problems)
            header.update(reader.register() or {})
            for name, facts in reader.sections().items():
                entries[name] += facts
        values: dict[str, Any] = {**header, **entries}
        unplaced: tuple[Problem, ...] = ()
        if not len(self._problems):
            try:
                return Register(**values)
            except RegisterError as error:
                # It names the lines where entries begin; the lines of their keys are told below.
                unplaced = error.problems
        self._check_references(entries)
        raise RegisterError(self._problems.told() or unplaced, self._language())

    def _check_headers(self) -> None:
        """Note a register without its ``[register]`` table, or with more than one."""
        having = [file for file in self._files if REGISTER in file.tables]
        for file in having[1:]:
            self._problems.add(
                file.name,
                file.line_of((REGISTER,)),
                vi=f"[{REGISTER}] đã có trong {having[0].name}; một sổ chỉ có một",
                en=f"[{REGISTER}] is already in {having[0].name}; a register has only one",
            )
        if not having and self._complete:
            empty = not any(file.tables for file in self._files)
            self._problems.add(
                self._path,
                None,
                vi=("sổ trống: " if empty else "") + f"thiếu bảng [{REGISTER}] có khóa title",
                en=("the register is empty: " if empty else "")
                + f"the table [{REGISTER}] with its key title is missing",
            )

    def _check_references(self, entries: Mapping[str, Iterable[Any]]) -> None:
        """Note what is wrong with ids and roles; an id in a file not read is not missed."""
        references = References(self._files)
        unsure = {*references.unsure}
        if not self._complete:
            unsure.update(kind for mention in references.mentions for kind in mention.kinds)
        flaws: list[Flaw] = [
            *naming_flaws(references.names, references.mentions, unsure),
            *structure_flaws(fact for facts in entries.values() for fact in facts),
        ]
        for flaw in flaws:
            place = flaw.place or Location(path=self._path, line=1)
            self._problems.add_later(place.path, place.line, flaw.text)

    def _language(self) -> Language | None:
        """Return the language that the register says it is kept in."""
        for file in self._files:
            table = file.tables.get(REGISTER)
            said = table.get("language") if isinstance(table, dict) else None
            if isinstance(said, str) and said in {*Language}:
                return Language(said)
        return None
