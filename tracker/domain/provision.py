"""Provisions: the clauses of a document, each of which can be named and traced by itself."""

from attrs import field, frozen

from tracker.domain.fact import as_text, as_words, is_identifier, is_text
from tracker.domain.suppression import Entry


@frozen(kw_only=True)
class Provision(Entry):
    """A clause of a document that assigns something (điều, khoản, mục, điểm).

    A provision is in force as long as its document is, unless a later document replaces it alone.

    Attributes:
        id: short name, chosen by people, one word, used nowhere else in the register; tasks and
            relations name the provision by it.
        number: its number as printed, such as ``II.3`` or ``Điều 5 khoản 2``.
        text: what it says.
        text_en: the same in English.

    >>> Provision(id="15-NQ-II.3", number="II.3", text="Số hóa hồ sơ").number
    'II.3'
    """

    id: str = field(converter=as_words, validator=is_identifier)
    number: str = field(converter=as_words, validator=is_text)
    text: str | None = field(default=None, converter=as_text, validator=is_text)
    text_en: str | None = field(default=None, converter=as_text, validator=is_text)
