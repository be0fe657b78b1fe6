"""The quick path, which must read nothing otherwise than the grammar does."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar.forms.grammar import grammar
from tracker.calendar.phrase import read_phrase
from tracker.calendar.quick import read_quickly

NUMBERS = st.integers(0, 40).map(str) | st.integers(0, 40).map("{:02d}".format)


@given(
    st.sampled_from(
        [
            "{0}/{1}/{2}",
            "trước ngày {0}.{1}.{2}",
            "ngày {0}-{1}-{2}",
            "{2}-{1}-{0}",
            "before {2}-{1}-{0}",
            "tháng {1}/{2}",
            "trong tháng {1} năm {2}",
            "quý {3}/{2}",
            "trong quý {3} năm {2}",
            "Q{1} {2}",
            "năm {2}",
            "trong năm {2}",
            "{2}",
        ]
    ),
    NUMBERS,
    NUMBERS,
    st.integers(900, 3100),
    st.sampled_from(["I", "II", "III", "IV", "V"]),
)
def test_what_is_read_quickly_is_what_the_grammar_reads(form, day, month, year, quarter):
    """Where the quick path answers, the grammar gives that one answer."""
    phrase = read_phrase(form.format(day, month, year, quarter))
    quick = read_quickly(phrase.folded)
    readings, _ = grammar().read("led", phrase)
    slow = [(deadline.meaning, deadline.before) for deadline in readings]
    assert slow == ([] if quick is None else [quick])
