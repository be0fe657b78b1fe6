"""Document numbers in every form, with their misprints."""

import csv
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.citation.number import UnreadableDocumentNumberError, read_document_number
from tracker.citation.number_reading import parse_number
from tracker.citation.parsed_number import Misprint

TABLES = Path(__file__).parent / "numbers"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table labelled by hand."""
    with (TABLES / name).open(encoding="utf-8") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def as_row(text: str) -> dict[str, str]:
    """Return what parsing *text* gives, as the tables write it."""
    read = parse_number(text)
    codes = [one.type_code for one in read.candidates] or [read.type_code]
    return {
        "text": text,
        "family": read.family.value,
        "number": str(read.number or ""),
        "suffix": read.suffix,
        "year": str(read.year or ""),
        "type_codes": " ".join(code for code in codes if code),
        "issuer_code": read.issuer_code,
        "units": "-".join(read.units),
        "canonical": read.canonical,
        "problems": " ".join(read.problems),
    }


@pytest.mark.parametrize("row", rows("forms.tsv"), ids=lambda row: row["text"])
def test_every_form_is_read_as_labelled(row: dict[str, str]) -> None:
    """Each form and misprint of the table gives the parts written beside it."""
    assert as_row(row["text"]) == row


@pytest.mark.parametrize("text", [row["text"] for row in rows("refused.tsv")])
def test_what_is_no_number_is_refused(text: str) -> None:
    """Dates, fractions, figures and torn numbers are refused with the one documented error."""
    with pytest.raises(UnreadableDocumentNumberError):
        parse_number(text)


PARTY_TYPES = ["NQ", "CT", "KL", "QĐ", "QĐi", "QC", "TT", "HD", "TB", "BC", "KH", "CTr", "ĐA", "DA"]
PARTY_BODIES = ["TW", "TU", "HU", "ThU", "ĐU", "ĐUK", "CB", "ĐH", "VPTW", "UBKTTW", "BTCTU"]
STATE_TYPES = ["NQ", "CT", "QĐ", "QyĐ", "QC", "HD", "HĐ", "TB", "KH", "CTr", "TTr", "CĐ", "BB"]
STATE_BODIES = ["CP", "TTg", "UBND", "HĐND", "BNV", "VPCP", "SNV", "BTC", "UBTVQH15"]
COUNTS = st.integers(1, 99999).map(lambda count: f"{count:02d}")
LETTERS = st.sampled_from(["", "", "a", "c"])
YEARS = st.integers(1945, 2099)
UNITS = st.sampled_from(["", "", "-VP", "-KGVX", "-TH"])
CANONICAL = st.one_of(
    st.builds(
        "{}{}-{}/{}{}".format,
        *(COUNTS, LETTERS, st.sampled_from(PARTY_TYPES), st.sampled_from(PARTY_BODIES), UNITS),
    ),
    st.builds(
        "{}{}/{}-{}{}".format,
        *(COUNTS, LETTERS, st.sampled_from(STATE_TYPES), st.sampled_from(STATE_BODIES), UNITS),
    ),
    st.builds(
        "{}/{}/{}-{}".format,
        *(COUNTS, YEARS, st.sampled_from(["NĐ", "TT", "QĐ", "NQ"]), st.sampled_from(STATE_BODIES)),
    ),
    st.builds(
        "{}/{}/TTLT-{}-{}".format,
        *(COUNTS, YEARS, st.sampled_from(["BNV", "VPCP"]), st.sampled_from(["BTC", "BNV", "BYT"])),
    ),
    st.builds(
        "{}/{}/{}{}".format,
        *(COUNTS, YEARS, st.sampled_from(["QH", "UBTVQH"]), st.integers(1, 16)),
    ),
    st.builds("{}/{}-{}".format, COUNTS, st.sampled_from(["VPCP", "BNV"]), st.just("KGVX")),
)
"""Numbers printed as prescribed, put together here and not by the library."""


@given(printed=CANONICAL)
def test_printing_what_was_parsed_is_the_identity(printed: str) -> None:
    """A number printed as prescribed is read without a problem and printed back as it was."""
    read = parse_number(printed)
    assert (read.canonical, read.problems, read.candidates) == (printed, (), ())


@given(
    printed=CANONICAL,
    leading=st.sampled_from(["", "Số ", "số: ", "Số", "SỐ:"]),
    dash=st.sampled_from(["-", "–", "\u2011", " - ", " –"]),
    eth=st.booleans(),
    apart=st.booleans(),
)
def test_a_misprint_is_reported_and_changes_nothing_else(
    *, printed: str, leading: str, dash: str, eth: bool, apart: bool
) -> None:
    """Dashes, spaces, look-alikes and letters apart from their marks leave the number the same."""
    spelled = leading + printed.replace("-", dash)
    spelled = spelled.replace("Đ", "\u00d0") if eth else spelled
    spelled = normalize("NFD", spelled) if apart else spelled
    read = parse_number(spelled)
    assert read.without_problems() == parse_number(printed)
    changed = printed.replace("-", dash) != printed or (eth and "Đ" in printed)
    assert bool(read.problems) >= changed


@given(text=st.text() | st.text("0123456789-/ NQKLTUWĐCPaốSố:–\u0323", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text raises anything but the documented error; what is read prints to what reads so."""
    try:
        read = parse_number(text)
    except UnreadableDocumentNumberError:
        return
    for one in read.candidates or (read,):
        if Misprint.BLANK not in one.problems:
            assert parse_number(one.canonical).canonical == one.canonical


@pytest.mark.parametrize("piece", ["1", "A-", "-", "/", " ", "Số", "1-A/", "Đ\u0301", "\u0323"])
def test_long_text_is_refused_at_once(piece: str) -> None:
    """A million characters are refused like ten: no pattern runs wild."""
    with pytest.raises(UnreadableDocumentNumberError):
        parse_number("15-NQ/TU" + piece * 1_000_000 + "!")


@given(printed=CANONICAL)
def test_the_strict_reader_of_registers_agrees(printed: str) -> None:
    """A number printed as prescribed is the same number for the register's reader."""
    strict, tolerant = read_document_number(printed), parse_number(printed)
    assert str(strict) == tolerant.canonical
    assert (strict.family, strict.serial, strict.letter) == (
        tolerant.family,
        tolerant.number,
        tolerant.suffix,
    )
