"""How findings and rows are written: text, JSON, CSV.

Deadlines, which only one command writes, are in :mod:`tracker.formats.deadlines`.
"""

from tracker.formats.data import csv_text, json_line, json_text
from tracker.formats.findings import FindingFormat, report_data, write_findings
from tracker.formats.paint import Paint, unpainted

__all__ = [
    "FindingFormat",
    "Paint",
    "csv_text",
    "json_line",
    "json_text",
    "report_data",
    "unpainted",
    "write_findings",
]
