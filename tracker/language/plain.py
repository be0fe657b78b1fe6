"""Values as plain data: what JSON and TOML have names for, the same in every language."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any

from tracker.language.languages import Language
from tracker.language.text import Text


def plain(value: Any, language: Language) -> Any:  # noqa: PLR0911 -- one for each type
    """Return *value* as JSON has it: ISO 8601 for days and times, decimals as numbers.

    >>> plain({"due": date(2023, 6, 30), "rate": Decimal("77.5")}, Language.EN)
    {'due': '2023-06-30', 'rate': 77.5}
    """
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Text():
            return value.in_language(language)
        case Mapping():
            return {key: plain(item, language) for key, item in value.items()}
        case list() | tuple():
            return [plain(item, language) for item in value]
        case _:
            return value
