"""Citations as rows for programs."""

from tracker.citation.citation import CITATION_KEYS
from tracker.citation.finding import find_citations
from tracker.formats.citations import citation_rows


def test_a_row_has_every_key_in_order() -> None:
    """Rows keep the keys of the record, and write candidates as words."""
    (row,) = citation_rows(find_citations("12/hd-ubnd"))
    assert tuple(row) == CITATION_KEYS
    assert row["candidates"] == ["Hướng dẫn 12/HD-UBND", "Hợp đồng 12/HĐ-UBND"]
