"""Task lists in Markdown, with the marks of Obsidian Tasks: a store of tracker in one file."""

import re
from pathlib import PurePath

from attrs import frozen

from tracker import Register, Task
from tracker.calendar import read_deadline
from tracker.domain import Event, ProgressReport
from tracker.stores.decoding import decode
from tracker.stores.loss import Loss
from tracker.stores.losses import losses_between
from tracker.stores.problems import Problems
from tracker.stores.source_file import SourceFile
from tracker.stores.table_file import TableFile

_DAY = r"(\d{4}-\d{2}-\d{2})"
_ITEM = re.compile(rf"- \[([ xX])\] (.*?)(?: 🆔 (\S+))?(?: 📅 {_DAY})?(?: ✅ {_DAY})?")
_NO_SECTION = "---"


def carried(register: Register) -> Register:
    """Return the smaller register that a list carries; what is lost is the difference."""
    title = " ".join(register.title.split())
    return Register(title=title, tasks=map(_carried, register.tasks))


def _carried(task: Task) -> Task:
    due = None if task.deadline is None else task.deadline.due
    last = max(task.reports, key=lambda report: report.on, default=None)
    done = last is not None and last.event is Event.COMPLETED
    return Task(
        id=task.id,
        title=" ".join(task.title.split()),
        section=" ".join((task.section or "").split()) or None,
        deadline=None if due is None else read_deadline(due.isoformat()),
        reports=[ProgressReport(on=last.on, event=Event.COMPLETED)] if last and done else (),
    )


def _line(task: Task) -> str:
    done = next((f" ✅ {report.on}" for report in task.reports), "")
    due = f" 📅 {task.deadline.due}" if task.deadline else ""
    return f"- [{'x' if done else ' '}] {task.title} 🆔 {task.id}{due}{done}"


@frozen(kw_only=True)
class MarkdownStore:
    """Registers as lists of tasks under headings."""

    name: str = "markdown"
    suffixes: tuple[str, ...] = (".tasks.md",)

    def read(self, file: SourceFile, problems: Problems) -> tuple[TableFile, ...]:
        """Return what a file holds: its items, and the headings they stand under."""
        text = decode(file.name, file.content, problems)
        if text is None:
            return ()
        found = TableFile(file.name)
        section = None
        for number, line in enumerate(text.split("\n"), start=1):
            if line.startswith("# "):
                found.set_register({"title": line[2:]}, number, {})
            elif line.startswith("## ") or line == _NO_SECTION:
                section = line[3:] or None
            elif line.startswith("- ["):
                _add_item(found, line, number, section, problems)
        name = PurePath(file.name).name.removesuffix(self.suffixes[0])
        found.set_register({"title": name}, 1, {})
        return (found,)

    def losses(self, register: Register) -> tuple[Loss, ...]:
        """Return what of a register a list does not carry."""
        return tuple(losses_between(register, carried(register)))

    def write(self, register: Register) -> bytes:
        """Return the list."""
        kept = carried(register)
        lines, section = [f"# {kept.title}", ""], None
        for task in kept.tasks:
            if task.section != section:
                section = task.section
                lines += ["", f"## {section}" if section else _NO_SECTION, ""]
            lines.append(_line(task))
        return "\n".join([*lines, ""]).encode()


def _add_item(
    found: TableFile, line: str, number: int, section: str | None, problems: Problems
) -> None:
    """Add the task of an item; an item that is none, or is done on no day, is noted."""
    item = _ITEM.fullmatch(line)
    if item is None or (item[1] != " ") != (item[5] is not None):
        problems.add(
            found.name,
            number,
            vi="viết “- [ ] việc 📅 2024-06-30”, việc đã xong “- [x] việc ✅ 2024-06-28”",
            en="write “- [ ] task 📅 2024-06-30”, of one that is done “- [x] task ✅ 2024-06-28”",
        )
        return
    table = {"id": item[3] or f"line-{number}", "title": item[2], "section": section}
    reports = [{"on": item[5], "event": "completed"}] if item[5] else None
    table |= {"deadline": item[4], "reports": reports}
    found.add("tasks", {key: value for key, value in table.items() if value}, number)


MARKDOWN = MarkdownStore()
