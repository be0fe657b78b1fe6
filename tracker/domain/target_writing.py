"""Spells what a target asks with signs and figures, in either language."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from tracker.domain.requirement import Comparison, Requirement
from tracker.language import Language, write_number

_SIGNS: Mapping[Comparison, str] = MappingProxyType(
    {
        Comparison.EQUAL: "",
        Comparison.AT_LEAST: "≥ ",
        Comparison.MORE_THAN: "> ",
        Comparison.AT_MOST: "≤ ",
        Comparison.LESS_THAN: "< ",
        Comparison.BETWEEN: "",
    }
)
_YES = {Language.VI: "có", Language.EN: "yes"}
_RANK = {Language.VI: "hạng ", Language.EN: "rank "}
_YEARLY = {Language.VI: "/năm", Language.EN: "/year"}
_YES_YEARLY = {Language.VI: " hằng năm", Language.EN: " every year"}
_THOUSANDS = 3
"""So many decimals could be taken for thousands."""


def spell_requirement(requirement: Requirement, language: Language) -> str:
    """Return *requirement* as a target cell would say it.

    >>> asked = Requirement(comparison=Comparison.AT_LEAST, value=Decimal("0.7"), is_percent=True)
    >>> spell_requirement(asked, Language.VI)
    '≥ 0,7%'

    Args:
        requirement: what is asked.
        language: the language of numbers and words.

    Returns:
        The words; not always such that reading them gives it back.
    """
    yearly = _YEARLY[language] if requirement.is_per_year else ""
    percent = "%" if requirement.is_percent else ""
    match requirement.comparison:
        case Comparison.WORDS:
            return requirement.words or ""
        case Comparison.YES:
            return _YES[language] + (_YES_YEARLY[language] if yearly else "")
        case Comparison.RANK:
            start = _RANK[language]
        case comparison:
            start = _SIGNS[comparison]
    figures = [
        _spell_number(figure, language)
        for figure in (requirement.value, requirement.high)
        if figure is not None
    ]
    return f"{start}{' - '.join(figures)}{percent}{yearly}"


def _spell_number(value: Decimal, language: Language) -> str:
    """Write a number, with other than three decimals where three could be thousands."""
    if value.as_tuple().exponent == -_THOUSANDS and 1 <= abs(value) < 10**_THOUSANDS:
        shortened = write_number(value, language).rstrip("0").rstrip(".,")
        decimals = len(shortened.replace(",", ".").partition(".")[2])
        return shortened if decimals < _THOUSANDS else f"{shortened}0"
    return write_number(value, language)
