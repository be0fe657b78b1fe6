"""How the deadline rules and the status table do on many tasks, beside the least possible.

    python tests/benchmarks/many_tasks.py [TASKS]

Prints, for a register of TASKS tasks (100 000 unless given) made in memory: all DL rules beside
the same conditions written by hand in one loop over the same tasks, and the text table beside
tabulate alone on ready strings.
"""

import sys
from datetime import date, timedelta
from time import perf_counter

from tabulate import tabulate

from tracker.assess import assess
from tracker.calendar import read_deadline
from tracker.calendar.working_calendar import vietnam
from tracker.domain import Event, ProgressReport, Register, Task
from tracker.language import Language
from tracker.rules import check
from tracker.tables import status_table, table_text

AS_OF = date(2024, 6, 30)
FIRST = date(2024, 1, 1)
A_MONTH = 31
"""How far ahead days off are looked at."""


def register_of(count: int) -> Register:
    """Return a register of *count* tasks, due over a year, a third of them completed."""
    tasks = []
    for number in range(count):
        due = FIRST + timedelta(days=number % 366)
        done = ProgressReport(on=due, event=Event.COMPLETED)
        tasks.append(
            Task(
                id=f"T-{number}",
                title=f"Task {number}",
                deadline=read_deadline(due.isoformat()),
                reports=[done] if number % 3 == 0 else [],
            )
        )
    return Register(title="Many tasks", tasks=tasks)


def by_hand(register: Register) -> int:
    """Count what the deadline rules look for, written as one loop."""
    found = 0
    for task in register.tasks:
        due = task.deadline.due if task.deadline else None
        completed = None
        for report in task.reports:
            if report.on <= AS_OF and report.event is Event.COMPLETED:
                completed = report.on
        if due is None:
            found += completed is None
        elif completed is not None:
            found += completed > due
        elif due < AS_OF:
            found += 1 + ((AS_OF - due).days > register.policy.long_overdue_days)
        else:
            left = (due - AS_OF).days
            found += left <= register.policy.due_soon_days
            found += left <= A_MONTH and not vietnam().is_working_day(due)
    return found


def main() -> None:
    """Time each pair once and print the ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    register = register_of(count)

    started = perf_counter()
    found = by_hand(register)
    hand = perf_counter() - started
    started = perf_counter()
    report = check(register, as_of=AS_OF, select=["DL"])
    rules = perf_counter() - started
    print(f"{count} tasks, {len(report)} findings ({found} by hand)")
    print(f"one loop by hand     {hand:7.3f} s")
    print(f"all DL rules         {rules:7.3f} s   ratio {rules / hand:6.1f}")

    table = status_table(assess(register, AS_OF))
    started = perf_counter()
    text = table_text(table, Language.EN, "github")
    ours = perf_counter() - started
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines()[2:]]
    started = perf_counter()
    tabulate(cells, tablefmt="github", disable_numparse=True)
    alone = perf_counter() - started
    print(f"tabulate alone       {alone:7.3f} s")
    print(f"the status table     {ours:7.3f} s   ratio {ours / alone:6.1f}")


if __name__ == "__main__":
    main()
