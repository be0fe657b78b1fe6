"""The parts of a workbook, once it is known to be one and no trap."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from posixpath import dirname, join, normpath
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


@frozen(kw_only=True)
class Parts:
    """The parts of a workbook that matter here.

    Attributes:
        sheets: the part of each worksheet, by its name, in the order of the workbook.
        hidden: names of worksheets that are hidden.
        worked_out: the columns of each worksheet that the tracker worked out.
        has_macros: whether it has macros, which nothing here ever runs.
        has_links: whether it has links to other workbooks, which nothing here follows.
    """

    sheets: Mapping[str, str]
    hidden: frozenset[str]
    worked_out: Mapping[str, frozenset[int]]
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


def read_part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the bytes of a part.

    Raises:
        SheetError: it is missing or torn.
    """
    try:
        return archive.read(name)
    except (KeyError, *_TORN) as error:
        raise broken(name) from error


def parse_xml(name: str, content: bytes, parser: expat.XMLParserType) -> None:
    """Give a part to a parser, which may define no entity: workbooks have no use for any.

    Raises:
        SheetError: it is no XML, or has a document type, where entities are defined.
    """

    def refuse(*_: object) -> None:
        raise SheetError(
            vi=f"phần {name} định nghĩa thực thể XML; sổ không cần đến, nên không đọc",
            en=f"its part {name} defines XML entities, which no register needs; it is not read",
        )

    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        if isinstance(error, SheetError):
            raise
        raise broken(name) from error


def inspect(archive: zipfile.ZipFile) -> Parts:
    """Return the parts of a workbook, every XML part of it known to be harmless.

    Raises:
        SheetError: it is no workbook, has too many sheets, or plays tricks.
    """
    names = archive.namelist()
    for name in names:
        if name.lower().endswith(_XML):
            parse_xml(name, read_part(archive, name), expat.ParserCreate())
    workbook = next(
        (target for kind, target in _relations(archive, "").values() if kind.endswith(_DOCUMENT)),
        None,
    )
    if workbook is None:
        raise broken()
    sheets, hidden = _sheets(archive, workbook)
    if not sheets:
        raise broken()
    return Parts(
        sheets=sheets,
        hidden=hidden,
        worked_out=worked_out_columns(_names(archive, workbook)),
        has_macros=any(name.lower().endswith("vbaproject.bin") for name in names),
        has_links=any("externallinks/" in name.lower() for name in names),
    )


def _sheets(archive: zipfile.ZipFile, workbook: str) -> tuple[dict[str, str], frozenset[str]]:
    """Return the part of each worksheet by its name, and the names of those that are hidden."""
    listed: list[tuple[str, str]] = []
    hidden: set[str] = set()

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] == "sheet":
            by_local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
            listed.append((by_local.get("name", ""), by_local.get("id", "")))
            if by_local.get("state", "visible") != "visible":
                hidden.add(by_local.get("name", ""))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parse_xml(workbook, read_part(archive, workbook), parser)
    if len(listed) > MOST_SHEETS:
        raise SheetError(
            vi=f"có {len(listed)} trang tính; chỉ đọc đến {MOST_SHEETS}; hãy tách tệp",
            en=f"it has {len(listed)} sheets; {MOST_SHEETS} are read at most; split the file",
        )
    relations = _relations(archive, workbook)
    found = {}
    for name, identifier in listed:
        kind, target = relations.get(identifier, ("", ""))
        if kind.endswith(_WORKSHEET):
            found[name] = target
    return found, frozenset(hidden)


def _names(archive: zipfile.ZipFile, workbook: str) -> list[tuple[str, str]]:
    """Return the names that a workbook gives to ranges, and the range each stands for."""
    found: list[tuple[str, list[str]]] = []
    is_open = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal is_open
        is_open = name.rpartition(" ")[2] == "definedName"
        if is_open:
            found.append((attributes.get("name", ""), []))

    def end(_: str) -> None:
        nonlocal is_open
        is_open = False

    def characters(text: str) -> None:
        if is_open:
            found[-1][1].append(text)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    parse_xml(workbook, read_part(archive, workbook), parser)
    return [(name, "".join(parts)) for name, parts in found]


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
    parse_xml(name, read_part(archive, name), parser)
    return found
