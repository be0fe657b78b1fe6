"""Document numbers: read from the ways people type them, printed in the one way prescribed."""

import re
from unicodedata import normalize

from attrs import evolve, frozen

from tracker.citation.types import DocumentType, Family, types_with_symbol
from tracker.errors import TrackerError
from tracker.language import Text

PARTY_ISSUERS = frozenset(
    {"TW", "TU", "ThU", "QU", "HU", "TxU", "ĐUK", "ĐU", "CB", "ĐH", "VPTW", "BTCTW", "UBKTTW"}
    | {"BTGTW", "BTGDVTW", "BNCTW", "BCĐTW", "VPTU", "BTCTU", "UBKTTU", "BTGTU", "BNCTU"}
    | {"VPĐU", "UBKT"}
)
"""Codes of Party bodies, which a number in the State's form cannot bear."""

_SERIAL = r"([0-9]{1,5})([a-z]?)"
_CODE = r"[^\W\d_]{1,12}"
_ISSUER = rf"({_CODE}(?:-{_CODE}){{0,4}})"
_YEAR = r"([12][0-9]{3})"
_PARTY = re.compile(rf"{_SERIAL}-({_CODE})/{_ISSUER}")
_LAW = re.compile(rf"{_SERIAL}/{_YEAR}/((?:UBTV)?QH[0-9]{{1,2}})")
_STATE = re.compile(rf"{_SERIAL}/(?:{_YEAR}/)?({_CODE})-({_CODE}[0-9]{{0,2}}(?:-{_CODE}){{0,4}})")

# U+00D0 and U+00F0, Eth, look exactly like the Vietnamese letters; the rest are dashes that
# word processors put for a hyphen.
_LOOKALIKES = str.maketrans(
    {"\u00d0": "Đ", "\u00f0": "đ"}
    | dict.fromkeys(
        "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d",
        "-",
    )
)
_SPACED_SIGN = re.compile(r" ?([-/]) ?")
_LEADING_WORD = re.compile(r"[Ss][ốỐ] ?:? ?")


class UnreadableDocumentNumberError(TrackerError, ValueError):
    """A text that is no document number; it is quoted, never guessed."""

    def __init__(self, text: str, instead: str | None = None) -> None:
        meant_vi = f"; có phải “{instead}”?" if instead else ""
        meant_en = f"; did you mean “{instead}”?" if instead else ""
        super().__init__(
            Text(
                vi=f"“{text}” không phải là số, ký hiệu văn bản{meant_vi or _LIKE.vi}",
                en=f"“{text}” is not a document number{meant_en or _LIKE.en}",
            )
        )


_LIKE = Text(
    vi="; hãy viết như “15-NQ/TU” (Đảng) hoặc “30/2020/NĐ-CP”, “1234/QĐ-UBND”, “15/2023/QH15”, "
    "“12729/VPCP-KGVX” (Nhà nước)",
    en="; write it like “15-NQ/TU” (Party) or “30/2020/NĐ-CP”, “1234/QĐ-UBND”, “15/2023/QH15”, "
    "“12729/VPCP-KGVX” (State)",
)


@frozen(kw_only=True)
class DocumentNumber:
    """The number of a document, taken apart.

    It does not tell one document by itself: the Party counts anew each term of a committee, the
    State each year.

    Attributes:
        family: whose form it has.
        serial: the count, from 1.
        letter: a small letter after the count, as in ``30c/NQ-CP``; usually empty.
        year: the year within the number; ``None`` where it bears none.
        symbol: what stands for the type; ``None`` for laws (``15/2023/QH15``) and State letters
            (``12729/VPCP-KGVX``), whose numbers bear none.
        issuer: code of the body, units included.

    >>> str(read_document_number("Số: 5 – CT / TW"))
    '05-CT/TW'
    """

    family: Family
    serial: int
    letter: str = ""
    year: int | None = None
    symbol: str | None = None
    issuer: str

    @property
    def types(self) -> tuple[DocumentType, ...]:
        """The types of document it may be the number of; none where it bears no symbol."""
        return types_with_symbol(self.symbol, self.family) if self.symbol else ()

    def __str__(self) -> str:
        """Return it as prescribed: counts below 10 with a leading zero, no spaces."""
        serial = f"{self.serial:02d}{self.letter}"
        if self.family is Family.PARTY:
            return f"{serial}-{self.symbol}/{self.issuer}"
        year = "" if self.year is None else f"{self.year}/"
        symbol = "" if self.symbol is None else f"{self.symbol}-"
        return f"{serial}/{year}{symbol}{self.issuer}"


