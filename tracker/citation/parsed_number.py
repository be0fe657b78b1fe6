"""A document number taken apart, with every misprint that was tolerated and every other reading."""

from enum import StrEnum

from attrs import evolve, frozen

from tracker.citation.issuers import Issuer, issuer_by_code
from tracker.citation.types import DocumentType, Family, types_with_symbol


class Form(StrEnum):
    """The forms of a number; a number is printed in the form it has."""

    PARTY = "party"  # 15-NQ/TU
    LEGISLATION = "legislation"  # 30/2020/NĐ-CP
    LAW = "law"  # 15/2023/QH15
    ADMINISTRATIVE = "administrative"  # 1234/QĐ-UBND
    LETTER = "letter"  # 12729/VPCP-KGVX
    UNTYPED = "untyped"  # 66/HĐBT, as the State numbered before 1992


class Misprint(StrEnum):
    """What was wrong with a number, or with the words around it, and was tolerated."""

    ACCENTS = "accents"  # 66-QD/TW
    BLANK = "blank"  # Số      -TB/ĐU
    CASE = "case"  # 15-nq/tu
    DASH = "dash"  # 31–HD/BTCTW
    GLUED = "glued"  # 1961/QĐUBND, số31-QĐ/TW
    ISSUER_SPELLING = "issuer_spelling"  # 21-KL/TƯ
    IMPOSSIBLE_DATE = "impossible_date"  # ngày 31/02/2020
    LOOKALIKE = "lookalike"  # Ð for Đ
    MISSING_HYPHEN = "missing_hyphen"  # 09 KH/ĐU
    ORDER = "order"  # 23/NQ-TW
    SEPARATOR = "separator"  # 23-NQ-TW
    SPACED = "spaced"  # 100 - KL/TW
    STRAY_CHARACTER = "stray_character"  # 69-0QĐ/TW
    TYPE_MISMATCH = "type_mismatch"  # Công văn 09-QC/TW
    UNCOMPOSED = "uncomposed"  # letters and their marks apart (NFD)
    TONE_PLACEMENT = "tone_placement"  # uỷ for ủy


@frozen(kw_only=True)
class ParsedNumber:
    """What a number says.

    Attributes:
        family: whose form it has.
        form: its form.
        number: the count, from 1; ``None`` where it is still to be given.
        suffix: a small letter after the count, as in ``30c/NQ-CP``; usually empty.
        year: the year within it; ``None`` where it bears none.
        type_code: the symbol it bears, rightly spelled; ``None`` where it bears none, or where the
            spelling leaves several, which are then in *candidates*.
        issuer_code: the code of the body; of several bodies, joined by hyphens.
        units: what follows the code of the body.
        problems: what was tolerated, in the order of their names.
        candidates: every reading, where there are several.
    """

    family: Family
    form: Form
    number: int | None
    suffix: str = ""
    year: int | None = None
    type_code: str | None = None
    issuer_code: str
    units: tuple[str, ...] = ()
    problems: tuple[Misprint, ...] = ()
    candidates: tuple["ParsedNumber", ...] = ()

    @property
    def types(self) -> tuple[DocumentType, ...]:
        """Every type it may be the number of, over all its readings."""
        found: list[DocumentType] = []
        for reading in self.candidates or (self,):
            if reading.type_code:
                found.extend(types_with_symbol(reading.type_code, reading.family))
        return tuple(dict.fromkeys(found))

    @property
    def issuer(self) -> Issuer | None:
        """The body, where the table knows its code."""
        return issuer_by_code().get(self.issuer_code.rstrip("0123456789"))

    @property
    def canonical(self) -> str:
        """The number printed in its own style, Party or State; counts below 10 with a zero.

        >>> from tracker.citation.number_reading import parse_number
        >>> parse_number("số 5 – ct / tw").canonical
        '05-CT/TW'
        """
        if self.type_code is None and self.candidates:
            return " | ".join(reading.canonical for reading in self.candidates)
        serial = "" if self.number is None else f"{self.number:02d}{self.suffix}"
        issuer = "-".join((self.issuer_code, *self.units))
        if self.form is Form.PARTY:
            return f"{serial}-{self.type_code}/{issuer}"
        year = "" if self.year is None else f"{self.year}/"
        symbol = "" if self.type_code is None else f"{self.type_code}-"
        return f"{serial}/{year}{symbol}{issuer}"

    def without_problems(self) -> "ParsedNumber":
        """Return the number as if it had been printed rightly.

        >>> from tracker.citation.number_reading import parse_number
        >>> parse_number("23/NQ-TW").without_problems() == parse_number("23-NQ/TW")
        True
        """
        candidates = tuple(reading.without_problems() for reading in self.candidates)
        return evolve(self, problems=(), candidates=candidates)
