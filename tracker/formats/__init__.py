"""How findings and rows are written: for people, for programs and for the services they use.

Deadlines, which only one command writes, are in :mod:`tracker.formats.deadlines`.
"""

from tracker.formats.data import csv_text, json_line, json_text
from tracker.formats.findings import FindingFormat, report_data, write_findings
from tracker.formats.harmless import harmless, one_line
from tracker.formats.paint import Paint, unpainted

__all__ = [
    "FindingFormat",
    "Paint",
    "csv_text",
    "harmless",
    "json_line",
    "json_text",
    "one_line",
    "report_data",
    "unpainted",
    "write_findings",
]
