"""The languages there are."""

from enum import StrEnum


class Language(StrEnum):
    """A language of output: Vietnamese or English."""

    VI = "vi"
    EN = "en"
