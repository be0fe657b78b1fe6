"""Terms of committees: the periods in which their documents are numbered from 01."""

from datetime import date

from attrs import field, frozen

from tracker.domain.fact import (
    as_words,
    as_words_tuple,
    contradiction,
    is_identifier,
    is_text,
    refers_to,
    refuse_reversed,
)
from tracker.domain.suppression import Entry

_WORDS_FOR_TERM = frozenset({"khóa", "khoá", "nhiệm", "kỳ", "kì", "term"})
_DASHES = str.maketrans("–—‑‐", "----")


@frozen(kw_only=True)
class Term(Entry):
    """A term of a committee (khóa, nhiệm kỳ): from the closing of its congress to that of the next.

    Within one, the committee and the bodies it elects number their documents of each type from
    01 (Guideline 05-HD/VPTW of 2026-05-27, as 36-HD/VPTW of 2018 before it). A document says its
    term in its own words; :meth:`tracker.domain.Register.term_of` finds the period they mean.

    Attributes:
        id: short name, chosen by people, one word.
        name: what the term is called, such as ``XIII`` or ``2020-2025``.
        organizations: ids of the committee and of the bodies it elects, which share the term.
        begins_on: its first day; ``None`` where not recorded.
        ends_on: its last day; ``None`` where it goes on, or is not recorded.

    >>> term = Term(id="tw-xiii", name="XIII", organizations=["trung-uong"])
    >>> term.is_called("Khóa xiii"), term.is_called("XII")
    (True, False)
    """

    id: str = field(converter=as_words, validator=is_identifier)
    name: str = field(converter=as_words, validator=is_text)
    organizations: tuple[str, ...] = field(
        converter=as_words_tuple, metadata=refers_to("organization")
    )
    begins_on: date | None = None
    ends_on: date | None = None

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "begins_on", "ends_on")
        if not self.organizations:
            raise contradiction(
                self, "organizations", vi="không ghi của ai", en="it names no organization"
            )

    def holds_on(self, day: date) -> bool:
        """Whether *day* lies in the term; an end that is not recorded is no limit."""
        return (self.begins_on is None or self.begins_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )

    def is_called(self, words: str) -> bool:
        """Whether *words* name this term: case, dashes and the words for a term do not count."""
        return _plain(words) == _plain(self.name)


def _plain(words: str) -> str:
    """Return the words of a name that tell one term from another."""
    told = as_words(words).casefold().translate(_DASHES).replace("-", " - ").split()
    return " ".join(word for word in told if word not in _WORDS_FOR_TERM)
