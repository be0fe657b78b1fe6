"""Strategies for what was decided: sources, documents and the relations between them, briefings."""

from collections.abc import Sequence

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
from tracker.testing.drawing import knowing, picked, some
from tracker.testing.references import (
    NOTHING,
    References,
    citation,
    one_of,
    one_or_none,
    several,
)
from tracker.testing.remembering import one_of_these, remembered
from tracker.testing.times import days, periods, spans
from tracker.testing.words import identifiers, optional_texts, texts

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
    return _sources(identifier)


@remembered
def _sources(identifier: str | None) -> SearchStrategy[Source]:
    return st.builds(
        Source,
        id=st.just(identifier) if identifier else identifiers(prefix="N"),
        title=texts(),
        file=one_of_these(None, "bai-bao.pdf"),
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
    number, text_en = picked(draw, _PROVISION_NUMBERS, (None, "Carry the plan out"))
    return Provision(
        id=identifier or draw(identifiers(prefix="DK")),
        number=number,
        text=draw(optional_texts()),
        text_en=text_en,
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
    draw: DrawFn,
    *,
    identifier: str | None = None,
    kinds: Sequence[type[Document]] = tuple(DOCUMENT_CLASSES.values()),
    known: References = NOTHING,
) -> Document:
    """Documents of every kind, some known in full, some only as somebody cited them.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        kinds: the kinds of document to make, at least one.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(documents(), lambda document: document.number).number
    '15-NQ/TU'
    >>> find(documents(), lambda document: document.citation and not document.title).name
    'Nghị quyết Trung ương 4 (khóa XII)'
    """
    identifier = identifier or draw(identifiers(prefix="VB"))
    effective_from, effective_to = draw(spans())
    document_class, title_en, number, term = picked(
        draw, kinds, (None, "On the plan"), (None, *_NUMBERS), (None, "XII", "XIII")
    )
    related, held, is_dated, is_published = picked(
        draw, range(3), (0, 0, 1, 2), (False, True), (False, True)
    )
    title = draw(optional_texts())
    named = (None,) if title or number else ()
    others = tuple(document for document in known.documents if document != identifier)
    made: Document = document_class(
        id=identifier,
        title=title,
        title_en=title_en,
        number=number,
        issuer=one_or_none(draw, known.organizations),
        issued_on=draw(days()) if is_dated else None,
        published_on=draw(days()) if is_published else None,
        term=term,
        citation=draw(one_of_these(*named, *_CITATIONS)),
        effective_from=effective_from,
        effective_to=effective_to,
        convention=one_or_none(draw, known.conventions),
        relations=_related(draw, evolve(known, documents=others), related) if others else (),
        provisions=_held(draw, identifier, held, known),
        source=citation(draw, known),
    )
    return made


def _held(draw: DrawFn, identifier: str, count: int, known: References) -> tuple[Provision, ...]:
    """Draw the provisions of a document, whose ids begin with its own."""
    return tuple(
        draw(provisions(identifier=f"{identifier}:{place}", known=known))
        for place in range(1, 1 + count)
    )


def _related(draw: DrawFn, known: References, count: int) -> tuple[Relation, ...]:
    return some(draw, knowing(relations, known), count)


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
    is_held, has_reviewed, has_launched, found = picked(
        draw, (False, True), (False, True), (False, True), range(3)
    )
    return Briefing(
        id=identifier or draw(identifiers(prefix="HN")),
        title=draw(texts()),
        cluster=one_or_none(draw, known.clusters),
        held_on=draw(days()) if is_held else None,
        place=draw(optional_texts()),
        chair=one_or_none(draw, known.organizations),
        reviews=draw(periods()) if has_reviewed else None,
        launches=draw(periods()) if has_launched else None,
        results=some(draw, knowing(results, known), found),
        source=citation(draw, known),
    )
