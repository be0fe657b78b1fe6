"""What the rules about documents read of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import assess
from tracker.domain import (
    Conclusion,
    Document,
    Organization,
    Provision,
    Register,
    Relation,
    RelationKind,
    Resolution,
    Task,
    Term,
)
from tracker.rules import check
from tracker.rules.documents import DOCUMENT_RULES
from tracker.rules.documents.reading import known_as, number_of, out_of_force, term_of, words_of


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (Document(id="D-1", title="A", number="1-NQ/TU", citation="C"), "C"),
        (Document(id="D-1", title="A", number="1-NQ/TU"), "A"),
        (Document(id="D-1", number="1-NQ/TU"), "1-NQ/TU"),
    ],
)
def test_the_words_of_a_document_are_its_citation_first(document: Document, expected: str) -> None:
    """The citation is quoted before the title, the title before the number."""
    assert words_of(document) == expected


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("XIII", "XIII"),
        ("khóa XIII", "XIII"),
        ("Khoá xiii", "XIII"),
        (" XIII ", "XIII"),
        (None, None),
    ],
)
def test_a_term_has_one_spelling(term: str | None, expected: str | None) -> None:
    """Case, spaces and the word for term make no difference."""
    assert term_of(Document(id="D-1", title="A", term=term)) == expected


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (Conclusion(id="D-1", number="01-KL/TW"), 1),
        (Document(id="D-1", number="01-KL/TW"), 1),
        (Conclusion(id="D-1", number="01-KL/TW", term="XIII"), 1),
        (Conclusion(id="D-1", number="01-KL/TW", term="XIV"), 0),
        (Conclusion(id="D-1", number="01-KL/TW", issued_on=date(2021, 5, 18)), 1),
        (Conclusion(id="D-1", number="01-KL/TW", issued_on=date(2021, 5, 18), term="XIV"), 1),
        (Conclusion(id="D-1", number="01-KL/TW", issued_on=date(2026, 5, 18), term="XIII"), 0),
        (Resolution(id="D-1", number="01-KL/TW", issued_on=date(2021, 5, 18)), 0),
        (Conclusion(id="D-1", number="02-KL/TW"), 0),
        (Conclusion(id="D-1", number="01"), 0),
        (Conclusion(id="D-1", title="A", issued_on=date(2021, 5, 18)), 0),
    ],
)
def test_a_document_is_known_by_number_kind_and_date_or_term(
    document: Document, expected: int
) -> None:
    """What a document does not say is not compared; its date tells more than its term."""
    assert len(known_as(document)) == expected


@given(number=st.text(min_size=1).filter(str.strip).filter(str.isprintable))
def test_any_number_is_read_or_there_is_none(number: str) -> None:
    """Reading the number of a document never raises."""
    read = number_of(Document(id="D-1", number=number))
    assert read is None or number_of(Document(id="D-1", number=str(read))) == read


def _chain(length: int) -> list[Document]:
    """Return resolutions of which each carries out, and replaces, the one before."""
    return [
        Resolution(
            id=f"D-{place}",
            number=f"{place}-NQ/TU",
            issued_on=date(2023, 1, 1 + place),
            effective_to=date(2023, 3, 1),
            relations=[
                Relation(kind=kind, target=f"D-{place - 1}")
                for kind in (RelationKind.IMPLEMENTS, RelationKind.REPLACES)
                if place > 1
            ],
        )
        for place in range(1, length + 1)
    ]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2023, 1, 2), set()),
        (date(2023, 1, 3), {"D-1"}),
        (date(2023, 1, 4), {"D-1", "D-2"}),
        (date(2023, 3, 1), {"D-1", "D-2"}),
        (date(2023, 3, 2), {"D-1", "D-2", "D-3"}),
    ],
)
def test_a_document_ends_when_replaced_or_after_its_last_day(
    as_of: date, expected: set[str]
) -> None:
    """A replacement ends a document on its own day; the last day in force is still in force."""
    register = Register(title="A chain", documents=tuple(_chain(3)))
    assert out_of_force(assess(register, as_of)) == expected


def _circle() -> list[Document]:
    """Return two documents that amend each other, the first of which had ended before."""
    return [
        Document(
            id=named,
            title=named,
            issued_on=day,
            effective_to=date(2022, 12, 31),
            relations=[Relation(kind=RelationKind.AMENDS, target=target)],
        )
        for named, target, day in (
            ("D-10", "D-11", date(2022, 1, 3)),
            ("D-11", "D-10", date(2023, 1, 3)),
        )
    ]


def test_the_order_of_entries_never_matters() -> None:
    """A register turned round has the same findings, and there are some."""
    documents = [
        *_chain(3),
        Document(id="D-4", citation="các quy định nêu gương"),
        Resolution(id="D-5", number="01-KL/TW", title="Về đất đai", issued_on=date(2021, 5, 18)),
        Document(id="D-6", number="05-CT/TW", title="Về đất đai", term="XII"),
        Document(id="D-7", number="1"),
        Conclusion(id="D-8", number="01-KL/CB", issued_on=date(2023, 1, 2)),
        Document(id="D-9", number="23/NQ-TW"),
        Conclusion(id="D-12", number="01-KL/CB", title="A", issued_on=date(2023, 1, 2)),
        Conclusion(id="D-13", number="01-KL/CB", title="B", issued_on=date(2023, 1, 2)),
        Resolution(id="D-14", title="A", provisions=[Provision(id="D-14-1", number="1")]),
        Document(id="D-15", number="87-QĐ/ĐU"),
        Resolution(id="D-16", title="D", issuer="TU", issued_on=date(2020, 1, 2)),
        *_circle(),
    ]
    tasks = [
        Task(id="T-1", title="A"),
        Task(id="T-4", title="C", basis=["D-14"]),
        Task(id="T-5", title="D", basis=["D-16"]),
        Task(id="T-2", title="B", basis=["D-1", "D-2"], assigned_on=date(2022, 1, 1)),
        Task(id="T-3", title="B", basis=["D-2", "D-1"], assigned_on=date(2022, 1, 1)),
    ]
    term = Term(id="XVI", name="XVI", organizations=["TU"], ends_on=date(2020, 10, 15))
    first, second = (
        check(
            Register(
                title="Turned",
                organizations=[Organization(id="TU", name="Tỉnh ủy")],
                terms=[term],
                documents=tuple(documents[::step]),
                tasks=tuple(tasks[::step]),
            ),
            as_of=date(2023, 2, 1),
            rules=DOCUMENT_RULES,
        )
        for step in (1, -1)
    )
    assert first == second
    assert {finding.code for finding in first} == {rule.code for rule in DOCUMENT_RULES}