def read_document_number(text: str) -> DocumentNumber:
    """Read a document number in the form of the Party or of the State.

    Look-alike letters and dashes, spaces around signs and a leading "Số" are forgiven; leading
    zeros are display only. The form tells the family: the Party writes ``15-NQ/TU``, the State
    ``1234/QĐ-UBND`` (guideline 36-HD/VPTW of 2018; decree 30/2020/NĐ-CP). Time is linear in the
    length of *text*.

    Raises:
        UnreadableDocumentNumberError: it has neither form, its symbol stands for no type, or it
            names a Party body in the State's form.

    >>> number = read_document_number("30/2020/NĐ-CP")
    >>> number.family.value, number.serial, number.year, number.symbol, number.issuer
    ('state', 30, 2020, 'NĐ', 'CP')
    """
    plain = _plain(text)
    number = _party(plain) or _law(plain) or _state(plain)
    if number is None or number.serial == 0:
        raise UnreadableDocumentNumberError(text)
    if number.family is Family.STATE and number.symbol:
        party = evolve(number, family=Family.PARTY, year=None)
        if party.issuer in PARTY_ISSUERS:
            raise UnreadableDocumentNumberError(text, instead=str(party) if party.types else None)
        if not number.types:
            raise UnreadableDocumentNumberError(text)
    return number


def _plain(text: str) -> str:
    """Return *text* in one spelling: NFC, one dash, no spaces round signs, no leading "Số"."""
    spaced = " ".join(normalize("NFC", text).translate(_LOOKALIKES).split())
    joined = _SPACED_SIGN.sub(r"\1", spaced)
    leading = _LEADING_WORD.match(joined)
    return joined[leading.end() :] if leading else joined


def _party(plain: str) -> DocumentNumber | None:
    """Read the Party's form, ``15-NQ/TU``."""
    parts = _PARTY.fullmatch(plain)
    if parts is None or not types_with_symbol(parts[3], Family.PARTY):
        return None
    return DocumentNumber(
        family=Family.PARTY,
        serial=int(parts[1]),
        letter=parts[2],
        symbol=parts[3],
        issuer=parts[4],
    )


def _law(plain: str) -> DocumentNumber | None:
    """Read the form of the National Assembly, ``15/2023/QH15``, whose term ends the number."""
    parts = _LAW.fullmatch(plain)
    if parts is None:
        return None
    return DocumentNumber(
        family=Family.STATE,
        serial=int(parts[1]),
        letter=parts[2],
        year=int(parts[3]),
        issuer=parts[4],
    )


def _state(plain: str) -> DocumentNumber | None:
    """Read the State's other forms: ``30/2020/NĐ-CP``, ``1234/QĐ-UBND``, ``12729/VPCP-KGVX``.

    A letter bears no symbol, so a first code that stands for no type is its issuer; a number with
    a year always bears a symbol.
    """
    parts = _STATE.fullmatch(plain)
    if parts is None:
        return None
    symbol: str | None = parts[4]
    issuer = parts[5]
    if not any(types_with_symbol(parts[4], family) for family in Family):
        if parts[3] or any(char.isdigit() for char in issuer):
            return None
        symbol, issuer = None, f"{parts[4]}-{issuer}"
    return DocumentNumber(
        family=Family.STATE,
        serial=int(parts[1]),
        letter=parts[2],
        year=int(parts[3]) if parts[3] else None,
        symbol=symbol,
        issuer=issuer,
    )
