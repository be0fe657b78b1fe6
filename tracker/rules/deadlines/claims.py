"""Reports that claim a status in their own words."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.domain import ProgressReport, Task


def claimed_reports(assessment: Assessment) -> Iterator[tuple[Task, ProgressReport, str]]:
    """Yield every report known by the day asked that claims a status, with what it claims."""
    for task in assessment.register.tasks:
        for report in task.reports:
            if report.claimed is not None and report.on <= assessment.as_of:
                yield task, report, report.claimed
