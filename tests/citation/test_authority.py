"""Who may issue what, by day."""

from datetime import date

import pytest

from tracker.citation.authority import May, authority_of, may_issue
from tracker.citation.number_reading import parse_number
from tracker.citation.types import DOCUMENT_TYPES, Family, types_with_symbol

BEFORE, AFTER = date(2023, 5, 4), date(2026, 5, 4)


@pytest.mark.parametrize(
    ("number", "day", "may"),
    [
        ("05-CT/ĐU", AFTER, May.NO),
        ("05-CT/ĐU", BEFORE, May.NO),
        ("05-CT/ĐU", None, May.NO),
        ("01-KL/CB", BEFORE, May.NO),
        ("01-KL/CB", date(2026, 1, 8), May.NO),
        ("01-KL/CB", date(2026, 1, 9), May.YES),
        ("01-KL/CB", AFTER, May.YES),
        ("01-KL/CB", None, May.UNKNOWN),
        ("01-KL/CB", date(2015, 1, 1), May.UNKNOWN),
        ("03-HD/ĐU", AFTER, May.YES),
        ("03-QC/ĐU", AFTER, May.YES),
        ("03-HD/CB", AFTER, May.NO),
        ("03-QĐ/CB", AFTER, May.YES),
        ("12-CT/TU", AFTER, May.UNKNOWN),
        ("12/QĐ-UBND", AFTER, May.UNKNOWN),
        ("12-NQ/XYZ", AFTER, May.UNKNOWN),
    ],
)
def test_authority_follows_the_law_of_the_day(number: str, day: date | None, may: May) -> None:
    """A number is flagged only where the law in force on its day forbids every reading of it."""
    read = parse_number(number)
    answer = authority_of(read.types, read.issuer_code, day)
    assert answer.may is may
    assert (answer.source is None) is (may is May.UNKNOWN)


def test_the_bodies_behind_one_code_are_told_apart() -> None:
    """A grassroots committee issues no guideline and its standing committee no statute."""
    (guideline,), (statute,) = (types_with_symbol(one, Family.PARTY) for one in ("HD", "QC"))
    plenary, standing = "grassroots_committee_plenary", "grassroots_standing_committee"
    answers = [may_issue(guideline, level, AFTER).may for level in (plenary, standing)]
    answers += [may_issue(statute, level, AFTER).may for level in (plenary, standing)]
    assert answers == [May.NO, May.YES, May.YES, May.NO]


def test_a_regulation_is_no_decision() -> None:
    """A cell issues decisions and no regulations, though both have one symbol."""
    answers = {
        known.kind: may_issue(known, "cell", AFTER).may
        for known in DOCUMENT_TYPES
        if known.symbol == "QĐ"
    }
    assert answers == {"decision": May.YES, "regulation": May.NO}
