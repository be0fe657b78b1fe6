"""Stores of other packages, laid out as if they were installed: one that works, and bad ones."""

from pathlib import Path
from zlib import crc32

import pytest

CODE = """\
from attrs import evolve
from tracker.domain import Register
from tracker.language import Text
from tracker.stores.json_store import JSON
from tracker.stores.loss import Loss

class Store:
    name = "notes"
    suffixes = (".notes",)

    def read(self, file, problems):
        return JSON.read(file, problems)

    def losses(self, register):
        return ()

    def write(self, register):
        return JSON.write(register)

"""
LOSES = """\
class Loser(Store):
    def losses(self, register):
        return [Loss(subject="tasks", text=Text(vi="bỏ tên", en="titles are left out"))]

    def write(self, register):
        tasks = [evolve(task, title="?", product=None) for task in register.tasks]
        return JSON.write(evolve(register, title_en=None, tasks=tasks))

STORE = Loser()
"""


def lay_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch, code: str, package: str = "office"
) -> None:
    """Lay out a distribution whose module ends with *code*, which is to make ``STORE``.

    Args:
        folder: where it is laid out.
        monkeypatch: what makes it found.
        code: what follows a class ``Store`` that works.
        package: what it is called.
    """
    site = folder / f"site-{package}"
    metadata = site / f"{package}-1.dist-info"
    metadata.mkdir(parents=True)
    module = f"{package}_store_of_{crc32(code.encode())}"
    (metadata / "METADATA").write_text(f"Name: {package}\nVersion: 1\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text(
        f"[tracker.stores]\n{package} = {module}:STORE\n", encoding="utf-8"
    )
    (site / f"{module}.py").write_text(CODE + code, encoding="utf-8")
    monkeypatch.syspath_prepend(str(site))
