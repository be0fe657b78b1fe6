"""Loading: all problems of a register at once, or a register that has none."""

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike, fspath
from typing import Any, BinaryIO

from tracker.domain import Location, Register
from tracker.domain.naming import Flaw, naming_flaws
from tracker.domain.structure import structure_flaws
from tracker.errors import Problem, RegisterError
from tracker.language import Language
from tracker.stores.decoding import clean, decode
from tracker.stores.files import FileReader
from tracker.stores.problems import Problems
from tracker.stores.reading import REGISTER, Reader
from tracker.stores.references import References
from tracker.stores.shapes import sections
from tracker.stores.toml_syntax import parse

NO_FILE = "<text>"
"""What stands for a path where a register is read from a text."""


def load(path: str | PathLike[str], *, stdin: BinaryIO | None = None) -> Register:
    r"""Load a register.

    Args:
        path: a ``.toml`` file; a folder, whose ``.toml`` files and those of its subfolders are
            one register, but for those that configure how it is checked (``tracker.toml`` and
            ``pyproject.toml``); or ``-`` for standard input.
        stdin: what ``-`` is read from.

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
    texts = [(file.name, decode(file.name, file.content, problems)) for file in files]
    return _Loading(fspath(path), texts, problems, complete=complete).register()


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
    texts = [(path, clean(path, text, problems))]
    return _Loading(path, texts, problems, complete=True).register()


class _Loading:
    """The making of one register of the texts of its files.

    Args:
        path: the register as it was named.
        texts: its files by name; ``None`` for one whose text cannot be read.
        problems: what is known to be wrong so far.
        complete: whether these are all of its files.
    """

    def __init__(
        self,
        path: str,
        texts: Sequence[tuple[str, str | None]],
        problems: Problems,
        *,
        complete: bool,
    ) -> None:
        self._path = path
        self._texts = texts
        self._problems = problems
        parsed = [None if text is None else parse(name, text, problems) for name, text in texts]
        self._files = [file for file in parsed if file is not None]
        self._complete = complete and len(self._files) == len(texts)

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
