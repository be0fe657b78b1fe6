"""Which names may be other spellings of one unit, and the file that a person confirms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stores.spreadsheets.annexes import csv_bytes, read
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.proposals import aliases_text, read_aliases, read_mapping

NAMES = st.lists(st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1))


def perhaps(*names: str) -> dict[str, str]:
    """Return what is proposed of the names of a list."""
    rows = [(name, "Rà soát") for name in names]
    found = read(csv_bytes(("Chủ trì", "Nội dung"), *rows), "a.csv").names
    return {one.name: one.perhaps for one in found if one.perhaps}


@pytest.mark.parametrize(
    ("names", "proposed"),
    [
        (("Sở XD", "Sở Xây dựng"), {"Sở XD": "Sở Xây dựng"}),
        (("UBND tỉnh", "Ủy ban nhân dân tỉnh"), {"UBND tỉnh": "Ủy ban nhân dân tỉnh"}),
        (("Sở Tài chánh", "Sở Tài chính", "Sở Tài chính"), {"Sở Tài chánh": "Sở Tài chính"}),
        (("Sở Y tế", "Sở Kinh tế"), {}),
        (("Chi bộ số 1", "Chi bộ số 2"), {}),
        (("SỞ Y TẾ", "Sở Y tế"), {}),
        (("Sở XD", "Sở Xây dựng", "Sở Xuất dịch"), {}),
    ],
)
def test_only_what_is_likely_is_proposed(names: tuple[str, ...], proposed: dict[str, str]) -> None:
    """Initials and slips are proposed, one way; names of other units and numbers never are."""
    assert perhaps(*names) == proposed


@given(NAMES)
def test_an_alias_file_can_always_be_read_back(names: list[str]) -> None:
    """Whatever names a list has, what is proposed of them is a file that can be given back."""
    rows = [(name, "Rà soát") for name in names]
    found = read(csv_bytes(("Chủ trì", "Nội dung"), ("Sở A", "a"), *rows), "a.csv").names

    assert {*read_aliases(aliases_text(found))} == {one.name for one in found if one.perhaps}


def test_names_stand_for_others_by_way_of_others() -> None:
    """A chain of aliases ends at its last name, and a circle ends."""
    aliases = {"A": "B", "B": "C", "X": "Y", "Y": "X"}
    content = csv_bytes(("Chủ trì", "Nội dung"), ("A", "a"), ("X", "b"))
    reading = read(content, "a.csv", aliases=aliases)

    assert [one["name"] for one in reading.sheets[0].file.tables["organizations"]] == ["C", "X"]


@pytest.mark.parametrize(
    "text", ["[aliases", "[columns]", "[aliases]\na = 1", "[aliases]\na = []", "a = 1\n[aliases]"]
)
def test_a_file_that_is_no_alias_file_is_refused(text: str) -> None:
    """Its shape is told in both languages."""
    with pytest.raises(SheetError) as refused:
        read_aliases(text)

    assert refused.value.text.vi != refused.value.text.en


def test_a_mapping_file_names_columns() -> None:
    """A column is named by a text or a place, and by nothing else."""
    with pytest.raises(SheetError, match="wants the heading"):
        read_mapping("[columns]\ndeadline = true")
