"""Strategies for what was decided: sources, documents and the relations between them, briefings."""

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.domain import (
    DOCUMENT_CLASSES,
    Briefing,
    Document,
    Provision,
    Relation,
    RelationKind,
    Result,
    Source,
    Term,
)
from tracker.testing.references import (
    NOTHING,
    References,
    citation,
    one_of,
    one_or_none,
    several,
)
from tracker.testing.remembering import one_of_these, optional
from tracker.testing.texts import identifiers, texts
from tracker.testing.times import days, periods, spans

_NUMBERS = ("15-NQ/TU", "05-CT/TW", "01-KL/CB", "12/CT-TTg", "30/2020/NĐ-CP", "số 09 KH/ĐU")
_PROVISION_NUMBERS = ("II.3", "Điều 5 khoản 2", "điểm a")
_CITATIONS = ("Nghị quyết Trung ương 4 (khóa XII)", "Chỉ thị 35 của Bộ Chính trị", "NQ21")


def sources(*, identifier: str | None = None) -> SearchStrategy[Source]:
    """Texts that facts are taken from.

    Args:
        identifier: its id; drawn where none is given.

    >>> from hypothesis import find
    >>> find(sources(), lambda source: source.file)
    Source(source=None, id='N-1', title='kế hoạch', file='bai-bao.pdf')
    """
    return st.builds(
        Source,
        id=st.just(identifier) if identifier else identifiers(prefix="N"),
        title=texts(),
        file=st.sampled_from((None, "bai-bao.pdf")),
    )


@st.composite
def relations(draw: DrawFn, *, known: References = NOTHING) -> Relation:
    """Links to another document, or to a provision of one.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name; without any, the target is ``VB-0``.

    >>> from hypothesis import find
    >>> find(relations(), lambda relation: True)
    Relation(source=None, kind=<RelationKind.IMPLEMENTS: 'implements'>, target='VB-0')
    """
    return Relation(
        kind=draw(one_of_these(*RelationKind)),
        target=one_of(draw, known.bases or ("VB-0",)),
        source=citation(draw, known),
    )


@st.composite
def provisions(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> Provision:
    """Clauses of a document, with or without their words.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(provisions(identifier="VB-1:1"), lambda provision: True)
    Provision(source=None, id='VB-1:1', number='II.3', text=None, text_en=None)
    """
    return Provision(
        id=identifier or draw(identifiers(prefix="DK")),
        number=draw(one_of_these(*_PROVISION_NUMBERS)),
        text=draw(optional(texts())),
        text_en=draw(one_of_these(None, "Carry the plan out")),
        source=citation(draw, known),
    )


@st.composite
def terms(draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING) -> Term:
    """Terms of committees, with or without their days.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name; without any organization, it is that of ``TC-0``.

    >>> from hypothesis import find
    >>> find(terms(), lambda term: term.begins_on).organizations
    ('TC-0',)
    """
    begins_on, ends_on = draw(spans())
    return Term(
        id=identifier or draw(identifiers(prefix="NK")),
        name=draw(one_of_these("XII", "XIII", "2020 – 2025")),
        organizations=several(draw, known.organizations) or (known.organizations or ("TC-0",))[:1],
        begins_on=begins_on,
        ends_on=ends_on,
        source=citation(draw, known),
    )


@st.composite
def documents(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> Document:
    """Documents of every kind, some known in full, some only as somebody cited them.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(documents(), lambda document: document.number).number
    '15-NQ/TU'
    >>> find(documents(), lambda document: document.citation and not document.title).name
    'Nghị quyết Trung ương 4 (khóa XII)'
    """
    identifier = identifier or draw(identifiers(prefix="VB"))
    effective_from, effective_to = draw(spans())
    title, number = draw(optional(texts())), draw(one_of_these(None, *_NUMBERS))
    nameless = not (title or number)
    others = tuple(document for document in known.documents if document != identifier)
    related = relations(known=evolve(known, documents=others))
    return draw(one_of_these(*DOCUMENT_CLASSES.values()))(
        id=identifier,
        title=title,
        title_en=draw(one_of_these(None, "On the plan")),
        number=number,
        issuer=one_or_none(draw, known.organizations),
        issued_on=draw(optional(days())),
        published_on=draw(optional(days())),
        term=draw(one_of_these(None, "XII", "XIII")),
        citation=draw(one_of_these(*(() if nameless else (None,)), *_CITATIONS)),
        effective_from=effective_from,
        effective_to=effective_to,
        convention=one_or_none(draw, known.conventions),
        relations=draw(st.lists(related, max_size=2)) if others else (),
        provisions=[
            draw(provisions(identifier=f"{identifier}:{place}", known=known))
            for place in range(1, 1 + draw(one_of_these(0, 0, 1, 2)))
        ],
        source=citation(draw, known),
    )


@st.composite
def results(draw: DrawFn, *, known: References = NOTHING) -> Result:
    """What a briefing found or did in one field of work.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(results(), lambda result: True)
    Result(source=None, topic='kế hoạch', text='kế hoạch')
    """
    return Result(topic=draw(texts(most_words=2)), text=draw(texts()), source=citation(draw, known))


@st.composite
def briefings(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> Briefing:
    """Meetings of a cluster, whose day and periods may be unknown.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(briefings(), lambda briefing: briefing.held_on).held_on
    datetime.date(2015, 1, 1)
    """
    return Briefing(
        id=identifier or draw(identifiers(prefix="HN")),
        title=draw(texts()),
        cluster=one_or_none(draw, known.clusters),
        held_on=draw(optional(days())),
        place=draw(optional(texts())),
        chair=one_or_none(draw, known.organizations),
        reviews=draw(optional(periods())),
        launches=draw(optional(periods())),
        results=draw(st.lists(results(known=known), max_size=2)),
        source=citation(draw, known),
    )
