"""The table of document types."""

from tracker.citation import DOCUMENT_TYPES, Family, types_with_symbol
from tracker.domain import DOCUMENT_CLASSES


def test_every_type_is_complete() -> None:
    """Every row names a family, a source, and a kind that registers know, in both languages."""
    lacking = [
        known.symbol
        for known in DOCUMENT_TYPES
        if not (known.families and known.source and known.name.vi and known.name.en)
        or known.kind not in DOCUMENT_CLASSES
    ]
    assert lacking == []


def test_every_kind_of_register_has_a_type() -> None:
    """No kind of document a register knows is without a symbol."""
    assert {known.kind for known in DOCUMENT_TYPES} == set(DOCUMENT_CLASSES)


def test_no_row_stands_twice() -> None:
    """No symbol stands twice for one name in one family."""
    rows = [
        (known.symbol, known.name.vi, family)
        for known in DOCUMENT_TYPES
        for family in known.families
    ]
    assert len(rows) == len(set(rows))


def test_a_symbol_means_what_its_rows_say() -> None:
    """Looking a symbol up gives the rows that bear it, in the order of the table."""
    symbols = {known.symbol for known in DOCUMENT_TYPES} | {"XX", "nq"}
    wrong = [
        (symbol, family)
        for symbol in sorted(symbols)
        for family in Family
        if list(types_with_symbol(symbol, family))
        != [row for row in DOCUMENT_TYPES if row.symbol == symbol and family in row.families]
    ]
    assert wrong == []


def test_look_alike_symbols_stay_apart() -> None:
    """HD is no HĐ, CTr no CT, and QĐi no QĐ."""
    meant = {
        symbol: [known.name.vi for known in types_with_symbol(symbol, Family.STATE)]
        for symbol in ("HD", "HĐ", "DA", "ĐA", "CT", "CTr", "TTr", "QĐi", "QyĐ")
    }
    assert meant == {
        "HD": ["Hướng dẫn"],
        "HĐ": ["Hợp đồng"],
        "DA": ["Dự án"],
        "ĐA": ["Đề án"],
        "CT": ["Chỉ thị"],
        "CTr": ["Chương trình"],
        "TTr": ["Tờ trình"],
        "QĐi": [],
        "QyĐ": ["Quy định"],
    }
