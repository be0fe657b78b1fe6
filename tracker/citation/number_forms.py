"""The forms of a number: what parts shaped like one are, by their signs and codes."""

from itertools import product

from attrs import evolve, frozen

from tracker.citation.number_codes import (
    Reading,
    family_of_issuer,
    is_body,
    is_of_assembly,
    read_issuer,
    read_symbol,
    split_glued,
)
from tracker.citation.parsed_number import Form, Misprint, ParsedNumber
from tracker.citation.types import Family

_UNTYPED = frozenset({"CP", "TTg", "HĐBT", "CT", "TW"})


@frozen(kw_only=True)
class Parts:
    """The parts of something shaped like a number, before anything is known of its codes."""

    serial: str | None
    suffix: str
    year: str | None
    first: str
    second: str | None
    rest: tuple[str, ...]
    gaps: tuple[str, ...]
    stray: bool


class NumberReader:
    """Reads parts as one of the forms.

    Args:
        parts: what is shaped like a number.
        headed: whether words before it say that a number comes.
        accents_lost: whether the text around was stripped of its accents.
        letter: whether it is said to be a letter, which may bear its body alone.
    """

    def __init__(self, parts: Parts, *, headed: bool, accents_lost: bool, letter: bool) -> None:
        self._parts = parts
        self._headed = headed
        self._lost = accents_lost
        self._is_letter = letter
        self._signs = "".join(gap.strip() for gap in parts.gaps)

    def read(self) -> ParsedNumber | None:
        """Return the number, in the first form that fits."""
        parts = self._parts
        if parts.second is None:
            return self._law() or self._glued() or self._untyped() or self._plain_letter()
        body = read_issuer(parts.second)
        family = family_of_issuer(body.codes[0])
        if len(body.codes[0]) == 1 or not (self._headed or is_body(body.codes[0])):
            return self._letter()
        lost = self._lost or Misprint.ACCENTS in body.problems
        if parts.year:
            return self._typed(Family.PARTY if family is Family.PARTY else Family.STATE, body, lost)
        if family is None:
            family = Family.PARTY if self._signs == "-/" else Family.STATE
        return self._typed(family, body, lost) or self._letter()

    def _typed(self, family: Family, body: Reading, lost: bool) -> ParsedNumber | None:
        """Read a number that bears a symbol, in the style of *family* or misprinted."""
        parts = self._parts
        symbols = read_symbol(parts.first, family, accents_lost=lost)
        if symbols is None or (not self._headed and self._doubtful(symbols)):
            return None
        problems = set(symbols.problems | body.problems | self._sign_problems(family))
        if family is Family.PARTY:
            form = Form.PARTY
        else:
            form = Form.LEGISLATION if parts.year else Form.ADMINISTRATIVE
        return self._made(form, family, symbols.codes, body.codes[0], problems)

    def _doubtful(self, symbols: Reading) -> bool:
        """Whether a number that nothing announces is spelled too ill to be one."""
        return self._parts.suffix != "" and bool(symbols.problems)

    def _sign_problems(self, family: Family) -> set[Misprint]:
        """Return what is wrong with the hyphens and slashes of a number."""
        signs = self._signs
        right = "-/" if family is Family.PARTY else "//-" if self._parts.year else "/-"
        if signs == right:
            return set()
        if len(signs) < len(right):
            return {Misprint.MISSING_HYPHEN}
        swapped = {"-/": "/-", "/-": "-/"}.get(right)
        in_state_style = family is Family.PARTY and signs == "//-"
        return {Misprint.ORDER if signs == swapped or in_state_style else Misprint.SEPARATOR}

    def _made(
        self,
        form: Form,
        family: Family,
        codes: tuple[str, ...],
        issuer: str,
        problems: set[Misprint],
    ) -> ParsedNumber:
        parts = self._parts
        joint = any(code.endswith("LT") for code in codes)
        whole = "-".join((issuer, *parts.rest)) if joint else issuer
        keeps_year = parts.year and form is not Form.PARTY
        readings = tuple(
            ParsedNumber(
                family=family,
                form=form,
                number=None if parts.serial is None else int(parts.serial),
                suffix=parts.suffix,
                year=int(parts.year) if keeps_year and parts.year else None,
                type_code=code,
                issuer_code=whole,
                units=() if joint else parts.rest,
                problems=tuple(sorted(problems)),
            )
            for code in codes
        )
        if len(readings) == 1:
            return readings[0]
        return evolve(readings[0], type_code=None, candidates=readings)

    def _law(self) -> ParsedNumber | None:
        """Read the form of the National Assembly, ``15/2023/QH15``."""
        parts = self._parts
        body = read_issuer(parts.first)
        if parts.year is None or parts.serial is None or not is_of_assembly(body.codes[0]):
            return None
        problems = body.problems | ({Misprint.SEPARATOR} if self._signs != "//" else set())
        return ParsedNumber(
            family=Family.STATE,
            form=Form.LAW,
            number=int(parts.serial),
            suffix=parts.suffix,
            year=int(parts.year),
            issuer_code=body.codes[0],
            problems=tuple(sorted(problems)),
        )

    def _glued(self) -> ParsedNumber | None:
        """Read a number whose second sign was lost: ``1961/QĐUBND``, ``21-KLTW``."""
        parts = self._parts
        families = (Family.STATE,) if parts.year else (Family.STATE, Family.PARTY)
        for family, signs in product(families, ("/", "-")):
            split = split_glued(parts.first, family)
            if split is None or self._signs[:1] != signs:
                continue
            form = Form.LEGISLATION if parts.year else Form.ADMINISTRATIVE
            form = Form.PARTY if family is Family.PARTY else form
            return self._made(form, family, (split[0],), split[1], {Misprint.GLUED})
        return None

    def _untyped(self) -> ParsedNumber | None:
        """Read a number of before 1992 that bears only its body: ``66/HĐBT``, ``64-CP``."""
        parts = self._parts
        if not self._headed or parts.first not in _UNTYPED or parts.year or parts.serial is None:
            return None
        return ParsedNumber(
            family=Family.STATE,
            form=Form.UNTYPED,
            number=int(parts.serial),
            suffix=parts.suffix,
            issuer_code=parts.first,
            problems=() if self._signs == "/" else (Misprint.SEPARATOR,),
        )

    def _plain_letter(self) -> ParsedNumber | None:
        """Read a letter that bears no unit: ``499/BDN``, only after the word "công văn"."""
        parts = self._parts
        right = self._signs == "/" and parts.first.isupper() and len(parts.first) > 1
        if not self._is_letter or not right or parts.year or parts.serial is None:
            return None
        return ParsedNumber(
            family=Family.STATE,
            form=Form.LETTER,
            number=int(parts.serial),
            suffix=parts.suffix,
            issuer_code=read_issuer(parts.first).codes[0],
        )

    def _letter(self) -> ParsedNumber | None:
        """Read a letter of the State, which bears no symbol: ``12729/VPCP-KGVX``."""
        parts = self._parts
        if self._signs != "/-" or parts.year or parts.second is None or parts.serial is None:
            return None
        body = read_issuer(parts.first)
        code = body.codes[0]
        stands_for_type = any(read_symbol(parts.first, family) for family in Family)
        known = family_of_issuer(code) is Family.STATE
        if stands_for_type or len(code) == 1 or not (known or self._headed) or code.islower():
            return None
        return ParsedNumber(
            family=Family.STATE,
            form=Form.LETTER,
            number=int(parts.serial),
            suffix=parts.suffix,
            issuer_code=code,
            units=(parts.second, *parts.rest),
            problems=tuple(sorted(body.problems)),
        )
