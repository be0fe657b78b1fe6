"""RG001 fact-without-source."""

from datetime import date

import pytest

from tracker.domain import Location, Policy, ProgressReport, Register, Source, Task
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.integrity.fact_without_source import FACT_WITHOUT_SOURCE
from tracker.testing.rule_testing import findings_of

UNDATED = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
"""

ASSIGNED = """
assigned_on = {}
"""

REQUESTED = """
[[tasks.extensions]]
new_due = {}
requested_on = {}
"""

STRICT = """
[register]
title = "Under test"

[register.policy]
sources_required = true

[[sources]]
id = "bao"
title = "Bài báo"
"""

ORGANIZATION = """
[[organizations]]
id = "A"
name = "Đảng ủy A"
"""

SOURCED = """
source = "bao"
"""

REPORT = """
[[tasks.reports]]
on = {}
progress = 50
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "2 dữ kiện không ghi nguồn, trên tổng số 3",
            "ghi source cho mục này và cho từng dữ kiện bên trong nó",
        ),
        (
            Language.EN,
            "2 facts without a source, of 3 in all",
            "give a source to this entry and to each fact within it",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An entry says how many of its facts have no source."""
    assert findings_of(
        FACT_WITHOUT_SOURCE,
        STRICT + UNDATED + REPORT.format("2023-03-31") + REPORT.format("2023-04-30") + SOURCED,
        date(2023, 6, 30),
        language=language,
    ) == (
        Finding(
            code="RG001",
            name="fact-without-source",
            severity=Severity.INFO,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"missing": 2, "facts": 3},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            STRICT + ORGANIZATION,
            date(2023, 6, 30),
            [("A", "1 fact without a source, of 1 in all")],
            id="of an organization",
        ),
        pytest.param(
            STRICT + UNDATED + REPORT.format("2023-03-31"),
            date(2023, 3, 30),
            [("T-1", "1 fact without a source, of 1 in all")],
            id="only of what is known",
        ),
        pytest.param(
            STRICT + UNDATED + SOURCED + REPORT.format("2023-03-31"),
            date(2023, 3, 31),
            [("T-1", "1 fact without a source, of 2 in all")],
            id="of a fact within an entry that has one",
        ),
        pytest.param(
            STRICT + UNDATED + SOURCED + REQUESTED.format("2023-09-30", "2023-06-20"),
            date(2023, 6, 20),
            [("T-1", "1 fact without a source, of 2 in all")],
            id="of a request for more time",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(FACT_WITHOUT_SOURCE, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(ORGANIZATION, date(2023, 6, 30), id="not required"),
        pytest.param(
            STRICT + UNDATED + SOURCED + REPORT.format("2023-03-31") + SOURCED,
            date(2023, 6, 30),
            id="all have one",
        ),
        pytest.param(
            STRICT + UNDATED + SOURCED + REPORT.format("2023-03-31"),
            date(2023, 3, 30),
            id="not known yet",
        ),
        pytest.param(
            STRICT + UNDATED + ASSIGNED.format("2023-01-05"),
            date(2023, 1, 4),
            id="not assigned yet",
        ),
        pytest.param(STRICT, date(2023, 6, 30), id="sources themselves"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """With sources, or where none are required, there is nothing to say."""
    assert findings_of(FACT_WITHOUT_SOURCE, text, as_of) == ()


def test_it_points_at_the_first_fact_without_a_source() -> None:
    """Of several, the place shown is that of the first in the entry."""
    lines = iter(range(1, 9))

    def report(source: str | None) -> ProgressReport:
        place = Location(path="so.toml", line=next(lines))
        return ProgressReport(on=date(2023, 5, 1), progress=1, source=source, location=place)

    reports = (report("bao"), report(None), report(None))
    task = Task(id="T-1", title="Kiểm tra", source="bao", reports=reports)
    register = Register(
        title="Under test",
        policy=Policy(sources_required=True),
        sources=(Source(id="bao", title="Bài báo"),),
        tasks=(task,),
    )

    found = check(register, as_of=date(2023, 6, 30), select=["fact-without-source"])

    assert [finding.location for finding in found] == [Location(path="so.toml", line=2)]


def test_a_provision_is_known_when_its_document_is() -> None:
    """Before its document is issued a provision without a source is nobody's fault."""
    text = (
        STRICT
        + '\n[[documents]]\nid = "D"\nkind = "plan"\ntitle = "A"\nissued_on = 2023-06-02\n'
        + SOURCED
        + '\n[[documents.provisions]]\nid = "D:1"\nnumber = "1"\n'
    )
    assert findings_of(FACT_WITHOUT_SOURCE, text, date(2023, 6, 1)) == ()
    (found,) = findings_of(FACT_WITHOUT_SOURCE, text, date(2023, 6, 2))
    assert found.subject == Subject(kind="provision", id="D:1")
