"""From the bytes of a file to clean text: UTF-8, lines that end in LF, no control characters."""

import re

from tracker.stores.problems import Problems

_BYTE_ORDER_MARK = "\ufeff"
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
"""What TOML forbids, LF and tab apart."""


def decode(name: str, content: bytes, problems: Problems) -> str | None:
    """Return the text of a file.

    Args:
        name: the file as it was named.
        content: its bytes.
        problems: where what is wrong is noted.

    Returns:
        The text, its lines the same as the file's; ``None`` where it cannot be read at all.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = f"0x{content[error.start]:02X}"
        problems.add(
            name,
            line,
            vi=f"không phải UTF-8 (byte {byte}); hãy lưu lại tệp với mã UTF-8",
            en=f"this is not UTF-8 (byte {byte}); save the file as UTF-8",
        )
        return None
    return clean(name, text, problems)


def decode_any_lines(name: str, content: bytes, problems: Problems) -> str | None:
    """Return the text of a file of another program, whatever its lines end in; see :func:`decode`.

    A byte order mark says nothing, and CRLF and CR are line ends like any: what is not kept in
    this form needs no one form in a history.
    """
    plain = content.removeprefix(_BYTE_ORDER_MARK.encode())
    return decode(name, plain.replace(b"\r\n", b"\n").replace(b"\r", b"\n"), problems)


def clean(name: str, text: str, problems: Problems) -> str | None:
    """Return *text* without what no register may have; see :func:`decode`."""
    if text.startswith(_BYTE_ORDER_MARK):
        text = text.removeprefix(_BYTE_ORDER_MARK)
        problems.add(
            name,
            1,
            vi="tệp bắt đầu bằng dấu BOM; hãy lưu lại với mã UTF-8 không có BOM",
            en="the file begins with a byte order mark; save it as UTF-8 without BOM",
        )
    if "\r\n" in text:
        count = text.count("\r\n")
        problems.add(
            name,
            text.count("\n", 0, text.index("\r\n")) + 1,
            vi=f"dòng kết thúc bằng CRLF ({count} dòng, từ dòng này); hãy lưu lại với dòng kết "
            "thúc bằng LF, chẳng hạn bằng dos2unix",
            en=f"lines end in CRLF ({count} of them, from this one on); save the file with lines "
            "that end in LF, for example by dos2unix",
        )
        text = text.replace("\r\n", "\n")
    return text if _is_free_of_controls(name, text, problems) else None


def _is_free_of_controls(name: str, text: str, problems: Problems) -> bool:
    """Whether *text* has no control characters; the first is noted, with how many there are."""
    first = _CONTROL.search(text)
    if first is None:
        return True
    code = f"U+{ord(first[0]):04X}"
    count = sum(1 for _ in _CONTROL.finditer(text))
    line = text.count("\n", 0, first.start()) + 1
    if first[0] == "\r":
        problems.add(
            name,
            line,
            vi=f"có CR đứng một mình ({count} chỗ, từ dòng này); dòng phải kết thúc bằng LF",
            en=f"a CR stands alone ({count} of them, from this line on); lines must end in LF",
        )
    else:
        problems.add(
            name,
            line,
            vi=f"có ký tự điều khiển {code} ({count} chỗ, từ dòng này); hãy xóa đi",
            en=f"there is a control character, {code} ({count} of them, from this line on); "
            "delete it",
        )
    return False
