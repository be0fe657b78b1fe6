"""The citations of a text as a table: where each stands and what it cites."""

from collections.abc import Sequence
from types import MappingProxyType

from tracker.citation.citation import CITATION_KEYS, Citation
from tracker.citation.parsed_number import Misprint
from tracker.language import Language, Text, filled
from tracker.tables.table import Column, Row, Table, key

MISPRINTS = MappingProxyType(
    {
        Misprint.ACCENTS: Text(vi="mất dấu", en="accents lost"),
        Misprint.BLANK: Text(vi="chưa ghi số", en="number not yet given"),
        Misprint.CASE: Text(vi="sai chữ hoa, chữ thường", en="wrong case"),
        Misprint.DASH: Text(vi="gạch dài thay gạch nối", en="dash for a hyphen"),
        Misprint.GLUED: Text(vi="viết dính", en="glued"),
        Misprint.ISSUER_SPELLING: Text(vi="viết khác mã cơ quan", en="body spelled otherwise"),
        Misprint.IMPOSSIBLE_DATE: Text(vi="ngày không có thật", en="no such day"),
        Misprint.LOOKALIKE: Text(vi="chữ Ð thay chữ Đ", en="Ð for Đ"),
        Misprint.MISSING_HYPHEN: Text(vi="thiếu gạch nối", en="hyphen missing"),
        Misprint.ORDER: Text(vi="gạch nối và gạch chéo đảo chỗ", en="hyphen and slash swapped"),
        Misprint.SEPARATOR: Text(vi="sai dấu ngăn cách", en="wrong sign between parts"),
        Misprint.SPACED: Text(vi="thừa dấu cách", en="spaces within"),
        Misprint.STRAY_CHARACTER: Text(vi="thừa ký tự", en="stray character"),
        Misprint.TYPE_MISMATCH: Text(vi="tên loại khác ký hiệu", en="type differs from the number"),
        Misprint.UNCOMPOSED: Text(vi="chữ và dấu tách rời", en="letters and marks apart"),
        Misprint.TONE_PLACEMENT: Text(vi="đặt dấu thanh khác", en="tone mark placed otherwise"),
    }
)
"""What each misprint is called."""

_CANDIDATES = Text(vi="có thể là {which}", en="may be {which}")


def citations_table(citations: Sequence[Citation], source: str) -> Table:
    """Return the citations of a text as a table.

    Args:
        citations: what was found, in order.
        source: what the text is called, such as the name of its file.
    """
    documents = len({one.canonical for one in citations})
    return Table(
        keys=CITATION_KEYS,
        columns=[
            Column(heading=Text(vi="Dòng", en="Line"), cell=_place, right=True),
            Column(heading=Text(vi="Lời dẫn", en="Citation"), cell=key("text"), width=40),
            Column(heading=Text(vi="Loại", en="Type"), cell=key("type"), width=20),
            Column(heading=Text(vi="Văn bản", en="Document"), cell=key("canonical"), width=30),
            Column(heading=Text(vi="Ngày", en="Date"), cell=key("date")),
            Column(heading=Text(vi="Khóa", en="Term"), cell=key("term")),
            Column(heading=Text(vi="Cơ quan", en="Issuer"), cell=key("issuer"), width=24),
            Column(heading=Text(vi="Ghi chú", en="Notes"), cell=_notes, width=30),
        ],
        rows=[one.record for one in citations],
        caption=filled(_CAPTION, source=source),
        summary=filled(_SUMMARY, citations=len(citations), documents=documents),
    )


_CAPTION = Text(vi="Văn bản được dẫn trong {source}", en="Documents cited in {source}")
_SUMMARY = Text(
    vi="Số lời dẫn: {citations}; số văn bản: {documents}",
    en="Citations: {citations}; documents: {documents}",
)


def _place(row: Row, _: Language) -> str:
    return f"{row['line']}:{row['column']}"


def _notes(row: Row, language: Language) -> str:
    notes = [MISPRINTS[problem].in_language(language) for problem in row["problems"]]
    if row["candidates"]:
        which = [f"{one['type'] or ''} {one['canonical']}".strip() for one in row["candidates"]]
        notes.append(_CANDIDATES.fill(language, {"which": which}))
    return "; ".join(notes)
