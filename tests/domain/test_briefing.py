"""Briefings and their results."""

from hypothesis import given

from tracker.domain import Briefing, Result
from tracker.testing import briefings


@given(briefings())
def test_a_briefing_keeps_its_results_in_order(briefing: Briefing) -> None:
    """Any number of results may be given in any kind of series; they are kept as a tuple."""
    made = Briefing(id=briefing.id, title=briefing.title, results=iter(briefing.results))
    assert made.results == briefing.results


def test_a_briefing_may_be_known_by_name_alone() -> None:
    """What a source does not say of a meeting stays unknown."""
    briefing = Briefing(id="q1", title="Giao ban quý I")
    unknown = (briefing.cluster, briefing.held_on, briefing.place, briefing.chair)
    assert (*unknown, briefing.reviews, briefing.launches) == (None,) * 6
    assert briefing.results == ()


def test_a_result_is_words_about_a_field_of_work() -> None:
    """A result has a topic and a text, and both are told apart."""
    result = Result(topic="an ninh", text="giữ vững")
    assert (result.topic, result.text) == ("an ninh", "giữ vững")
