"""Citations as rows for programs."""

from collections.abc import Iterable
from typing import Any

from tracker.citation.citation import Citation


def citation_rows(citations: Iterable[Citation]) -> list[dict[str, Any]]:
    """Return citations as rows of plain cells: a candidate is its type and its number.

    >>> from tracker.citation.finding import find_citations
    >>> [row["candidates"] for row in citation_rows(find_citations("66-QĐ/TW"))]
    [['Quyết định 66-QĐ/TW', 'Quy định 66-QĐ/TW']]
    """
    return [
        citation.record
        | {
            "candidates": [
                f"{one.type or ''} {one.canonical}".strip() for one in citation.candidates
            ]
        }
        for citation in citations
    ]
