"""Findings: a rule's remark with its name, its words and its place."""

from datetime import date
from itertools import permutations

import pytest
from attrs import evolve

from tracker.domain import Document, Location, ProgressReport, Task
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Finding, Remark, Severity, Subject
from tracker.rules.finding import find

RULE = evolve(
    CATALOGUE[0],
    code="XX001",
    name="under-test",
    severity=Severity.WARNING,
    message=Text(vi="muộn {days:days}", en="{days:days} late"),
    hint=Text(vi="trước {due}", en="before {due}"),
)
PLACE = Location(path="so.toml", line=3)
INNER = Location(path="so.toml", line=9)
TASK = Task(id="T-1", title="Kiểm tra", location=PLACE)
REPORT = ProgressReport(on=date(2023, 5, 1), progress=50)
VALUES = {"days": 2, "due": date(2023, 6, 30)}


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (Language.VI, "muộn 2 ngày", "trước 30/06/2023"),
        (Language.EN, "2 days late", "before 2023-06-30"),
    ],
)
def test_a_remark_becomes_a_finding_of_its_rule(
    language: Language, message: str, hint: str
) -> None:
    """The rule gives the name and the words, the remark the subject and the evidence."""
    assert find(RULE, Remark(subject=TASK, values=VALUES), language) == Finding(
        code="XX001",
        name="under-test",
        severity=Severity.WARNING,
        subject=Subject(kind="task", id="T-1"),
        message=message,
        hint=hint,
        evidence=VALUES,
    )


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "2 days late"),
        ({"units": 3}, "2 days late"),
        ({"done": 1, "units": 3}, "2 days late; 1 of 3"),
        ({"done": 0, "units": 3, "more": 4}, "2 days late; 0 of 3; 4 times"),
    ],
)
def test_what_there_are_values_for_is_added_to_the_message(
    values: dict[str, int], message: str
) -> None:
    """An addition follows where all its places have a value, and is left out elsewhere."""
    rule = evolve(
        RULE,
        additions=(
            Text(vi="; {done}/{units}", en="; {done} of {units}"),
            Text(vi="; {more:times}", en="; {more:times}"),
        ),
    )

    assert find(rule, Remark(subject=TASK, values=VALUES | values), Language.EN).message == message


@pytest.mark.parametrize(
    ("remark", "place"),
    [
        (Remark(subject=TASK, values=VALUES), PLACE),
        (Remark(subject=TASK, values=VALUES, at=evolve(REPORT, location=INNER)), INNER),
        (Remark(subject=TASK, values=VALUES, at=REPORT), PLACE),
        (Remark(subject=evolve(TASK, location=None), values=VALUES), None),
    ],
    ids=["the entry", "the fact within it", "a fact with no place", "made by a program"],
)
def test_a_finding_points_at_the_fact_or_else_at_its_entry(
    remark: Remark, place: Location | None
) -> None:
    """The nearest recorded place is the one shown."""
    assert find(RULE, remark, Language.EN).location == place


def test_a_finding_is_the_same_wherever_it_stands() -> None:
    """Places are not compared, for an entry may move within its file."""
    here = find(RULE, Remark(subject=TASK, values=VALUES), Language.EN)
    there = find(RULE, Remark(subject=evolve(TASK, location=INNER), values=VALUES), Language.EN)

    assert here == there


def test_order_is_severity_then_code_then_subject_then_message() -> None:
    """Of two findings, the first part in which they differ decides."""
    least = Finding(
        code="XX001",
        name="under-test",
        severity=Severity.ERROR,
        subject=Subject(kind="document", id="T-2"),
        message="a",
        hint="",
        evidence={},
    )
    in_order = [
        least,
        evolve(least, message="b"),
        evolve(least, subject=Subject(kind="task", id="T-2")),
        evolve(least, subject=Subject(kind="document", id="T-10")),
        evolve(least, code="XX002"),
        evolve(least, severity=Severity.INFO),
    ]

    for mixed in permutations(in_order):
        assert sorted(mixed, key=Finding.order) == in_order


def test_kinds_of_document_are_documents() -> None:
    """A subject is named by the kind that references use, not by its class."""
    document = Document(id="NQ-1", number="15-NQ/TU")

    assert find(RULE, Remark(subject=document, values=VALUES), Language.EN).subject == Subject(
        kind="document", id="NQ-1"
    )
