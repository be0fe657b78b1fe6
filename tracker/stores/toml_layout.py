"""How a TOML text is laid out: its tables in order, each with its keys and the tables within it."""

from attrs import Factory, define

from tracker.stores.toml_places import Path, Shape, Statement
from tracker.stores.toml_scanner import Scan


@define(kw_only=True)
class Block:
    """One table of a text and what stands below its header.

    Attributes:
        path: what it describes, such as ``("tasks", 3)``.
        start: offset of the line of its header.
        lead: offset where the comment begins that stands right above its header.
        keys: its own keys, in order.
        own_end: offset after the line of its last own key, or of its header.
        end: offset after the last line of it and of the tables within it.
        children: the tables within it, in order.
    """

    path: Path
    start: int
    lead: int
    keys: dict[str, Statement] = Factory(dict)
    own_end: int
    end: int
    children: list["Block"] = Factory(list)

    def entries(self, name: str) -> list["Block"]:
        """Return the entries of one list within it, in order."""
        return [child for child in self.children if child.path[:-1] == (*self.path, name)]

    def table(self, name: str) -> "Block | None":
        """Return the table of one name within it, if it is there."""
        for child in self.children:
            if child.path == (*self.path, name):
                return child
        return None


class Layout:
    """The tables of a text.

    Attributes:
        root: holds the outermost tables; it has no line of its own.
        is_plain: whether every key has one name and a line of its own below a header, and the
            tables within a table follow it at once. Only such a text is edited line by line.

    Args:
        text: a text that is TOML and ends its last line.
        scan: what stands where in it.
    """

    def __init__(self, text: str, scan: Scan) -> None:
        self._text = text
        self.root = Block(path=(), start=0, lead=0, own_end=0, end=len(text))
        self.is_plain = True
        open_blocks = [self.root]
        last_end = 0
        for statement in scan.statements:
            end = self._line_end(statement.end)
            if statement.shape is Shape.VALUE:
                self.is_plain &= statement.parts == 1 and len(open_blocks) > 1
                open_blocks[-1].keys[str(statement.path[-1])] = statement
                open_blocks[-1].own_end = end
            else:
                while not _is_child(statement, open_blocks[-1]) and len(open_blocks) > 1:
                    open_blocks.pop()
                self.is_plain &= _is_child(statement, open_blocks[-1])
                block = self._block(statement, last_end, end)
                open_blocks[-1].children.append(block)
                open_blocks.append(block)
            for block in open_blocks[1:]:
                block.end = end
            last_end = end

    def line_start(self, position: int) -> int:
        """Return the offset where the line of *position* begins."""
        return self._text.rfind("\n", 0, position) + 1

    def _line_end(self, position: int) -> int:
        return self._text.index("\n", position) + 1

    def _block(self, statement: Statement, last_end: int, end: int) -> Block:
        start = self.line_start(statement.start)
        lead = start
        while lead > last_end:
            above = self.line_start(lead - 1)
            if not self._text[above:lead].lstrip().startswith("#"):
                break
            lead = above
        return Block(path=statement.path, start=start, lead=lead, own_end=end, end=end)


def _is_child(statement: Statement, block: Block) -> bool:
    """Whether a header opens a table right within *block*."""
    length = len(block.path) + (2 if statement.shape is Shape.ENTRY else 1)
    return len(statement.path) == length and statement.path[: len(block.path)] == block.path
