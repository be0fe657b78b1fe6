"""The store of todo.txt: one task a line, for people and shell scripts."""

from datetime import date

from attrs import frozen

from tracker.domain import Register
from tracker.stores.decoding import decode_any_lines
from tracker.stores.loss import Loss
from tracker.stores.problems import Problems
from tracker.stores.read_file import ReadFile
from tracker.stores.source_file import SourceFile


@frozen(kw_only=True)
class TodoTxtStore:
    """The tasks of a register as todo.txt.

    Attributes:
        name: what the form is called.
        suffixes: how names of its files end.
        as_of: the day that statuses and due days are worked out for; ``None`` for that of the
            latest fact, so that everything recorded counts.
    """

    name: str = "todo.txt"
    suffixes: tuple[str, ...] = (".todo.txt",)
    as_of: date | None = None

    def read(self, file: SourceFile, problems: Problems) -> tuple[ReadFile, ...]:
        """Return what a file holds; nothing where it cannot be read, which is noted."""
        from tracker.stores.todo_txt_reading import read_todo_txt  # noqa: PLC0415 -- only to read

        before = len(problems)
        text = decode_any_lines(file.name, file.content, problems)
        found = None if text is None else read_todo_txt(file.name, text, problems)
        return () if found is None or len(problems) > before else (found,)

    def losses(self, register: Register) -> tuple[Loss, ...]:
        """Return what is left out: nearly everything but tasks, and of those what is no list's."""
        from tracker.stores.plain_lists import BARE, plain_losses  # noqa: PLC0415 -- only to write

        return plain_losses(register, self.as_of, BARE)

    def write(self, register: Register) -> bytes:
        """Return the file that holds a register, but for its losses."""
        from tracker.stores.plain_lists import BARE, plain_tasks  # noqa: PLC0415 -- only to write
        from tracker.stores.recorded_day import latest_day  # noqa: PLC0415 -- only to write
        from tracker.stores.todo_txt_writing import write_todo_txt  # noqa: PLC0415 -- only to write

        day = self.as_of or latest_day(register)
        return write_todo_txt(plain_tasks(register, day, BARE), day).encode()


TODO_TXT = TodoTxtStore()
