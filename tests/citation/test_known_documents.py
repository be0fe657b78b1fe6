"""Documents known by number."""

from datetime import date

import pytest

from tracker.citation import (
    KNOWN_DOCUMENTS,
    known_by_number,
    known_by_plenum,
    read_document_number,
)


def test_every_known_document_is_as_recorded() -> None:
    """Number, kind, day and term of each, in order of day."""
    table = [
        (str(known.number), known.type.kind, known.issued_on, known.term, known.body.vi)
        for known in KNOWN_DOCUMENTS
    ]
    assert table == [
        ("101-QĐ/TW", "regulation", date(2012, 6, 7), "XI", "Ban Bí thư"),
        ("05-CT/TW", "directive", date(2016, 5, 15), "XII", "Bộ Chính trị"),
        ("08-QĐi/TW", "regulation", date(2018, 10, 25), "XII", "Ban Chấp hành Trung ương"),
        ("01-KL/TW", "conclusion", date(2021, 5, 18), "XIII", "Bộ Chính trị"),
        ("21-KL/TW", "conclusion", date(2021, 10, 25), "XIII", "Ban Chấp hành Trung ương"),
    ]


def test_every_known_document_has_a_source_and_its_type_its_symbol() -> None:
    """No known document is without source, and each number bears the symbol of its type."""
    assert [known for known in KNOWN_DOCUMENTS if not known.source] == []
    assert [k for k in KNOWN_DOCUMENTS if k.type.symbol != k.number.symbol] == []


def test_no_number_is_known_twice_in_a_term() -> None:
    """Number, kind and term tell a document."""
    keys = {(known.number, known.type.kind, known.term) for known in KNOWN_DOCUMENTS}
    assert len(keys) == len(KNOWN_DOCUMENTS)


def test_a_document_is_found_by_its_number_however_spelled() -> None:
    """Each is found, alone, by its number typed otherwise; an unknown number finds none."""
    found = [
        known_by_number(read_document_number(f"số: {str(known.number).replace('-', ' – ')}"))
        for known in KNOWN_DOCUMENTS
    ]
    assert found == [(known,) for known in KNOWN_DOCUMENTS]
    assert known_by_number(read_document_number("02-KL/TW")) == ()


@pytest.mark.parametrize(
    ("plenum", "term", "expected"),
    [(4, "XIII", "21-KL/TW"), (4, "XII", None), (5, "XIII", None)],
)
def test_a_plenum_without_resolution_gives_what_it_ended_in(
    plenum: int, term: str, expected: str | None
) -> None:
    """The fourth plenum of term XIII ended in a conclusion; of the others none is known."""
    known = known_by_plenum(plenum, term)
    assert (str(known.number) if known else None) == expected
