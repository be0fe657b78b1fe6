"""Sources: the texts that facts are taken from."""

from attrs import field, frozen

from tracker.domain.fact import Fact, as_text, as_words, is_identifier, is_text


@frozen(kw_only=True)
class Source(Fact):
    """A text that facts were taken from.

    Attributes:
        id: short name, chosen by people, one word; facts name it in their ``source``.
        title: what it is called.
        file: its name where it is kept.
    """

    id: str = field(converter=as_words, validator=is_identifier)
    title: str = field(converter=as_words, validator=is_text)
    file: str | None = field(default=None, converter=as_text, validator=is_text)
