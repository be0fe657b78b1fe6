"""Texts that commands read: plain files, Word files or standard input, of bounded size."""

import sys
from collections.abc import Iterator
from io import BufferedIOBase, BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tracker.cli.refusals import (
    CANNOT_READ_FILE,
    CANNOT_READ_INPUT,
    DOCX_NOT_INSTALLED,
    INPUT_CLOSED,
    NOT_A_WORD_FILE,
    TEXT_IS_BINARY,
    TEXT_NOT_UTF8,
    TEXT_TOO_LARGE,
)
from tracker.errors import UsageError
from tracker.language import Text
from tracker.stores.files import reason_of
from tracker.tables import filled

if TYPE_CHECKING:
    from docx.blkcntnr import BlockItemContainer
    from docx.document import Document

LARGEST = 64 * 2**20
"""Bytes of one text that are read; a Word file may also unpack to no more."""
STANDARD_INPUT = "-"
_WORD = ".docx"
_UNUSABLE = (KeyError, ValueError, OSError, RuntimeError, SyntaxError, EOFError)
"""What reading a torn Word file raises; lxml's errors of syntax are Python's."""
_NOT_A_FILE = Text(vi="đây không phải là tệp", en="it is no file")


def read_text(name: str) -> str:
    """Return the text of a file, or of standard input for ``-``.

    A byte order mark is left out. The paragraphs and the rows of tables of a Word file are lines:
    those of its body, then of headers and footers, then of its notes.

    Raises:
        UsageError: it cannot be read, is too large, or is no text in UTF-8.
    """
    if name == STANDARD_INPUT:
        return _decoded(name, _standard_input())
    content = _file(name)
    return _word_text(name, content) if name.lower().endswith(_WORD) else _decoded(name, content)


def _refused(name: str, reason: Text) -> UsageError:
    return UsageError(
        Text(
            vi=filled(CANNOT_READ_FILE, path=name, reason=reason.vi).vi,
            en=filled(CANNOT_READ_FILE, path=name, reason=reason.en).en,
        )
    )


def _standard_input() -> bytes:
    stream = getattr(sys.stdin, "buffer", None)  # nothing where standard input is closed
    if not isinstance(stream, BufferedIOBase):
        raise UsageError(INPUT_CLOSED)
    try:
        return _bounded(STANDARD_INPUT, stream)
    except OSError as error:
        raise UsageError(filled(CANNOT_READ_INPUT, reason=error.strerror)) from error


def _file(name: str) -> bytes:
    path = Path(name)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise _refused(name, _NOT_A_FILE)
        with path.open("rb") as stream:
            return _bounded(name, stream)
    except (OSError, ValueError) as error:
        raise _refused(name, reason_of(error)) from error


def _bounded(name: str, stream: BinaryIO | BufferedIOBase) -> bytes:
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise _refused(name, filled(TEXT_TOO_LARGE, most=LARGEST // 2**20))
    return content


def _decoded(name: str, content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = content.find(b"\0")
        if 0 <= place < error.start:
            raise _refused(name, filled(TEXT_IS_BINARY, place=place + 1)) from error
        raise _refused(name, filled(TEXT_NOT_UTF8, place=error.start + 1)) from error
    if (place := content.find(b"\0")) >= 0:
        raise _refused(name, filled(TEXT_IS_BINARY, place=place + 1))
    return text


def _word_text(name: str, content: bytes) -> str:
    """Return the paragraphs and table rows of a Word file, a line each."""
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 -- not needed for plain text

    try:
        import docx  # noqa: PLC0415 -- heavy, and an extra
    except ImportError as error:
        raise UsageError(DOCX_NOT_INSTALLED) from error
    from docx.opc.exceptions import OpcError  # noqa: PLC0415 -- heavy, and an extra

    try:
        with ZipFile(BytesIO(content)) as parts:
            if sum(part.file_size for part in parts.infolist()) > LARGEST:
                raise _refused(name, filled(TEXT_TOO_LARGE, most=LARGEST // 2**20))
        return "\n".join(_paragraphs(docx.Document(BytesIO(content))))
    except UsageError:
        raise
    except (*_UNUSABLE, BadZipFile, OpcError) as error:
        raise _refused(name, NOT_A_WORD_FILE) from error


def _paragraphs(document: "Document") -> Iterator[str]:
    """Yield the text of every paragraph and every row of a Word file, in a fixed order.

    The body comes first, then the headers and footers of each section, then foot and end notes.
    """
    yield from _blocks(document)
    for section in document.sections:
        for margin in (
            *(section.header, section.first_page_header, section.even_page_header),
            *(section.footer, section.first_page_footer, section.even_page_footer),
        ):
            if not margin.is_linked_to_previous:
                yield from _blocks(margin)
    yield from _notes(document)


def _blocks(container: "BlockItemContainer | Document") -> Iterator[str]:
    """Yield the text of every paragraph and every row of one part of a Word file."""
    from docx.table import Table  # noqa: PLC0415 -- heavy, and an extra

    for block in container.iter_inner_content():
        if isinstance(block, Table):
            yield from ("\t".join(cell.text for cell in row.cells) for row in block.rows)
        else:
            yield block.text


def _notes(document: "Document") -> Iterator[str]:
    """Yield the text of every paragraph of the foot and end notes, which python-docx leaves out."""
    from docx.oxml import parse_xml  # noqa: PLC0415 -- heavy, and an extra
    from docx.oxml.ns import qn  # noqa: PLC0415 -- heavy, and an extra

    related = document.part.rels.values()
    for kind in ("/footnotes", "/endnotes"):
        for relation in related:
            if relation.reltype.endswith(kind) and not relation.is_external:
                for paragraph in parse_xml(relation.target_part.blob).iter(qn("w:p")):
                    yield "".join(run.text or "" for run in paragraph.iter(qn("w:t")))
