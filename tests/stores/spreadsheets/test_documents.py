"""Clauses that cells cite are provisions of their documents, whichever row names them first."""

from tests.stores.spreadsheets.annexes import csv_bytes, read, tables_of, tasks_of
from tests.stores.spreadsheets.test_importing import taken

HEADER = ("STT", "Nội dung", "Văn bản giao")
ROWS = (
    ("1", "a", "Khoản 3 Điều 5 Nghị quyết số 15-NQ/TU ngày 6/12/2022"),
    ("2", "b", "khoản 3 Điều 5 NQ 15-NQ/TU; Điều 7 15-NQ/TU"),
    ("3", "c", "15-NQ/TU"),
    ("4", "d", "15-NQ/TU theo ý kiến của Thường trực"),
)


def test_clauses_are_provisions_and_the_basis_of_their_tasks() -> None:
    """Each clause is recorded once, and a task names those that it carries out."""
    reading = read(csv_bytes(HEADER, *ROWS), "a.csv")
    (document,) = tables_of(reading)["documents"]

    assert document["citation"] == "Nghị quyết số 15-NQ/TU ngày 6/12/2022"
    assert document["provisions"] == [
        {"id": "15-NQ/TU-khoan-3-dieu-5", "number": "Khoản 3 Điều 5"},
        {"id": "15-NQ/TU-dieu-7", "number": "Điều 7"},
    ]
    assert [task["basis"] for task in tasks_of(reading)] == [
        ["15-NQ/TU-khoan-3-dieu-5"],
        ["15-NQ/TU-khoan-3-dieu-5", "15-NQ/TU-dieu-7"],
        ["15-NQ/TU"],
        ["15-NQ/TU"],
    ]


def test_words_beside_a_citation_are_kept_with_the_task_that_has_them() -> None:
    """What only a later row says of a document stands in the note of its task."""
    tasks = tasks_of(read(csv_bytes(HEADER, *ROWS), "a.csv"))

    assert [task.get("note") for task in tasks] == [
        *(None, None, None),
        "Văn bản giao: 15-NQ/TU theo ý kiến của Thường trực",
    ]


def test_a_register_gains_the_clauses_it_did_not_have() -> None:
    """Documents that were known stay as they are, with the new clauses; twice is no change."""
    first = taken(csv_bytes(HEADER, ROWS[0])).register
    second = taken(csv_bytes(HEADER, *ROWS), register=first).register
    third = taken(csv_bytes(HEADER, *ROWS), register=second)

    assert [one.number for one in second.documents[0].provisions] == ["Khoản 3 Điều 5", "Điều 7"]
    assert second.documents[0].citation == first.documents[0].citation
    assert not third.difference
