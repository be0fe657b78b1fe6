"""How far a task is, as cells say it: a percentage, or a status in words."""

from decimal import Decimal

from attrs import frozen

from tracker.language.languages import Language
from tracker.language.numbers import AmbiguousNumberError, read_number
from tracker.stores.spreadsheets.days import unusable, usable
from tracker.stores.spreadsheets.grid import Value, shown

_WHOLE = 100


@frozen(kw_only=True)
class SaidProgress:
    """What a cell says of how far a task is.

    Attributes:
        percent: how much is done, in whole per cent, where it says so.
        words: what it says otherwise, verbatim.
    """

    percent: int | None = None
    words: str | None = None


def progress_in(value: Value) -> SaidProgress:
    """Return what a cell says of how far a task is.

    A number without a sign is a percentage, but a fraction below one is of the whole, as a
    spreadsheet keeps percentages. A percentage with decimals is kept in its own words.

    Raises:
        UnusableCellError: it holds an error, or a percentage outside 0 to 100.

    >>> progress_in("75%").percent, progress_in(Decimal("0.5")).percent, progress_in("50,0").percent
    (75, 50, 50)
    >>> progress_in("Đang thực hiện").words, progress_in("77,5 %").words
    ('Đang thực hiện', '77,5 %')
    """
    value = usable(value)
    if value is None:
        return SaidProgress()
    text = " ".join(shown(value).split())
    number = _number(text.removesuffix("%").strip())
    if number is None:
        return SaidProgress(words=text)
    if isinstance(value, Decimal) and 0 < number < 1:
        number *= _WHOLE
    if not 0 <= number <= _WHOLE:
        raise unusable("tiến độ nằm ngoài 0–100", "the progress is outside 0–100")
    if number != number.to_integral_value():
        return SaidProgress(words=text)
    return SaidProgress(percent=int(number))


def _number(text: str) -> Decimal | None:
    """Return the number that a text is by either convention; ``None`` where it is none."""
    for language in (Language.VI, Language.EN):
        try:
            return read_number(text, language)
        except AmbiguousNumberError:
            continue
    return None
