"""What a column of a register of tasks may hold."""

from enum import StrEnum


class Field(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    """The number of the row, as printed: 1, 4.10, a)."""
    ID = "id"
    TITLE = "title"
    TITLE_EN = "title_en"
    SECTION = "section"
    DOCUMENT = "document"
    """What assigned the task: one document or several, cited in any way."""
    DOCUMENT_DATE = "document_date"
    ISSUER = "issuer"
    """Who issued that document."""
    ASSIGNED_ON = "assigned_on"
    LEAD_UNITS = "lead_units"
    COLLABORATING_UNITS = "collaborating_units"
    DEADLINE = "deadline"
    DUE_IN = "due_in"
    """One column for each period, marked with a cross where the task falls due in it."""
    CURRENT_DEADLINE = "current_deadline"
    """The deadline that holds now, where it was moved."""
    EXTENDED_ON = "extended_on"
    """The day it was moved."""
    PRODUCT = "product"
    PROGRESS = "progress"
    """How much is done, in per cent, or a status in words."""
    STATUS = "status"
    COMPLETED_ON = "completed_on"
    REPORTED_ON = "reported_on"
    EVIDENCE = "evidence"
    NOTE = "note"
    """A note on how the task stands."""
    TASK_NOTE = "task_note"
    """A note on the task itself."""
    DETAIL = "detail"
    """Anything else worth keeping of the task itself: who follows it, what it costs. It goes into
    the note of the task, under the heading of its column."""


JOINED = frozenset(
    {
        *(Field.DOCUMENT, Field.LEAD_UNITS, Field.COLLABORATING_UNITS, Field.PRODUCT, Field.DUE_IN),
        *(Field.STATUS, Field.EVIDENCE, Field.NOTE, Field.TASK_NOTE, Field.DETAIL),
    }
)
"""Fields that several columns may hold together; of any other a file may have one column."""

RANKED = frozenset({Field.NUMBER, Field.ID, Field.TITLE, Field.TITLE_EN, Field.SECTION})
"""Fields of which, where several columns could be one, that with the more usual name is it; what
stands in the others is a detail of the task."""

DAYS = frozenset(
    {
        *(Field.DOCUMENT_DATE, Field.ASSIGNED_ON, Field.DEADLINE, Field.CURRENT_DEADLINE),
        *(Field.EXTENDED_ON, Field.COMPLETED_ON, Field.REPORTED_ON),
    }
)
"""Fields that hold days."""
