"""A file of a register as any store reads it: tables and values that nobody has checked yet."""

from typing import Any, Protocol

from tracker.stores.toml_places import Path


class ReadFile(Protocol):
    """What one file of a register holds, in the shape that a register has as TOML.

    Whatever form a file is in, it is read into these tables; what they mean, and what is wrong
    with them, is found in one place for all.
    """

    @property
    def name(self) -> str:
        """The file as it was named."""

    @property
    def tables(self) -> dict[str, Any]:
        """What it holds: lists of tables by the name of their section, and ``register``."""

    @property
    def has_days(self) -> bool:
        """Whether its form has days; where it has none they are texts, as JSON writes them."""

    def line_of(self, path: Path) -> int | None:
        """Return the line or row of a key, a table or an item, or of what is around it."""
