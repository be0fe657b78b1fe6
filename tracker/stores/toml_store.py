"""The store of TOML files: what people keep and git compares."""

from attrs import frozen

from tracker.domain import Register
from tracker.stores.decoding import decode
from tracker.stores.loss import Loss
from tracker.stores.problems import Problems
from tracker.stores.read_file import ReadFile
from tracker.stores.source_file import SourceFile
from tracker.stores.toml_syntax import parse


@frozen(kw_only=True)
class TomlStore:
    """Registers as TOML. It carries everything; keeping comments is for ``save``."""

    name: str = "toml"
    suffixes: tuple[str, ...] = (".toml",)

    def read(self, file: SourceFile, problems: Problems) -> tuple[ReadFile, ...]:
        """Return what a file holds; nothing where it is no TOML, which is noted."""
        text = decode(file.name, file.content, problems)
        found = None if text is None else parse(file.name, text, problems)
        return () if found is None else (found,)

    def losses(self, register: Register) -> tuple[Loss, ...]:
        """Return nothing: TOML carries everything that a register records."""
        del register
        return ()

    def write(self, register: Register) -> bytes:
        """Return the file that holds a register."""
        from tracker.stores.writing import write_register  # noqa: PLC0415 -- only to write

        return write_register(register).encode()


TOML = TomlStore()
