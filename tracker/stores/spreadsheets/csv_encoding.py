"""The text of a CSV file, whatever encoding it was saved in, or the reason there is none."""

import codecs
import re
from unicodedata import normalize

from tracker.stores.spreadsheets.errors import SheetError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN = frozenset(
    {"utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258", "cp1252", "latin-1"}
)
_NAMES = {
    "utf8": "utf-8",
    "utf16": "utf-16",
    "windows-1258": "cp1258",
    "1258": "cp1258",
    "windows-1252": "cp1252",
    "iso-8859-1": "latin-1",
}
_LISTED = "utf-8, utf-16, windows-1258"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LEGACY = "cp1258"
"""Windows-1258: what Vietnamese spreadsheet programs save a plain CSV file in."""


def decode_csv(content: bytes, encoding: str | None = None) -> str:
    r"""Return the text of a CSV file, letters composed.

    The encoding is told by the mark at its beginning, else it is UTF-8, else UTF-16 where every
    other byte is zero, else Windows-1258.

    Args:
        content: the file.
        encoding: what it is saved in, where that is known.

    Raises:
        SheetError: it is in none of these, mixes two, or is no text.

    >>> decode_csv("\ufeffSở".encode()), decode_csv("ha\u0323n".encode("cp1258"))
    ('Sở', 'hạn')
    """
    text = _decoded(content, _named(encoding)) if encoding is not None else _found(content)
    text = normalize("NFC", text.removeprefix("\ufeff"))
    found = _CONTROL.search(text)
    if found:
        line = _lines_before(text, found.start())
        raise SheetError(
            vi=f"có ký tự điều khiển U+{ord(found[0]):04X}: đây không phải là tệp CSV",
            en=f"it has the control character U+{ord(found[0]):04X}: it is no CSV file",
            row=line,
        )
    return text


def _lines_before(text: str, place: int) -> int:
    return len(re.findall("\r\n|\r|\n", text[:place])) + 1


def _named(encoding: str) -> str:
    """Return an encoding by any of its names."""
    name = encoding.strip().lower().replace("_", "-")
    name = _NAMES.get(name, name)
    if name not in _KNOWN:
        raise SheetError(
            vi=f"không biết bảng mã “{encoding}”; hãy cho một trong: {_LISTED}",
            en=f"the encoding “{encoding}” is not known; give one of {_LISTED}",
        )
    return name


def _found(content: bytes) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], name)
    half = len(content) // 2
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if half and content[first::2].count(0) > half * 0.4 and len(content) % 2 == 0:
            return _decoded(content, name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_mixed(content, error)
    return _decoded(content, _LEGACY)


def _refuse_mixed(content: bytes, error: UnicodeDecodeError) -> None:
    """Refuse what is UTF-8 but for a few bytes, rather than take all of it for something else."""
    text = content.decode("utf-8", "replace")
    torn = text.count("\ufffd")
    sound = sum(char > "\x7f" for char in text) - torn
    if sound >= torn:
        raise _torn(content, error, "utf-8")


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError as error:
        raise _torn(content, error, name) from error


def _torn(content: bytes, error: UnicodeDecodeError, name: str) -> SheetError:
    line = content.count(b"\n", 0, error.start) + 1
    shown = {"cp1258": "windows-1258"}.get(name, name)
    byte = f"0x{content[error.start]:02X}"
    return SheetError(
        vi=f"không phải {shown} (byte {byte}); tệp pha nhiều bảng mã hoặc hỏng; hãy lưu lại với mã "
        "UTF-8",
        en=f"it is not {shown} (byte {byte}); the file mixes encodings or is torn; save it as "
        "UTF-8",
        row=line,
    )
