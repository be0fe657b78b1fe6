"""Deadlines: what holds of every one of them, whatever it names."""

import calendar
from datetime import date, time, timedelta

import pytest
from attrs import evolve
from hypothesis import Phase, assume, find, given, settings
from hypothesis import strategies as st

from tracker.calendar import (
    Anchor,
    AnchorKind,
    Choice,
    Count,
    Deadline,
    DeadlineKind,
    Operator,
    Part,
    PeriodKind,
    Unit,
    UnreadableDeadlineError,
    Window,
    read_deadline,
    read_period,
)
from tracker.calendar.writing import write_deadline, write_window
from tracker.language import Language

YEARS = st.integers(1000, 2999)
DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))
TIMES = (
    st.times().map(lambda at: at.replace(second=0, microsecond=0)).filter(lambda at: at != time())
)
LENGTHS = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF_YEAR: 6,
    PeriodKind.NINE_MONTHS: 9,
    PeriodKind.YEAR: 12,
}
EVENTS = ("kết thúc hội nghị", "nhận đủ hồ sơ hợp lệ", "adoption of the budget", "Luật có hiệu lực")


def year_pairs() -> st.SearchStrategy[tuple[int, int] | None]:
    """A year for both ends, or none."""
    return st.none() | YEARS.map(lambda year: (year, year))


