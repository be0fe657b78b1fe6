"""Reports that claim a status in their own words."""

from collections.abc import Iterator

from tracker.assess import Assessment, known_reports
from tracker.domain import ProgressReport, Task

MOST_READ = 100
"""So many of the last claims about one task are looked at, which bounds what they can cost."""


def claimed_reports(assessment: Assessment) -> Iterator[tuple[Task, ProgressReport, str]]:
    """Yield the last reports known by the day asked that claim a status, with what each claims."""
    for task in assessment.register.tasks:
        if all(report.claimed is None for report in task.reports):
            continue
        claims = [
            (report, report.claimed)
            for report in known_reports(task, assessment.as_of)
            if report.claimed is not None
        ]
        for report, claimed in claims[-MOST_READ:]:
            yield task, report, claimed
