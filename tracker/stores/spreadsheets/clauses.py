"""The clauses of a document that a cell cites it by: “khoản 3 Điều 5”, “mục II.3”, “section 4”."""

import re

_NAMES = r"điểm|khoản|điều|mục|phần|chương|tiết|article|section|paragraph|clause|chapter|part"
_NUMBER = r"(?:[IVXLC]+|\d+[a-zđ]?|[A-ZĐ]|[a-zđ])(?:\.(?:\d+|[IVXLC]+|[a-zđ]))*(?![\w/-])"
_STEP = rf"(?:{_NAMES})\s+{_NUMBER}"
_CLAUSE = re.compile(rf"(?<![\w-]){_STEP}(?:,?\s+(?:của\s+|of\s+)?{_STEP})*", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|;|và|and)?\s*$")


def clauses_in(text: str) -> tuple[str, ...]:
    """Return the clauses that a text names, each as printed, in order, each once.

    >>> clauses_in("Khoản 3 Điều 5 và Điều 7 Nghị quyết"), clauses_in("mục II.3 của Kế hoạch")
    (('Khoản 3 Điều 5', 'Điều 7'), ('mục II.3',))
    >>> clauses_in("điều chỉnh quy hoạch"), clauses_in("section 4(b), part two")
    ((), ('section 4',))
    """
    found = (" ".join(match[0].split()) for match in _CLAUSE.finditer(text))
    return tuple(dict.fromkeys(found))


def without_clauses(text: str) -> str:
    """Return a text without the clauses it names; the text itself where nothing else is left.

    >>> without_clauses("khoản 3 Điều 5 Nghị quyết số 15-NQ/TU"), without_clauses("Điều 5")
    ('Nghị quyết số 15-NQ/TU', 'Điều 5')
    """
    left = re.sub(r"\(\s*\)", "", _CLAUSE.sub("", text))
    left = re.sub(r"^\s*(?:và|and|của|of|tại|in|theo|[,;.])(?:\s+|$)", "", " ".join(left.split()))
    return _AND.sub("", left).strip(" ,;.") or text