@st.composite
def whole_periods(draw: st.DrawFn) -> Window:
    """A month, quarter, half, nine months or year, its year known or not."""
    kind = draw(st.sampled_from(sorted(LENGTHS)))
    length = LENGTHS[kind]
    first = 1 + length * draw(st.integers(0, 12 // length - 1))
    return Window(
        kind=kind, first=(first, 1), last=(first + length - 1, 31), years=draw(year_pairs())
    )


@st.composite
def single_days(draw: st.DrawFn) -> Window:
    """A day, its year known or not."""
    day = draw(DAYS)
    known = draw(st.booleans()) or (day.month, day.day) == (2, 29)
    named = (day.month, day.day)
    years = (day.year, day.year) if known else None
    return Window(kind=PeriodKind.DAY, first=named, last=named, years=years)


@st.composite
def spans(draw: st.DrawFn) -> Window:
    """Days, months, quarters or years from one to another."""
    if draw(st.booleans()):
        first = draw(st.dates(date(1901, 1, 1), date(2098, 1, 1)))
        last = first + timedelta(days=draw(st.integers(1, 800)))
        return Window(
            kind=PeriodKind.DAY,
            first=(first.month, first.day),
            last=(last.month, last.day),
            years=(first.year, last.year),
        )
    if draw(st.booleans()):
        year = draw(st.integers(1000, 2990))
        return Window(
            kind=PeriodKind.YEAR_RANGE,
            first=(1, 1),
            last=(12, 31),
            years=(year, year + draw(st.integers(1, 9))),
            approximate=draw(st.booleans()),
        )
    length = draw(st.sampled_from([1, 3]))
    start = draw(st.integers(1000 * 12, 2990 * 12)) // length * length
    more = length * draw(st.integers(1, 8))
    end = start + more + length - 1
    return Window(
        kind={1: PeriodKind.MONTH, 3: PeriodKind.QUARTER}[length],
        first=(start % 12 + 1, 1),
        last=(end % 12 + 1, 31),
        years=(start // 12, end // 12),
    )


@st.composite
def tenths(draw: st.DrawFn) -> Window:
    """Ten days of a month, or the first half of one."""
    month = draw(st.integers(1, 12))
    first, last = draw(st.sampled_from([(1, 10), (11, 20), (21, 31), (1, 15)]))
    return Window(
        kind=PeriodKind.MONTH, first=(month, first), last=(month, last), years=draw(year_pairs())
    )


def dated(window: Window, operator: Operator = Operator.ON, at: time | None = None) -> Deadline:
    """Make the deadline of a window."""
    return Deadline(
        text="", kind=DeadlineKind(window.kind.value), operator=operator, at=at, meaning=window
    )


@st.composite
def dated_deadlines(draw: st.DrawFn) -> Deadline:
    """Due in a window, or before it."""
    if draw(st.booleans()):
        operator = draw(st.sampled_from(Operator))
        at = draw(st.none() | TIMES)
        return dated(draw(single_days()), operator, at)
    window = draw(whole_periods() | spans() | tenths())
    if draw(st.booleans()) and window.kind in LENGTHS and is_whole(window):
        return dated(evolve(window, part=draw(st.sampled_from(Part))))
    plain = window.kind in LENGTHS and window.years is not None and not window.approximate
    return dated(window, draw(st.sampled_from(Operator)) if plain else Operator.ON)


def is_whole(window: Window) -> bool:
    """Whether a window is one whole period of its kind."""
    last = (window.first[0] + LENGTHS[window.kind] - 1, 31)
    one_year = window.years is None or window.years[0] == window.years[1]
    return one_year and (window.first[1], window.last) == (1, last)


@st.composite
def anchors(draw: st.DrawFn) -> Anchor:
    """What a count may start from."""
    kind = draw(st.sampled_from(AnchorKind))
    if kind is AnchorKind.UNKNOWN:
        return Anchor(kind=kind)
    if kind is AnchorKind.DAY:
        return Anchor(kind=kind, day=draw(DAYS))
    event = draw(st.sampled_from(EVENTS)) if kind is AnchorKind.EVENT else None
    return Anchor(kind=kind, event=event, day=draw(st.none() | DAYS))


@st.composite
def relative_deadlines(draw: st.DrawFn) -> Deadline:
    """Counted forwards or back from an anchor, the outcome published or not."""
    anchor = draw(anchors())
    back = anchor.kind is not AnchorKind.UNKNOWN and draw(st.booleans())
    number = draw(st.integers(1, 400)) * (-1 if back else 1)
    published = draw(st.none() | DAYS)
    count = Count(
        number=number, unit=draw(st.sampled_from(Unit)), anchor=anchor, published=published
    )
    operator = draw(st.sampled_from(Operator)) if published else Operator.ON
    return Deadline(text="", kind=DeadlineKind.RELATIVE, operator=operator, meaning=count)


@st.composite
def pending_deadlines(draw: st.DrawFn) -> Deadline:
    """Waiting for an event, or to be done before it."""
    anchor = draw(anchors().filter(lambda anchor: anchor.kind is not AnchorKind.DAY))
    unknown = anchor.kind is AnchorKind.UNKNOWN
    operator = Operator.ON if unknown else draw(st.sampled_from(Operator))
    return Deadline(
        text="", kind=DeadlineKind.PENDING, operator=operator, meaning=evolve(anchor, day=None)
    )


def unpublished(counted: Deadline) -> Deadline:
    """The same count without a day of its own."""
    assert isinstance(counted.meaning, Count)
    return evolve(counted, operator=Operator.ON, meaning=evolve(counted.meaning, published=None))


@st.composite
def choices(draw: st.DrawFn) -> Deadline:
    """The later or the earlier of a day and a count."""
    day = dated(draw(single_days()), draw(st.sampled_from(Operator)))
    count = draw(relative_deadlines().map(unpublished))
    return Deadline(
        text="",
        kind=DeadlineKind.RELATIVE,
        meaning=Choice(deadlines=(day, count), later=draw(st.booleans())),
    )


def year_window(year: int) -> Window:
    """A year as a window."""
    return Window(kind=PeriodKind.YEAR, first=(1, 1), last=(12, 31), years=(year, year))


def deadlines() -> st.SearchStrategy[Deadline]:
    """Any deadline that a phrase can give."""
    return st.one_of(
        dated_deadlines(),
        relative_deadlines(),
        pending_deadlines(),
        choices(),
        st.sampled_from(["CONTINUOUS", "VAGUE", "NONE"]).map(
            lambda name: Deadline(text="", kind=DeadlineKind[name])
        ),
        YEARS.map(
            lambda year: Deadline(text="", kind=DeadlineKind.FROM_YEAR, meaning=year_window(year))
        ),
        st.builds(
            lambda year, begins: Deadline(
                text="",
                kind=DeadlineKind.CONTINUOUS,
                meaning=evolve(year_window(year), begins=begins),
            ),
            YEARS,
            st.booleans(),
        ),
    )


@given(deadlines(), st.sampled_from(Language))
def test_reading_the_print_of_a_deadline_gives_it_back(
    deadline: Deadline, language: Language
) -> None:
    """Parse of print is the identity, for every kind and in both languages."""
    printed = write_deadline(deadline, language)
    read = read_deadline(printed)
    assert evolve(read, text="") == deadline, printed
    assert read.text == printed


@given(deadlines(), st.sampled_from(Language))
def test_the_text_alone_holds_a_deadline(deadline: Deadline, language: Language) -> None:
    """Reading the text of a deadline again gives an equal one with an equal hash."""
    read = read_deadline(write_deadline(deadline, language))
    read_deadline.cache_clear()
    again = read_deadline(read.text)
    assert (again, hash(again)) == (read, hash(read))


@given(whole_periods() | spans() | tenths() | single_days())
def test_a_due_day_never_falls_outside_the_period_named(window: Window) -> None:
    """It is the last day of the period, by the calendar of Python."""
    due = dated(window).due
    if window.years is None:
        assert due is None
        return
    month, day = window.last
    last = date(window.years[1], month, min(day, calendar.monthrange(window.years[1], month)[1]))
    first = date(window.years[0], *window.first)
    assert due == last
    assert first <= due


@given(whole_periods() | spans() | tenths() | single_days(), st.sampled_from(Language))
def test_a_due_day_is_in_the_period_that_the_phrase_names(
    window: Window, language: Language
) -> None:
    """Read from its print, a period is due on its last day, and "before" it the day before it."""
    assume(window.years is not None)
    phrase = write_window(window, language)
    period = read_period(phrase)
    due = read_deadline(phrase).due
    assert due == period.last
    assert due in period
    if period.first != period.last:
        return  # one is due before a day, not before a stretch of days
    before = read_deadline(write_deadline(dated(window, Operator.BEFORE), language)).due
    assert before == period.first - timedelta(days=1)
    assert before not in period


MANY = settings(phases=[Phase.generate], max_examples=2000, database=None)


def test_every_kind_of_deadline_is_among_those_printed() -> None:
    """The law of the print is about each kind there is."""
    missing = {*DeadlineKind} - {DeadlineKind.RECURRING}  # those have a test of their own

    def all_seen(deadline: Deadline) -> bool:
        missing.discard(deadline.kind)
        return not missing

    find(deadlines(), all_seen, settings=MANY)
    assert not missing


@given(DAYS)
def test_before_a_day_is_due_the_day_before_it_and_by_a_time_of_day_on_it(day: date) -> None:
    """The operator is strict, and a time of day ends on its own day."""
    written = f"{day.day}/{day.month}/{day.year}"
    found = [
        read_deadline(phrase).due
        for phrase in (written, f"trước ngày {written}", f"trước 17 giờ ngày {written}")
    ]
    assert found == [day, day - timedelta(days=1), day]


def test_what_waits_for_the_same_event_in_other_spelling_is_equal() -> None:
    """Two spellings of an event are one event, in equality and in hash."""
    one, other = (read_deadline(text) for text in ("khi có YÊU CẦU", "Khi co  yeu cau"))
    assert one.means(other)
    assert hash(one.meaning) == hash(other.meaning)
    assert not one.means(read_deadline("khi có chỉ đạo"))


def test_the_error_says_what_could_be_written() -> None:
    """An unreadable phrase is quoted, cut where it is long, with forms that are read."""
    with pytest.raises(UnreadableDeadlineError) as refused:
        read_deadline("12/31/2025")
    assert refused.value.text.vi == (
        "không đọc được thời hạn “12/31/2025”: ngày viết trước tháng, mà không có tháng 31: "
        "có phải kiểu Mỹ (tháng/ngày)?; hãy viết một ngày (30/6/2023), một kỳ (“quý II/2023”, "
        "“tháng 6/2023”, “năm 2023”), “trước ngày 20/6/2023”, “15 ngày làm việc kể từ ngày ký”, "
        "“ngày 25 hằng tháng” hoặc “thường xuyên”"
    )
    with pytest.raises(UnreadableDeadlineError, match="…” cannot be read: it is too long"):
        read_deadline("a" * 600)
