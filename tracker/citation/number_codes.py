"""The codes of a number set right: symbols of types and codes of bodies, in any spelling."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from attrs import frozen

from tracker.citation.issuers import code_by_alias, code_by_spelling, issuer_by_code
from tracker.citation.parsed_number import Misprint
from tracker.citation.spelling import fold_same_length
from tracker.citation.types import DOCUMENT_TYPES, Family

_TERM_OF_ASSEMBLY = re.compile(r"(QH|UBTVQH)(\d{1,2})")
_STATE_BODY = re.compile(
    r"(?:UBND|HĐND|UBMT|BCĐ|BCH|BQL|HĐ|VP|TT|TC|CC|CT|TA|VKS|KB|LĐ|LN|ĐH|QLTT|B|S|C|T|H|P)"
    r"[A-ZĐƯa-z0-9&]{1,18}"
)
_STEERING = re.compile(r"BCĐ[A-ZĐƯ]{0,14}\d{0,3}")
"""Steering committees, which both the Party and the State have."""
_PARTY_BODY = re.compile(
    r"(?:[A-ZĐ][A-Za-zĐđ]{0,12}(?:TW|TU|ĐU|HU|QU|TxU|ĐUK)|(?:TW|TU|ĐU|HU|CB|ĐH|ĐTN|BCS|UBKT|TB)"
    r"[A-ZĐ]{0,14}|ĐĐ[A-Z]{0,12})\d{0,3}"
)


@frozen
class Reading:
    """A code set right.

    Attributes:
        codes: every right spelling it may have; one, unless accents leave a doubt.
        problems: what was wrong with it.
    """

    codes: tuple[str, ...]
    problems: frozenset[Misprint] = frozenset()


@cache
def _symbols() -> Mapping[Family, frozenset[str]]:
    return MappingProxyType(
        {
            family: frozenset(known.symbol for known in DOCUMENT_TYPES if family in known.families)
            for family in Family
        }
    )


@cache
def _symbols_by_spelling() -> Mapping[Family, Mapping[str, tuple[str, ...]]]:
    found: dict[Family, dict[str, list[str]]] = {family: {} for family in Family}
    for family, symbols in _symbols().items():
        for symbol in sorted(symbols):
            found[family].setdefault(fold_same_length(symbol), []).append(symbol)
    return MappingProxyType(
        {
            family: {spelling: tuple(codes) for spelling, codes in by_spelling.items()}
            for family, by_spelling in found.items()
        }
    )


def read_symbol(code: str, family: Family, *, accents_lost: bool = False) -> Reading | None:
    """Return the symbols of types that *code* may stand for in a number of *family*.

    Args:
        code: as printed; upper and lower case differ in the right spelling.
        family: whose number it stands in.
        accents_lost: whether the text around shows that its accents were stripped, so that ``HD``
            may have been ``HĐ``.

    >>> read_symbol("QĐ", Family.PARTY).codes, read_symbol("hd", Family.STATE).codes
    (('QĐ',), ('HD', 'HĐ'))
    """
    if code in _symbols()[family] and not (accents_lost and code.isascii()):
        return Reading((code,))
    codes = _symbols_by_spelling()[family].get(fold_same_length(code), ())
    if code.isascii() and code != code.lower():
        # Small letters within a symbol are meant: CTr is no CTR, but capitals may be all there is.
        codes = tuple(one for one in codes if _same_case(one, code)) or codes
    elif not code.isascii():
        codes = tuple(one for one in codes if one.upper() == code.upper())
    if not codes:
        return None
    if code in codes and len(codes) == 1:
        return Reading(codes)
    return Reading(codes, _difference(code, codes[-1]))


def _same_case(symbol: str, code: str) -> bool:
    return [char.isupper() for char in symbol] == [char.isupper() for char in code]


def _difference(code: str, right: str) -> frozenset[Misprint]:
    """Return in what *code* differs from its right spelling."""
    found = set()
    if fold_same_length(right) != right.lower() and code.isascii():
        found.add(Misprint.ACCENTS)
    if not _same_case(right, code):
        found.add(Misprint.CASE)
    return frozenset(found)


def read_issuer(code: str) -> Reading:
    """Return the right spelling of the code of a body; an unknown one stands as it is.

    >>> read_issuer("TTG").codes, read_issuer("DU").codes, read_issuer("QH15").codes
    (('TTg',), ('ĐU',), ('QH15',))
    """
    if code in issuer_by_code():
        return Reading((code,))
    if alias := code_by_alias().get(code.upper()):
        return Reading((alias,), frozenset({Misprint.ISSUER_SPELLING}))
    letters = code.rstrip("0123456789")
    known = code_by_spelling().get(fold_same_length(letters))
    if known is None:
        return Reading((code,))
    right = known + code[len(letters) :]
    spelled_alike = code.isascii() or right.upper() == code.upper()
    of_assembly = letters == code or is_of_assembly(right)
    if right == code or not spelled_alike or not of_assembly:
        return Reading((code,))
    return Reading((right,), _difference(code, right))


def is_of_assembly(code: str) -> bool:
    """Whether a code is that of the National Assembly with its term.

    >>> is_of_assembly("UBTVQH14"), is_of_assembly("QH")
    (True, False)
    """
    return _TERM_OF_ASSEMBLY.fullmatch(code) is not None


def family_of_issuer(code: str) -> Family | None:
    """Return whose body a code is that of; ``None`` if nothing tells.

    >>> family_of_issuer("TU").value, family_of_issuer("UBND").value, family_of_issuer("XYZ")
    ('party', 'state', None)
    """
    known = issuer_by_code().get(code)
    if known is not None:
        return known.family
    if _STEERING.fullmatch(code):
        return None
    if _PARTY_BODY.fullmatch(code):
        return Family.PARTY
    return (
        Family.STATE if _TERM_OF_ASSEMBLY.fullmatch(code) or _STATE_BODY.fullmatch(code) else None
    )


def is_body(code: str) -> bool:
    """Whether a code is that of a body, whosoever it is.

    >>> is_body("UBND"), is_body("BCĐ"), is_body("XYZ")
    (True, True, False)
    """
    return family_of_issuer(code) is not None or _STEERING.fullmatch(code) is not None


def split_glued(code: str, family: Family) -> tuple[str, str] | None:
    """Return the symbol and the body that were printed as one word, longest symbol first.

    >>> split_glued("QĐUBND", Family.STATE), split_glued("CTrTU", Family.PARTY)
    (('QĐ', 'UBND'), ('CTr', 'TU'))
    """
    for length in range(min(len(code) - 1, 5), 0, -1):
        symbol, body = code[:length], code[length:]
        known = issuer_by_code().get(body.rstrip("0123456789"))
        if symbol in _symbols()[family] and known is not None and known.family is family:
            return symbol, body
    return None
