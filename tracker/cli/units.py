"""Units named on the command line, by id or by any name, and never guessed in silence."""

from collections.abc import Iterable, Sequence
from datetime import date

from tracker.assess import MatchKind, OrganizationMatch, OrganizationNames
from tracker.cli.refusals import NO_UNIT, NO_UNIT_BUT_NEAR, SEVERAL_UNITS, UNIT_READ_AS
from tracker.cli.terminal import tell
from tracker.domain import Register
from tracker.errors import UsageError
from tracker.language import Language, Text, filled


def units_in(
    registers: Sequence[Register], given: Iterable[str], day: date, language: Language
) -> list[tuple[str, ...]]:
    """Return the ids of the units named, register by register.

    A name that was not written as recorded is told, with what it was read as.

    Args:
        registers: those named on the command line; a unit has to be in one of them.
        given: ids and names.
        day: the day asked about.
        language: the language to tell it in.

    Raises:
        UsageError: a unit is in none of them, or a name is that of several in one.
    """
    known = [OrganizationNames(register) for register in registers]
    found: list[list[str]] = [[] for _ in registers]
    for text in dict.fromkeys(given):
        matches = [names.find(text, as_of=day) for names in known]
        _refuse_unclear(text, matches, registers, day)
        for match, register, units in zip(matches, registers, found, strict=True):
            if match.organization is not None:
                units.append(match.organization)
                _announce(text, match, register, day, language)
    return [tuple(dict.fromkeys(units)) for units in found]


def _refuse_unclear(
    text: str, matches: Sequence[OrganizationMatch], registers: Sequence[Register], day: date
) -> None:
    """Refuse a name that several organizations of one register have, or none of any."""
    for match, register in zip(matches, registers, strict=True):
        if match.is_ambiguous:
            called = _called(register, match.candidates, day)
            raise UsageError(filled(SEVERAL_UNITS, given=text, units=called))
    if any(match.organization is not None for match in matches):
        return
    for match, register in zip(matches, registers, strict=True):
        if match.suggestions:
            called = _called(register, match.suggestions, day)
            raise UsageError(filled(NO_UNIT_BUT_NEAR, given=text, units=called))
    raise UsageError(filled(NO_UNIT, given=text))


def _announce(
    text: str, match: OrganizationMatch, register: Register, day: date, language: Language
) -> None:
    """Tell what a name was read as, unless it was written as recorded."""
    if match.how is MatchKind.FOLDED:
        called = _called(register, match.candidates, day)
        tell(UNIT_READ_AS.fill(language, {"given": text, "unit": called}))


def _called(register: Register, units: Iterable[str], day: date) -> list[Text]:
    """Return the names of units on a day, each with its id."""
    names = [(register.name_on(unit, day), unit) for unit in units]
    return [Text(vi=f"“{name.vi}” ({unit})", en=f"“{name.en}” ({unit})") for name, unit in names]
