"""Document numbers."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.citation import (
    DOCUMENT_TYPES,
    DocumentNumber,
    Family,
    UnreadableDocumentNumberError,
    read_document_number,
)
from tracker.citation.number import PARTY_ISSUERS
from tracker.language import Language

SERIALS = st.integers(1, 99999)
LETTERS = st.sampled_from(["", "a", "c"])
CODES = st.text("ABCĐHKNQTUVƯy", min_size=1, max_size=12)
STATE_BODIES = CODES.filter(lambda code: code not in PARTY_ISSUERS)
SYMBOLS = {
    family: sorted({known.symbol for known in DOCUMENT_TYPES if family in known.families})
    for family in Family
}
EVERY_SYMBOL = frozenset(SYMBOLS[Family.PARTY]) | frozenset(SYMBOLS[Family.STATE])
UNITS = st.lists(CODES, max_size=3)


def _joined(first: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return issuers that begin with *first*, with or without units."""
    return st.tuples(first, UNITS).map(lambda parts: "-".join([parts[0], *parts[1]]))


NUMBERS = st.one_of(
    st.builds(
        DocumentNumber,
        family=st.just(Family.PARTY),
        serial=SERIALS,
        letter=LETTERS,
        symbol=st.sampled_from(SYMBOLS[Family.PARTY]),
        issuer=_joined(CODES),
    ),
    st.builds(
        DocumentNumber,
        family=st.just(Family.STATE),
        serial=SERIALS,
        letter=LETTERS,
        year=st.none() | st.integers(1945, 2100),
        symbol=st.sampled_from(SYMBOLS[Family.STATE]),
        issuer=_joined(STATE_BODIES),
    ),
    st.builds(
        DocumentNumber,
        family=st.just(Family.STATE),
        serial=SERIALS,
        letter=LETTERS,
        year=st.integers(1945, 2100),
        issuer=st.builds("{}{}".format, st.sampled_from(["QH", "UBTVQH"]), st.integers(1, 20)),
    ),
    st.builds(
        DocumentNumber,
        family=st.just(Family.STATE),
        serial=SERIALS,
        letter=LETTERS,
        issuer=st.builds(
            "{}-{}".format, CODES.filter(lambda code: code not in EVERY_SYMBOL), _joined(CODES)
        ),
    ),
)


@given(number=NUMBERS)
def test_a_printed_number_is_read_back_exactly(number: DocumentNumber) -> None:
    """Reading what was printed gives the number, and printing what was read gives the text."""
    printed = str(number)
    assert read_document_number(printed) == number
    assert str(read_document_number(printed)) == printed


