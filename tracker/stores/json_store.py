"""The stores of JSON files: for programs, with the same shape as TOML."""

from collections.abc import Callable
from typing import Any

from attrs import frozen

from tracker.domain import Register
from tracker.stores.decoding import decode
from tracker.stores.json_syntax import parse_json
from tracker.stores.json_writing import write_json, write_json_lines
from tracker.stores.jsonl_syntax import parse_json_lines
from tracker.stores.loss import Loss
from tracker.stores.problems import Problems
from tracker.stores.read_file import ReadFile
from tracker.stores.source_file import SourceFile


@frozen(kw_only=True)
class JsonStore:
    """Registers as JSON, whole or one entry a line. Both carry everything.

    Attributes:
        name: what the form is called.
        suffixes: how names of its files end.
        parse: reads a text.
        text_of: writes a register.
    """

    name: str
    suffixes: tuple[str, ...]
    parse: Callable[[str, str, Problems], Any]
    text_of: Callable[[Register], str]

    def read(self, file: SourceFile, problems: Problems) -> tuple[ReadFile, ...]:
        """Return what a file holds; nothing where it is not in this form, which is noted."""
        text = decode(file.name, file.content, problems)
        found: ReadFile | None = None if text is None else self.parse(file.name, text, problems)
        return () if found is None else (found,)

    def losses(self, register: Register) -> tuple[Loss, ...]:
        """Return nothing: JSON carries everything that a register records."""
        del register
        return ()

    def write(self, register: Register) -> bytes:
        """Return the file that holds a register."""
        return self.text_of(register).encode()


JSON = JsonStore(name="json", suffixes=(".json",), parse=parse_json, text_of=write_json)
JSON_LINES = JsonStore(
    name="jsonl", suffixes=(".jsonl",), parse=parse_json_lines, text_of=write_json_lines
)
