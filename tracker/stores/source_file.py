"""A file of a register before anything is known of what stands in it."""

from attrs import frozen


@frozen(kw_only=True)
class SourceFile:
    """One file of a register, as it was found.

    Attributes:
        name: the file as it was named; ``-`` for standard input.
        content: its bytes.
    """

    name: str
    content: bytes
