"""The table of citations."""

from tracker.citation.finding import find_citations
from tracker.citation.parsed_number import Misprint
from tracker.language import Language
from tracker.tables import table_text
from tracker.tables.citations import MISPRINTS, citations_table


def test_every_misprint_has_a_name() -> None:
    """Each is called something in both languages, and no two alike."""
    assert MISPRINTS.keys() == set(Misprint)
    for language in Language:
        assert len({one.in_language(language) for one in MISPRINTS.values()}) == len(Misprint)


def test_the_table_is_exactly_this() -> None:
    """A row each, and below how many citations and documents there are."""
    found = find_citations("Nghị quyết 15–NQ/TU, ngày 6/12/2022; Nghị quyết 15")
    lines = table_text(citations_table(found, "a.txt"), Language.EN, "tsv").splitlines()
    cells = [[cell.strip() for cell in line.split("\t")] for line in lines]
    headings = ["Line", "Citation", "Type", "Document", "Date", "Term", "Issuer", "Notes"]
    common = ["Nghị quyết", "15-NQ/TU", "2022-12-06", "", ""]
    assert cells[0] == headings
    assert cells[1][1:] == [found[0].text, *common, "dash for a hyphen"]
    assert cells[2][:5] == ["1:38", "Nghị quyết 15", *common[:3]]
    assert citations_table(found, "a.txt").summary.en == "Citations: 2; documents: 1"
