"""Where a document number may stand in plain text: one pattern, every repetition bounded."""

import re
from functools import cache

_CODE = r"(?:T\.[ƯUW]|[^\W\d_](?:[^\W_]|&){0,19})"
_GAP = r"\s{0,2}[-/]\s{0,2}"
_REST = rf"(?:-{_CODE}){{0,4}}"
_START = r"(?:(?<![\w/.&-])(?<!\d[, ])|(?<=[sS][ốỐoO])(?<!\w[sS][ốỐoO]))"

NUMBER_PATTERN = (
    rf"(?:{_START}(?P<serial>\d{{1,5}})(?P<suffix>[a-zđ]?)"
    r"|(?<!\w)[sS][ốỐoO]\s?:?[ .…_]{1,40}(?=[-/]))"
    rf"(?:(?P<gap1>{_GAP})(?:(?P<year>[12]\d{{3}})(?P<gap2>{_GAP}))?(?P<stray>0?)(?P<code1>{_CODE})"
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
    return re.compile(NUMBER_PATTERN)
