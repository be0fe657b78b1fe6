"""The parts of a workbook, once it is known to be one and no trap."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import IO
from xml.parsers import expat
from zlib import error as zlib_error

from attrs import frozen

from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.limits import MOST_BYTES, MOST_PARTS, MOST_SHEETS
from tracker.stores.spreadsheets.worked_out import worked_out_columns

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How old office files begin, and those that hold encrypted ones."""
_ENCRYPTED_FLAG = 0x1
_TORN = (zipfile.BadZipFile, zlib_error, OSError, EOFError, NotImplementedError, RuntimeError)
_UNREADABLE = (*_TORN, ValueError, LookupError)
_XML = (".xml", ".rels")
_DOCUMENT = "/officeDocument"
_WORKSHEET = "/worksheet"
_STRINGS = "/sharedStrings"
_PIECE = 2**16


@frozen(kw_only=True)
class Parts:
    """The parts of a workbook that matter here.

    Attributes:
        sheets: the part of each worksheet, by its name, in the order of the workbook.
        hidden: names of worksheets that are hidden.
        worked_out: the columns of each worksheet that the tracker worked out.
        strings: the part of the texts that its cells share, where it has one.
        has_macros: whether it has macros, which nothing here ever runs.
        has_links: whether it has links to other workbooks, which nothing here follows.
    """

    sheets: Mapping[str, str]
    hidden: frozenset[str]
    worked_out: Mapping[str, frozenset[int]]
    strings: str | None
    has_macros: bool
    has_links: bool


def open_archive(content: bytes) -> zipfile.ZipFile:
    """Return the archive that a workbook is.

    Raises:
        SheetError: it is none, is protected by a password, or would unpack to too much.
    """
    if content.startswith(_OLE):
        raise SheetError(
            vi="tệp được bảo vệ bằng mật khẩu hoặc là .xls kiểu cũ; hãy mở ra, bỏ mật khẩu và lưu "
            "lại dưới dạng .xlsx",
            en="the file is protected by a password or is an old .xls; open it, take the password "
            "off and save it as .xlsx",
        )
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except _UNREADABLE as error:
        raise broken() from error
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        most = MOST_BYTES // 2**20
        raise SheetError(
            vi=f"bung ra quá {most} MiB hoặc {MOST_PARTS} phần; sổ thật nhỏ hơn nhiều",
            en=f"it unpacks to more than {most} MiB or {MOST_PARTS} parts; a real register is far "
            "smaller",
        )
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise SheetError(
            vi="tệp được bảo vệ bằng mật khẩu; hãy bỏ mật khẩu rồi lưu lại",
            en="the file is protected by a password; take it off and save it again",
        )
    return archive


def broken(detail: str = "") -> SheetError:
    """Return the error of a file that is no usable workbook."""
    told = f" ({detail})" if detail else ""
    return SheetError(
        vi=f"đây không phải là tệp .xlsx dùng được{told}; hãy mở bằng chương trình bảng tính rồi "
        "lưu lại",
        en=f"it is no usable .xlsx file{told}; open it in a spreadsheet program and save it again",
    )


def parse_part(archive: zipfile.ZipFile, name: str, parser: expat.XMLParserType) -> None:
    """Give a part to a parser, piece by piece; it may define no entity, which no workbook needs.

    Raises:
        SheetError: it is missing, torn or no XML, or has a document type, where entities are
            defined.
    """

    def refuse(*_: object) -> None:
        raise SheetError(
            vi=f"phần {name} định nghĩa thực thể XML; sổ không cần đến, nên không đọc",
            en=f"its part {name} defines XML entities, which no register needs; it is not read",
        )

    parser.StartDoctypeDeclHandler = refuse
    try:
        with archive.open(name) as stream:
            _parse(stream, parser)
    except SheetError:
        raise
    except (expat.ExpatError, *_UNREADABLE) as error:
        raise broken(name) from error


def _parse(stream: IO[bytes], parser: expat.XMLParserType) -> None:
    while piece := stream.read(_PIECE):
        parser.Parse(piece, False)
    parser.Parse(b"", True)


def inspect(archive: zipfile.ZipFile) -> Parts:
    """Return the parts of a workbook, every XML part that is not read later known to be harmless.

    Raises:
        SheetError: it is no workbook, has too many sheets, or plays tricks.
    """
    names = archive.namelist()
    workbook = next(
        (target for kind, target in _relations(archive, "").values() if kind.endswith(_DOCUMENT)),
        None,
    )
    if workbook is None:
        raise broken()
    relations = _relations(archive, workbook)
    by_kind = {kind.rpartition("/")[2]: target for kind, target in relations.values()}
    book = _Book(archive, workbook)
    sheets = book.sheets(relations)
    read_later = {*sheets.values(), by_kind.get(_STRINGS[1:])}
    for name in names:
        if name.lower().endswith(_XML) and name not in read_later:
            parse_part(archive, name, expat.ParserCreate())
    if not sheets:
        raise broken()
    return Parts(
        sheets=sheets,
        hidden=frozenset(book.hidden),
        worked_out=worked_out_columns(book.names()),
        strings=by_kind.get(_STRINGS[1:]),
        has_macros=any(name.lower().endswith("vbaproject.bin") for name in names),
        has_links=any("externallinks/" in name.lower() for name in names),
    )


class _Book:
    """What the part of a workbook that lists its sheets says."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.hidden: set[str] = set()
        self._listed: list[tuple[str, str]] = []
        self._named: list[tuple[str, list[str]]] = []
        self._in_name = False
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parse_part(archive, name, parser)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        self._in_name = local == "definedName"
        if self._in_name:
            self._named.append((attributes.get("name", ""), []))
        if local == "sheet":
            by_local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
            self._listed.append((by_local.get("name", ""), by_local.get("id", "")))
            if by_local.get("state", "visible") != "visible":
                self.hidden.add(by_local.get("name", ""))

    def _end(self, _: str) -> None:
        self._in_name = False

    def _characters(self, text: str) -> None:
        if self._in_name:
            self._named[-1][1].append(text)

    def names(self) -> list[tuple[str, str]]:
        """Return the names that it gives to ranges, and the range each stands for."""
        return [(name, "".join(parts)) for name, parts in self._named]

    def sheets(self, relations: Mapping[str, tuple[str, str]]) -> dict[str, str]:
        """Return the part of each worksheet by its name.

        Raises:
            SheetError: there are too many.
        """
        if len(self._listed) > MOST_SHEETS:
            raise SheetError(
                vi=f"có {len(self._listed)} trang tính; chỉ đọc đến {MOST_SHEETS}; hãy tách tệp",
                en=f"it has {len(self._listed)} sheets; {MOST_SHEETS} are read at most; split the "
                "file",
            )
        found = {}
        for name, identifier in self._listed:
            kind, target = relations.get(identifier, ("", ""))
            if kind.endswith(_WORKSHEET):
                found[name] = target
        return found


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return the kind and the target of each relation of a part, by its id."""
    folder = dirname(part)
    name = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
    found: dict[str, tuple[str, str]] = {}

    def start(_: str, attributes: dict[str, str]) -> None:
        target = attributes.get("Target", "")
        if "Id" in attributes and attributes.get("TargetMode") != "External":
            whole = target.lstrip("/") if target.startswith("/") else join(folder, target)
            found[attributes["Id"]] = (attributes.get("Type", ""), normpath(whole))

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parse_part(archive, name, parser)
    return found
