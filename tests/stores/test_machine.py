"""Every store beside the register in memory: saved, loaded, converted, saved over, again and again.

The law: what was saved loads equal, or what differs was announced, key by key.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.stores.announced import HEADER, announced, suffered
from tracker.domain import Document, Extension, Organization, ProgressReport, Register, Task
from tracker.errors import RegisterError
from tracker.stores import load
from tracker.stores.converting import conversion
from tracker.stores.loss import Loss, LossKind
from tracker.stores.store import STORES
from tracker.testing import (
    deadlines,
    documents,
    extensions,
    optional_texts,
    progress_reports,
    registers,
    texts,
)

ROOT = Path(__file__).parents[2]
COMPLETE = (".toml", ".json", ".jsonl", ".ics")
COMMENT = "# Không ai được mất dòng này"
SUFFIXES = st.sampled_from(sorted(STORES))
PLACES = st.integers(0, 5)
AWKWARD = st.sampled_from(
    [
        *("=1+1", "＋84", "@a", "007", "1-2", "#N/A", "TRUE", "'a", '"', "a;b", "- a", ";", "\\n"),
        *("Tổng cộng", "II", "STT", "Nội dung nhiệm vụ", "ngày 1/1/2024", "15-NQ/TU và 16-NQ/TU"),
        *("x", "(A)", "id:a", "due:2024-01-01", "+b", "#c", "[tasks]", "Rµ so¸t quy ho¹ch", "a, b"),
    ]
)
WORDS = texts() | AWKWARD
MAYBE_WORDS = optional_texts() | AWKWARD
"""What some form has a meaning for, beside what offices write."""
TITLE = (HEADER, "", "title", LossKind.CHANGED)


def hold_to(losses: Iterable[Loss], before: Register, after: Register) -> None:
    """Hold a store to what it announced: that is what differs, and nothing else does.

    A register that happens to be called as its file is has lost no title.
    """
    lost, told = suffered(before, after), announced(losses)
    assert lost == (told - {TITLE} if before.title == after.title else told)
    assert (before == after) == (not lost)


class StoresOverTime(RuleBasedStateMachine):
    """Changes one register, and keeps it in files of every form; the model is what was saved."""

    @initialize(register=registers(most=1, tasks=(0, 2), with_suppressions=True))
    def begin(self, register: Register) -> None:
        """Begin with any register, and an empty folder."""
        self.register = register
        self.count = 0
        self.folder = TemporaryDirectory()
        self.files: dict[str, Register] = {}

    def teardown(self) -> None:
        """Find every file as it was left, whatever was written beside it."""
        for suffix, register in self.files.items():
            assert load(self.path(suffix)) == register
        self.folder.cleanup()

    def path(self, suffix: str) -> str:
        """Return the file of a form; its name is no title that is ever drawn."""
        return str(Path(self.folder.name) / f"so-0{suffix}")

    def become(self, into: str, **changes: Any) -> None:
        """Change the register, where it then still is one, and write it."""
        with suppress(RegisterError):
            self.register = evolve(self.register, **changes)
        self.write(self.register, into)

    def fresh(self, prefix: str) -> str:
        """Return an id that nothing has."""
        self.count += 1
        return f"{prefix}-{self.count}.0"

    @rule(register=registers(most=2, tasks=(1, 3)), into=SUFFIXES)
    def another(self, register: Register, into: str) -> None:
        """Take up another register."""
        self.register = register
        self.write(register, into)

    @rule(title=WORDS, deadline=st.none() | deadlines(), section=MAYBE_WORDS, into=SUFFIXES)
    def add_task(self, title: str, deadline: Any, section: str | None, into: str) -> None:
        """Add a task that the first organization leads, if there is any."""
        leads = [one.id for one in self.register.organizations[:1]]
        task = Task(
            id=self.fresh("0"), title=title, deadline=deadline, section=section, lead_units=leads
        )
        self.become(into, tasks=[*self.register.tasks, task])

    @rule(name=WORDS, into=SUFFIXES)
    def add_organization(self, name: str, into: str) -> None:
        """Add an organization before the others."""
        unit = Organization(id=self.fresh("DV"), name=name)
        self.become(into, organizations=[unit, *self.register.organizations])

    @rule(document=documents(), into=SUFFIXES)
    def add_document(self, document: Document, into: str) -> None:
        """Add a document that the first task carries out, if there is any."""
        tasks = list(self.register.tasks)
        tasks[:1] = [evolve(task, basis=[document.id]) for task in tasks[:1]]
        known = [one for one in self.register.documents if one.id != document.id]
        self.become(into, documents=[*known, document], tasks=tasks)

    @precondition(lambda self: self.register.tasks)
    @rule(place=PLACES, report=progress_reports(), into=SUFFIXES)
    def report(self, place: int, report: ProgressReport, into: str) -> None:
        """Report of a task."""
        self.change_task(into, place, lambda task: {"reports": [*task.reports, report]})

    @precondition(lambda self: self.register.tasks)
    @rule(place=PLACES, extension=extensions(), into=SUFFIXES)
    def extend(self, place: int, extension: Extension, into: str) -> None:
        """Ask for more time for a task."""
        self.change_task(into, place, lambda task: {"extensions": [*task.extensions, extension]})

    @precondition(lambda self: self.register.tasks)
    @rule(place=PLACES, title=WORDS, product=MAYBE_WORDS, title_en=MAYBE_WORDS, into=SUFFIXES)
    def reword(
        self, place: int, title: str, product: str | None, title_en: str | None, into: str
    ) -> None:
        """Say otherwise what a task is."""
        self.change_task(
            into, place, lambda _: {"title": title, "product": product, "title_en": title_en}
        )

    def change_task(self, into: str, place: int, changes: Callable[[Task], dict[str, Any]]) -> None:
        """Change one task, where it then still is one."""
        tasks = list(self.register.tasks)
        place %= len(tasks)
        try:
            tasks[place] = evolve(tasks[place], **changes(tasks[place]))
        except RegisterError:
            return
        self.become(into, tasks=tasks)

    @precondition(lambda self: self.register.tasks)
    @rule(place=PLACES, into=SUFFIXES)
    def remove_task(self, place: int, into: str) -> None:
        """Strike out a task that nothing names."""
        tasks = list(self.register.tasks)
        del tasks[place % len(tasks)]
        self.become(into, tasks=tasks)

    @rule(title=WORDS, title_en=MAYBE_WORDS, into=SUFFIXES)
    def rename(self, title: str, title_en: str | None, into: str) -> None:
        """Call the register otherwise."""
        self.become(into, title=title, title_en=title_en)

    @precondition(lambda self: self.files)
    @rule(place=PLACES, suffix=SUFFIXES)
    def convert(self, place: int, suffix: str) -> None:
        """Write what one file holds into another form."""
        kept = sorted(self.files)
        self.write(load(self.path(kept[place % len(kept)])), suffix)

    @precondition(lambda self: self.files)
    @rule(place=PLACES)
    def go_on(self, place: int) -> None:
        """Go on from what a file holds."""
        kept = sorted(self.files)
        suffix = kept[place % len(kept)]
        self.register = load(self.path(suffix))
        assert self.register == self.files[suffix]

    @precondition(lambda self: ".toml" in self.files)
    @rule()
    def comment(self) -> None:
        """Write a comment into the TOML file, as people do."""
        path = Path(self.path(".toml"))
        text = path.read_text(encoding="utf-8")
        if COMMENT not in text:
            path.write_text(f"{COMMENT}\n\n{text}", encoding="utf-8")

    def write(self, register: Register, suffix: str) -> None:
        """Write a register: it loads equal, or what differs was announced."""
        commented = self.has_comment()
        found = conversion(register, self.path(suffix))
        found.write()
        again = load(self.path(suffix))
        hold_to(found.losses, register, again)
        assert suffix not in COMPLETE or again == register
        self.files[suffix] = again
        assert self.has_comment() == commented

    def has_comment(self) -> bool:
        """Whether what people wrote into the TOML file is still there."""
        path = Path(self.path(".toml"))
        return path.exists() and COMMENT in path.read_text(encoding="utf-8")


TestStoresOverTime = StoresOverTime.TestCase
TestStoresOverTime.settings = settings(stateful_step_count=10)


@pytest.mark.parametrize("suffix", sorted(STORES.keys() - {*COMPLETE}))
def test_a_loss_that_is_not_announced_is_caught(suffix: str, tmp_path: Path) -> None:
    """The law fails a store for each loss that it keeps to itself, and for one that is none."""
    before = load(ROOT / "seeds" / "cum-ii-2023-q1.toml")
    path = tmp_path / f"so-0{suffix}"
    found = conversion(before, path)
    found.write()
    after = load(path)

    hold_to(found.losses, before, after)
    for loss in found.losses:
        others = [one for one in found.losses if one is not loss]
        with pytest.raises(AssertionError):
            hold_to(others, before, after)
    with pytest.raises(AssertionError):
        hold_to([*found.losses, evolve(found.losses[-1], fields=("id",))], before, after)
