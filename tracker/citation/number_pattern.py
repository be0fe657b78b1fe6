"""Where a document number may stand in plain text: patterns whose repetitions are bounded."""

import re
from functools import cache

_CODE = r"(?:T\.[ƯUW]|[^\W\d_](?:[^\W_]|&){0,19})"
_GAP = r"\s{0,2}[-/]\s{0,2}"
_REST = rf"(?:-{_CODE}){{0,4}}"
# The first figure comes before what must not stand before it, so that a scan stops only at figures.
_SERIAL = (
    r"(?P<serial>[0-9](?:(?<![\w/.&-][0-9])(?<!\d[, ][0-9])"
    r"|(?<=[sS][ốỐoO][0-9])(?<!\w[sS][ốỐoO][0-9]))[0-9]{0,4})(?P<suffix>[a-zđ]?)"
)
_BLANK = r"[sS](?<!\w[sS])[ốỐoO]\s?:?[ .…_]{1,40}(?=[-/])(?P<serial>(?!))?(?P<suffix>)"
_AFTER = (
    rf"(?:(?P<gap1>{_GAP})(?:(?P<year>[12][0-9]{{3}})(?P<gap2>{_GAP}))?(?P<stray>0?)"
    rf"(?P<code1>{_CODE})"
    rf"(?:(?P<gap3>\s{{0,2}}[-/.]\s{{0,2}})(?P<code2>{_CODE})(?P<rest>{_REST}))?"
    rf"|(?P<gap4>\s{{0,2}})(?P<code3>{_CODE})(?P<gap5>{_GAP})(?P<code4>{_CODE})"
    rf"(?P<rest2>{_REST}))(?!\w)"
)


@cache
def number_pattern() -> re.Pattern[str]:
    """Return the pattern of anything shaped like a number, compiled when first needed.

    >>> [found[0] for found in number_pattern().finditer("số 15-NQ/TU; 62/80; 6/12/2022")]
    ['15-NQ/TU']
    """
    return re.compile(_SERIAL + _AFTER)


@cache
def blank_pattern() -> re.Pattern[str]:
    """Return the pattern of a number whose count is still to be given.

    >>> blank_pattern().search("Số:      /QĐ-UBND")["code1"]
    'QĐ'
    """
    return re.compile(_BLANK + _AFTER)
