"""What is asked of the rules of plug-ins, which nobody but their authors has tested."""

from collections.abc import Iterable, Iterator, Mapping
from math import isfinite

from tracker.domain import Fact
from tracker.language import Language
from tracker.language.plain import plain
from tracker.rules.finding import Finding
from tracker.rules.remark import Remark


def remarks_only(yielded: Iterable[object]) -> Iterator[Remark]:
    """Yield what a rule yielded, as long as it is remarks about facts.

    Raises:
        TypeError: something is not; it says what it is.

    >>> [*remarks_only(["late"])]
    Traceback (most recent call last):
    TypeError: the rule yielded str, not a Remark
    """
    if yielded is None:
        raise TypeError("the rule returned None, not an iterator of Remarks")
    for remark in yielded:
        if not isinstance(remark, Remark):
            raise TypeError(f"the rule yielded {type(remark).__name__}, not a Remark")
        _refuse_other(remark.subject, Fact, "the subject of a remark")
        _refuse_other(remark.values, Mapping, "the values of a remark")
        if remark.at is not None:
            _refuse_other(remark.at, Fact, "the place of a remark")
        yield remark


def writable(finding: Finding) -> Finding:
    """Return a finding, once it is known that every format can write its evidence.

    Raises:
        TypeError: a value is none of text, numbers, days, or lists and tables of these.
        ValueError: a number is infinite, or none at all.
    """
    _refuse_strange(plain(finding.evidence, Language.EN))
    return finding


def _refuse_other(value: object, kind: type, called: str) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{called} is {type(value).__name__}, not a {kind.__name__}")


def _refuse_strange(value: object) -> None:
    match value:
        case dict():
            for name, inner in value.items():
                _refuse_other(name, str, "the name of a value of a remark")
                _refuse_strange(inner)
        case list():
            for inner in value:
                _refuse_strange(inner)
        case float() if not isfinite(value):
            raise ValueError(f"a value of a remark is {value}")
        case None | str() | int() | float():
            return
        case _:
            raise TypeError(f"a value of a remark is {type(value).__name__}, which has no form")