@given(
    number=NUMBERS,
    leading=st.sampled_from(["", "Số ", "số: ", "Số", "SỐ:", " "]),
    dash=st.sampled_from(list("-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d")),
    space=st.sampled_from(["", " ", "  ", "\u00a0", "\u202f"]),
    zeros=st.integers(0, 3),
    form=st.sampled_from(["NFC", "NFD"]),
    eth=st.booleans(),
)
def test_spelling_makes_no_difference(
    number: DocumentNumber,
    leading: str,
    dash: str,
    space: str,
    zeros: int,
    form: str,
    eth: bool,
) -> None:
    """Dashes, spaces round signs, leading zeros and words, NFD and Eth are all forgiven."""
    printed = str(number)
    if number.serial < 100:
        printed = "0" * zeros + printed
    spelled = printed.replace("-", f"{space}{dash}{space}").replace("/", f"{space}/{space}")
    if eth:
        spelled = spelled.replace("Đ", "\u00d0")
    if form == "NFC":
        assert read_document_number(leading + spelled) == number
    else:
        assert read_document_number(normalize("NFD", leading + spelled)) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "15-NQ/TU",
            DocumentNumber(family=Family.PARTY, serial=15, symbol="NQ", issuer="TU"),
        ),
        (
            "Số: 08 - QĐi/TW",
            DocumentNumber(family=Family.PARTY, serial=8, symbol="QĐi", issuer="TW"),
        ),
        (
            "367-QĐ/TWĐTN-VP",
            DocumentNumber(family=Family.PARTY, serial=367, symbol="QĐ", issuer="TWĐTN-VP"),
        ),
        (
            "30/2020/NĐ-CP",
            DocumentNumber(family=Family.STATE, serial=30, year=2020, symbol="NĐ", issuer="CP"),
        ),
        (
            "30c/NQ-CP",
            DocumentNumber(family=Family.STATE, serial=30, letter="c", symbol="NQ", issuer="CP"),
        ),
        (
            "01/2015/TTLT-VPCP-BNV",
            DocumentNumber(
                family=Family.STATE, serial=1, year=2015, symbol="TTLT", issuer="VPCP-BNV"
            ),
        ),
        (
            "15/2023/QH15",
            DocumentNumber(family=Family.STATE, serial=15, year=2023, issuer="QH15"),
        ),
        (
            "1670/NQ-UBTVQH15",
            DocumentNumber(family=Family.STATE, serial=1670, symbol="NQ", issuer="UBTVQH15"),
        ),
        (
            "1234/QĐ-UBND",
            DocumentNumber(family=Family.STATE, serial=1234, symbol="QĐ", issuer="UBND"),
        ),
        (
            "12729/VPCP-KGVX",
            DocumentNumber(family=Family.STATE, serial=12729, issuer="VPCP-KGVX"),
        ),
    ],
)
def test_each_form_is_taken_apart(text: str, expected: DocumentNumber) -> None:
    """Every form of the Party and the State gives its family and its parts."""
    assert read_document_number(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5-CT/TW", "05-CT/TW"),
        ("005-CT/TW", "05-CT/TW"),
        ("số31-QĐ/TW", "31-QĐ/TW"),
        ("9/2019/NĐ-CP", "09/2019/NĐ-CP"),
        ("100 - KL/TW", "100-KL/TW"),
    ],
)
def test_a_number_is_printed_in_one_way(text: str, expected: str) -> None:
    """A count below ten has one leading zero; nothing has a space."""
    assert str(read_document_number(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "62/80",
        "142/547",
        "6/12/2022",
        "2020 – 2025",
        "12/2025",
        "5.606",
        "46/50 chỉ tiêu",
        "",
        "Số",
        "Số      -TB/ĐU",
        "0-NQ/TU",
        "00/NQ-CP",
        "15-NQ",
        "15-NQ/",
        "-NQ/TU",
        "15-nq/TU",
        "15-XX/TU",
        "15-NĐ/TU",
        "15-KL/TU-",
        "1961/QĐUBND",
        "1/2020/XX-CP",
        "1/XX-QH15",
        "66-QD/TW",
        "123456-NQ/TU",
        "15-NQ/TU 16-NQ/TU",
        "15-NQ/TU\n16",
        "12/CV-UBND",
        "15/0999/QH15",
        "١٥-NQ/TU",
        "15/2023/QH",
        "15/2023/QH155",
        "1670/NQ-UBTVQH155",
        "15-NQ/TUTUTUTUTUTUT",
        "12/NĐ-TW",
        "30ab/NQ-CP",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    """What is no document number is quoted in the refusal, in both languages."""
    with pytest.raises(UnreadableDocumentNumberError) as refused:
        read_document_number(text)
    examples = "“15-NQ/TU” {} “30/2020/NĐ-CP”, “1234/QĐ-UBND”, “15/2023/QH15”, “12729/VPCP-KGVX” {}"
    assert refused.value.text.in_language(Language.VI) == (
        f"“{text}” không phải là số, ký hiệu văn bản; hãy viết như "
        + examples.format("(Đảng) hoặc", "(Nhà nước)")
    )
    assert refused.value.text.in_language(Language.EN) == (
        f"“{text}” is not a document number; write it like "
        + examples.format("(Party) or", "(State)")
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("23/NQ-TW", "23-NQ/TW"),
        ("31/KL-TW", "31-KL/TW"),
        ("1/NQ-ĐUK", "01-NQ/ĐUK"),
        ("8/2020/QĐi-TW", "08-QĐi/TW"),
    ],
)
def test_a_party_number_in_the_states_form_is_refused_with_the_right_one(
    text: str, meant: str
) -> None:
    """A Party body named in the State's form is refused, and the right form is offered."""
    with pytest.raises(UnreadableDocumentNumberError) as refused:
        read_document_number(text)
    assert (
        refused.value.text.vi == f"“{text}” không phải là số, ký hiệu văn bản; có phải “{meant}”?"
    )
    assert refused.value.text.en == f"“{text}” is not a document number; did you mean “{meant}”?"


def _outcome(text: str) -> str:
    """Return what reading *text* comes to: the number printed, or the words of the refusal."""
    try:
        return str(read_document_number(text))
    except UnreadableDocumentNumberError as refused:
        return refused.text.en


@given(text=st.text() | st.text("0123456789-/ NQKLTUWĐCPaố:S–", max_size=40))
def test_any_text_is_read_or_refused_by_name(text: str) -> None:
    """No text raises anything but the one error, and what is read prints to what reads the same."""
    outcome = _outcome(text)
    assert text in outcome or _outcome(outcome) == outcome


@pytest.mark.parametrize("piece", ["1", "A-", "-", "/", " ", "Số", "1-A/", "Đ\u0301", "A"])
def test_long_text_is_refused_at_once(piece: str) -> None:
    """A hundred thousand characters are refused like ten: no pattern runs wild."""
    with pytest.raises(UnreadableDocumentNumberError):
        read_document_number("15-NQ/TU" + piece * 100_000 + "!")


def test_the_types_of_a_number_are_those_of_its_symbol_and_family() -> None:
    """One symbol may stand for several types, and a number without symbol for none."""
    names = {
        text: [known.name.en for known in read_document_number(text).types]
        for text in ("101-QĐ/TW", "12/QĐ-UBND", "1-TT/TU", "1/2020/TT-BNV", "15/2023/QH15")
    }
    assert names == {
        "101-QĐ/TW": ["Decision", "Regulation"],
        "12/QĐ-UBND": ["Decision"],
        "1-TT/TU": ["Circular letter"],
        "1/2020/TT-BNV": ["Circular"],
        "15/2023/QH15": [],
    }
