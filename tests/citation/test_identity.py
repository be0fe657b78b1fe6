"""When two citations are of one document."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.citation.citation import Citation
from tracker.citation.finding import find_citations
from tracker.citation.identity import (
    Sureness,
    document_identity,
    match_candidates,
    merge_documents,
    same_document,
)


def only(text: str) -> Citation:
    """Return the one citation of a text."""
    (found,) = find_citations(text)
    return found


@pytest.mark.parametrize(
    ("one", "other", "sureness"),
    [
        ("05-CT/TW ngày 15/5/2016", "Chỉ thị số 5-CT/TW khóa XII", Sureness.SAME),
        ("05-CT/TW ngày 15/5/2016", "05–CT/TW, ngày 15/5/2016", Sureness.SAME),
        ("05-CT/TW ngày 15/5/2016", "05-CT/TW", Sureness.LIKELY),
        ("05-CT/TW ngày 15/5/2016", "05-CT/TW ngày 1/6/2022", Sureness.DIFFERENT),
        ("01-KL/TW khóa XIII", "01-KL/TW khóa XIV", Sureness.DIFFERENT),
        ("01-KL/TW khóa XIII", "02-KL/TW khóa XIII", Sureness.DIFFERENT),
        ("15-NQ/TU", "15-NQ/TW", Sureness.DIFFERENT),
        ("15-NQ/TU", "15-CT/TU", Sureness.DIFFERENT),
        ("15-NQ/TU ngày 6/12/2022", "15-NQ/TU ngày 6/12/2022", Sureness.SAME),
        ("30/2020/NĐ-CP", "Nghị định 30/2020 của Chính phủ", Sureness.SAME),
        ("30/2020/NĐ-CP", "30/2021/NĐ-CP", Sureness.DIFFERENT),
        ("30/NQ-CP", "30c/NQ-CP", Sureness.DIFFERENT),
        ("Quyết định 12/QĐ-UBND ngày 1/2/2023", "12/QĐ-UBND ngày 1/2/2024", Sureness.DIFFERENT),
        ("Nghị quyết 15", "15-NQ/TU", Sureness.POSSIBLE),
        ("Nghị quyết 15", "Chỉ thị 15", Sureness.DIFFERENT),
        ("Quy định số 66-QĐ/TW", "66-QĐ/TW", Sureness.LIKELY),
        ("Quy định số 66-QĐ/TW", "Quyết định số 66-QĐ/TW", Sureness.DIFFERENT),
        ("Nghị quyết Trung ương 4 khóa XII", "NQTW4 khóa XII", Sureness.SAME),
        ("Nghị quyết Trung ương 4 khóa XII", "NQTW4 khóa XIII", Sureness.DIFFERENT),
        ("Nghị quyết Trung ương 4 khóa XII", "NQTW4", Sureness.LIKELY),
        ("Nghị quyết Trung ương 4 khóa XII", "04-NQ/TW khóa XII", Sureness.POSSIBLE),
        ("Nghị quyết Đại hội XIII của Đảng", "Nghị quyết 15", Sureness.DIFFERENT),
    ],
)
def test_what_both_say_decides(one: str, other: str, sureness: Sureness) -> None:
    """Agreement of the whole number and its period is sure, contradiction too, the rest is not."""
    assert same_document(only(one), only(other)) is sureness
    assert same_document(only(other), only(one)) is sureness


FORMS = [
    *("05-CT/TW ngày 15/5/2016", "Chỉ thị số 5-CT/TW khóa XII", "05-CT/TW", "05-CT/TW khóa XIII"),
    *("30/2020/NĐ-CP", "Nghị định 30/2020", "Nghị quyết Trung ương 4 khóa XII", "NQTW4"),
    *("Nghị quyết 15", "15-NQ/TU ngày 6/12/2022", "66-QĐ/TW", "Quy định số 66-QĐ/TW"),
]
FOUND = st.sampled_from(FORMS).map(only)


@given(one=FOUND, other=FOUND)
def test_identity_and_sureness_agree(one: Citation, other: Citation) -> None:
    """Equal identities are one document for sure, and a citation contradicts itself never."""
    assert same_document(one, one) is not Sureness.DIFFERENT
    assert same_document(one, other) is same_document(other, one)
    if document_identity(one) is not None and document_identity(one) == document_identity(other):
        assert same_document(one, other) is Sureness.SAME


@given(texts=st.lists(st.sampled_from(FORMS), max_size=8))
def test_merging_loses_nothing_and_joins_nothing_contradictory(texts: list[str]) -> None:
    """Every citation is in one group, and no two of a group contradict each other."""
    found = find_citations("; ".join(texts))
    groups = merge_documents(found)
    assert sorted((one for group in groups for one in group), key=lambda one: one.start) == [*found]
    assert all(
        same_document(one, other) is not Sureness.DIFFERENT
        for group in groups
        for one, other in product(group, group)
    )


def test_a_number_of_two_terms_stays_two_and_one_document_merges() -> None:
    """Citations of one document come together; a number that two terms gave does not."""
    text = "01-KL/TW ngày 18/5/2021; Kết luận số 01-KL/TW khóa XIII; 01-KL/TW khóa XIV; 01-KL/TW"
    groups = [[one.text for one in group] for group in merge_documents(find_citations(text))]
    assert groups == [
        ["01-KL/TW ngày 18/5/2021", "Kết luận số 01-KL/TW khóa XIII"],
        ["01-KL/TW khóa XIV"],
        ["01-KL/TW"],
    ]


def test_partial_citations_match_the_surest_first() -> None:
    """Candidates are listed with how sure each is, and what contradicts is left out."""
    documents = find_citations("01-KL/TW khóa XIV; 02-KL/TW; 01-KL/TW ngày 18/5/2021; 01-KL/TU")
    matches = match_candidates(only("Kết luận số 01-KL/TW khóa XIII"), documents)
    assert [(one.document.text, one.sureness) for one in matches] == [
        ("01-KL/TW ngày 18/5/2021", Sureness.SAME)
    ]
