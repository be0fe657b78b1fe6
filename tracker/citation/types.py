"""Types of document: the symbol that stands for each in a number, and who uses it."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from attrs import frozen

from tracker.language import Text


class Family(StrEnum):
    """Whose rules a number follows."""

    PARTY = "party"
    STATE = "state"


@frozen(kw_only=True)
class DocumentType:
    """One type of document.

    Attributes:
        symbol: what stands for it in a number, such as ``NQ``; upper and lower case differ.
        name: what it is called.
        families: whose numbers bear the symbol with this meaning.
        kind: the kind a register files it under; ``document`` where there is none of its own.
        source: where the symbol is laid down, or where it was seen.
        prescribed: the symbol prescribed for it where *symbol* is only a habit.
    """

    symbol: str
    name: Text
    families: tuple[Family, ...]
    kind: str
    source: str
    prescribed: str | None = None

    @property
    def code(self) -> str:
        """The prescribed symbol of the type.

        >>> [known.code for known in DOCUMENT_TYPES if known.symbol == "CTHĐ"]
        ['CTr']
        """
        return self.prescribed or self.symbol


_PARTY = (Family.PARTY,)
_STATE = (Family.STATE,)
_BOTH = (Family.PARTY, Family.STATE)

_GUIDELINE = "Guideline 05-HD/VPTW of 2026-05-27"
_DECREE = "Decree 30/2020/NĐ-CP, annex III"
_GUIDELINE_AND_DECREE = f"{_GUIDELINE}; {_DECREE}"
_LEGAL = "numbers of legal acts as they are published"


def _row(
    symbol: str,
    vi: str,
    en: str,
    families: tuple[Family, ...],
    kind: str,
    source: str,
    /,
    prescribed: str | None = None,
) -> DocumentType:
    return DocumentType(
        symbol=symbol,
        name=Text(vi=vi, en=en),
        families=families,
        kind=kind,
        source=source,
        prescribed=prescribed,
    )


DOCUMENT_TYPES: tuple[DocumentType, ...] = (
    _row("NQ", "Nghị quyết", "Resolution", _BOTH, "resolution", _GUIDELINE_AND_DECREE),
    _row("CT", "Chỉ thị", "Directive", _BOTH, "directive", _GUIDELINE_AND_DECREE),
    _row("KL", "Kết luận", "Conclusion", _PARTY, "conclusion", _GUIDELINE),
    # The State publishes the conclusions of its inspectorates under the same symbol.
    _row("KL", "Kết luận thanh tra", "Inspection conclusion", _STATE, "conclusion", _LEGAL),
    _row("QĐ", "Quyết định", "Decision", _BOTH, "decision", _GUIDELINE_AND_DECREE),
    # The Party numbers decisions and regulations with one symbol: it alone does not tell them.
    _row("QĐ", "Quy định", "Regulation", _PARTY, "regulation", _GUIDELINE),
    _row("QĐi", "Quy định", "Regulation", _PARTY, "regulation", "08-QĐi/TW of 2018-10-25"),
    _row("QyĐ", "Quy định", "Regulation", _STATE, "regulation", _DECREE),
    _row("QC", "Quy chế", "Statute", _BOTH, "statute", "08-QC/TW of 2025-11-05; " + _DECREE),
    _row("QCh", "Quy chế", "Statute", _BOTH, "statute", "local habit", prescribed="QC"),
    _row("TT", "Thông tri", "Circular letter", _PARTY, "document", _GUIDELINE),
    _row("TT", "Thông tư", "Circular", _STATE, "law", _LEGAL),
    _row("HD", "Hướng dẫn", "Guideline", _BOTH, "guideline", _GUIDELINE_AND_DECREE),
    _row("TB", "Thông báo", "Notice", _BOTH, "notice", _GUIDELINE_AND_DECREE),
    _row("TC", "Thông cáo", "Communiqué", _BOTH, "document", _DECREE),
    _row("BC", "Báo cáo", "Report", _BOTH, "report", _GUIDELINE_AND_DECREE),
    _row("KH", "Kế hoạch", "Plan", _BOTH, "plan", _GUIDELINE_AND_DECREE),
    _row("CTr", "Chương trình", "Programme", _BOTH, "program", _GUIDELINE_AND_DECREE),
    _row(
        "CTHĐ",
        "Chương trình hành động",
        "Action programme",
        _BOTH,
        "program",
        "local habit; the prescribed symbol is CTr",
        prescribed="CTr",
    ),
    _row(
        "CTrHĐ",
        "Chương trình hành động",
        "Action programme",
        _BOTH,
        "program",
        "local habit; the prescribed symbol is CTr",
        prescribed="CTr",
    ),
    _row("ĐA", "Đề án", "Scheme", _BOTH, "scheme", _GUIDELINE_AND_DECREE),
    _row("DA", "Dự án", "Project", _BOTH, "document", _GUIDELINE_AND_DECREE),
    _row("PA", "Phương án", "Option", _BOTH, "document", _GUIDELINE_AND_DECREE),
    _row("TTr", "Tờ trình", "Submission", _BOTH, "document", _GUIDELINE_AND_DECREE),
    # A State letter bears no symbol: 12729/VPCP-KGVX.
    _row("CV", "Công văn", "Official letter", _PARTY, "official_letter", _GUIDELINE),
    _row("BB", "Biên bản", "Minutes", _BOTH, "document", _GUIDELINE_AND_DECREE),
    _row("GM", "Giấy mời", "Invitation", _BOTH, "document", _DECREE),
    _row("GGT", "Giấy giới thiệu", "Letter of introduction", _BOTH, "document", _DECREE),
    _row("GNP", "Giấy nghỉ phép", "Leave permit", _BOTH, "document", _DECREE),
    _row("PG", "Phiếu gửi", "Sending slip", _BOTH, "document", _DECREE),
    _row("PC", "Phiếu chuyển", "Forwarding slip", _BOTH, "document", _DECREE),
    _row("PB", "Phiếu báo", "Notification slip", _STATE, "document", _DECREE),
    _row("CĐ", "Công điện", "Telegram", _STATE, "document", _DECREE),
    _row("HĐ", "Hợp đồng", "Contract", _STATE, "document", _DECREE),
    _row("BGN", "Bản ghi nhớ", "Memorandum", _STATE, "document", _DECREE),
    _row("BTT", "Bản thỏa thuận", "Agreement", _STATE, "document", _DECREE),
    _row("GUQ", "Giấy ủy quyền", "Power of attorney", _STATE, "document", _DECREE),
    _row("SY", "Sao y", "True copy", _STATE, "document", _DECREE),
    _row("TrS", "Trích sao", "Extract", _STATE, "document", _DECREE),
    _row("SL", "Sao lục", "Copy of a copy", _STATE, "document", _DECREE),
    _row("NĐ", "Nghị định", "Decree", _STATE, "law", _LEGAL),
    _row("TTLT", "Thông tư liên tịch", "Joint circular", _STATE, "law", _LEGAL),
    _row("NQLT", "Nghị quyết liên tịch", "Joint resolution", _STATE, "law", _LEGAL),
    _row("VBHN", "Văn bản hợp nhất", "Consolidated text", _STATE, "law", _LEGAL),
    _row("L", "Luật", "Law", _STATE, "law", _LEGAL),
    _row("PL", "Pháp lệnh", "Ordinance", _STATE, "law", _LEGAL),
)
"""Every type there is, in the order offices list them."""


@cache
def _by_symbol() -> Mapping[tuple[str, Family], tuple[DocumentType, ...]]:
    """Index the table by symbol and family."""
    found: dict[tuple[str, Family], tuple[DocumentType, ...]] = {}
    for known in DOCUMENT_TYPES:
        for family in known.families:
            key = (known.symbol, family)
            found[key] = (*found.get(key, ()), known)
    return MappingProxyType(found)


def types_with_symbol(symbol: str, family: Family) -> tuple[DocumentType, ...]:
    """Return the types that *symbol* may stand for in a number of *family*.

    >>> [found.name.en for found in types_with_symbol("QĐ", Family.PARTY)]
    ['Decision', 'Regulation']
    >>> [found.name.en for found in types_with_symbol("TT", Family.STATE)]
    ['Circular']
    """
    return _by_symbol().get((symbol, family), ())
