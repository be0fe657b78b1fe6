"""The two languages the tracker speaks, how each writes numbers and days; the order of names."""

from tracker.language.collation import LanguageCodeError, alphabetical
from tracker.language.languages import Language
from tracker.language.numbers import (
    AmbiguousNumberError,
    read_number,
    read_percentage,
    write_number,
)
from tracker.language.order import natural_order
from tracker.language.text import Text, Values, filled, join_words, write_date, write_value

__all__ = [
    "AmbiguousNumberError",
    "Language",
    "LanguageCodeError",
    "Text",
    "Values",
    "alphabetical",
    "filled",
    "join_words",
    "natural_order",
    "read_number",
    "read_percentage",
    "write_date",
    "write_number",
    "write_value",
]
