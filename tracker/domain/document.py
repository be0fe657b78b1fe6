"""Documents: what was decided, by whom, and how one document stands to another."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from attrs import field, frozen

from tracker.domain.fact import (
    Fact,
    as_text,
    as_words,
    contradiction,
    is_identifier,
    is_text,
    refers_to,
    refuse_reversed,
)
from tracker.domain.provision import Provision
from tracker.domain.suppression import Entry


class RelationKind(StrEnum):
    """How one document stands to another."""

    IMPLEMENTS = "implements"
    """It carries the other out (cụ thể hóa)."""
    AMENDS = "amends"
    SUPPLEMENTS = "supplements"
    REPLACES = "replaces"
    CONTINUES = "continues"
    """It asks that the other go on being carried out."""
    CITES = "cites"
    BASED_ON = "based_on"


@frozen(kw_only=True)
class Relation(Fact):
    """A link from the document that records it to another, or to a provision of another.

    Attributes:
        kind: what the document does to its target.
        target: id of the other document, or of the provision that is meant.
    """

    kind: RelationKind
    target: str = field(converter=as_words, metadata=refers_to("document", "provision"))


def _as_relations(values: Iterable[Relation]) -> tuple[Relation, ...]:
    return tuple(values)


def _as_provisions(values: Iterable[Provision]) -> tuple[Provision, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Document(Entry):
    """A document, known in full or only as somebody cited it.

    A partial citation stays partial: what its source does not say is ``None``, not a guess.

    Attributes:
        id: short name, chosen by people, one word.
        title: what it is about.
        title_en: the same in English.
        number: its number as printed, such as ``15-NQ/TU``.
        issuer: id of the organization that issued it.
        issued_on: the day it bears.
        published_on: the day it was published, which may be another.
        term: the committee term that numbered it, such as ``XIII``; party numbers
            restart each term.
        citation: the words it was cited by, verbatim.
        effective_from: first day in force.
        effective_to: last day in force; ``None`` while it holds.
        convention: id of the convention that its deadlines are counted by, where it has its own.
        relations: how it stands to other documents.
        provisions: those of its clauses that are followed one by one; not necessarily all.
    """

    kind: ClassVar[str] = "document"

    id: str = field(converter=as_words, validator=is_identifier)
    title: str | None = field(default=None, converter=as_text, validator=is_text)
    title_en: str | None = field(default=None, converter=as_text, validator=is_text)
    number: str | None = field(default=None, converter=as_text, validator=is_text)
    issuer: str | None = field(default=None, converter=as_text, metadata=refers_to("organization"))
    issued_on: date | None = None
    published_on: date | None = None
    term: str | None = field(default=None, converter=as_text, validator=is_text)
    citation: str | None = field(default=None, converter=as_text, validator=is_text)
    effective_from: date | None = None
    effective_to: date | None = None
    convention: str | None = field(
        default=None, converter=as_text, metadata=refers_to("convention")
    )
    relations: tuple[Relation, ...] = field(default=(), converter=_as_relations)
    provisions: tuple[Provision, ...] = field(default=(), converter=_as_provisions)

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "effective_from", "effective_to")
        if not (self.title or self.number or self.citation):
            raise contradiction(
                self,
                "title",
                vi="không có tên, số hay lời trích dẫn nào",
                en="it has no title, no number and no citation",
            )
        own = {self.id, *(provision.id for provision in self.provisions)}
        if any(relation.target in own for relation in self.relations):
            raise contradiction(
                self, "relations", vi="liên quan đến chính nó", en="it is related to itself"
            )

    @property
    def name(self) -> str:
        """What to call it in a table: its number, else its title, else the words citing it."""
        return self.number or self.title or self.citation or self.id


# The kinds below add no field, so they inherit everything that attrs made for Document instead of
# having it made again: defining an attrs class takes a millisecond or more at every start.


class Resolution(Document):
    """Nghị quyết: what a congress or a committee resolved."""

    __slots__ = ()
    kind = "resolution"


class Directive(Document):
    """Chỉ thị: what a higher body directs lower ones to do."""

    __slots__ = ()
    kind = "directive"


class Conclusion(Document):
    """Kết luận: what a body concluded after review."""

    __slots__ = ()
    kind = "conclusion"


class Decision(Document):
    """Quyết định: a single decision; shares the symbol QĐ with Regulation."""

    __slots__ = ()
    kind = "decision"


class Regulation(Document):
    """Quy định: a standing rule; shares the symbol QĐ with Decision."""

    __slots__ = ()
    kind = "regulation"


class Statute(Document):
    """Quy chế: working rules of a body."""

    __slots__ = ()
    kind = "statute"


class Guideline(Document):
    """Hướng dẫn: how to carry another document out."""

    __slots__ = ()
    kind = "guideline"


class Notice(Document):
    """Thông báo: what is made known, such as the conclusion of a meeting."""

    __slots__ = ()
    kind = "notice"


class Report(Document):
    """Báo cáo: what was done."""

    __slots__ = ()
    kind = "report"


class Plan(Document):
    """Kế hoạch: the document; what it measures is a WorkPlan."""

    __slots__ = ()
    kind = "plan"


class Program(Document):
    """Chương trình, chương trình hành động: a programme of action."""

    __slots__ = ()
    kind = "program"


class Scheme(Document):
    """Đề án: a scheme."""

    __slots__ = ()
    kind = "scheme"


class OfficialLetter(Document):
    """Công văn: a letter, which may assign a task."""

    __slots__ = ()
    kind = "official_letter"


class Law(Document):
    """Luật, nghị định, thông tư: a legal act of the State."""

    __slots__ = ()
    kind = "law"


DOCUMENT_CLASSES: MappingProxyType[str, type[Document]] = MappingProxyType(
    {
        document_class.kind: document_class
        for document_class in (
            Document,
            Resolution,
            Directive,
            Conclusion,
            Decision,
            Regulation,
            Statute,
            Guideline,
            Notice,
            Report,
            Plan,
            Program,
            Scheme,
            OfficialLetter,
            Law,
        )
    }
)
"""The class of each kind of document."""
