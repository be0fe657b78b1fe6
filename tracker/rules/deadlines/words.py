"""What the two axes of a standing are called in a message."""

from tracker.assess.columns.choice_words import LIFECYCLE_WORDS, TIMELINESS_WORDS

__all__ = ["LIFECYCLE_WORDS", "TIMELINESS_WORDS"]
