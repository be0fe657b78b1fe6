"""From facts to JSON."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import given

from tracker.calendar import read_deadline
from tracker.domain import Figure, Organization, Register, Task
from tracker.stores.json_writing import tables_of, write_json, write_json_lines
from tracker.testing import registers

OFFICE = Register(
    title="Văn phòng",
    organizations=[
        Organization(id="ub", name="Ủy ban", figures=[Figure(name="a", value=Decimal("1.50"))])
    ],
    tasks=[
        Task(
            id="T-1",
            title="Kiểm tra",
            deadline=read_deadline("quý\u2028II/2023"),
            assigned_on=date(2023, 4, 2),
            lead_units=["ub"],
            is_joint=True,
        )
    ],
)


def test_a_register_as_one_object() -> None:
    """Tables are indented, plain lists stand on one line, figures keep their digits."""
    assert write_json(OFFICE) == (
        "{\n"
        '  "register": {\n'
        '    "title": "Văn phòng"\n'
        "  },\n"
        '  "organizations": [\n'
        "    {\n"
        '      "id": "ub",\n'
        '      "name": "Ủy ban",\n'
        '      "figures": [\n'
        "        {\n"
        '          "name": "a",\n'
        '          "value": 1.50\n'
        "        }\n"
        "      ]\n"
        "    }\n"
        "  ],\n"
        '  "tasks": [\n'
        "    {\n"
        '      "id": "T-1",\n'
        '      "title": "Kiểm tra",\n'
        '      "assigned_on": "2023-04-02",\n'
        '      "lead_units": ["ub"],\n'
        '      "is_joint": true,\n'
        '      "deadline": "quý\u2028II/2023"\n'
        "    }\n"
        "  ]\n"
        "}\n"
    )


def test_a_register_as_lines() -> None:
    """Each entry is on a line of its own, however its reader tells lines apart."""
    assert write_json_lines(OFFICE) == (
        '{"register": {"title": "Văn phòng"}}\n'
        '{"organizations": {"id": "ub", "name": "Ủy ban", '
        '"figures": [{"name": "a", "value": 1.50}]}}\n'
        '{"tasks": {"id": "T-1", "title": "Kiểm tra", "assigned_on": "2023-04-02", '
        '"lead_units": ["ub"], "is_joint": true, "deadline": "quý\\u2028II/2023"}}\n'
    )


@given(registers())
def test_what_is_written_is_json_that_says_the_tables(register: Register) -> None:
    """The standard library reads both forms as exactly the tables of the register."""
    tables = tables_of(register)
    lines = [json.loads(line) for line in write_json_lines(register).split("\n")[:-1]]

    assert json.loads(write_json(register), parse_float=Decimal) == tables
    assert len(lines) == 1 + sum(len(tables[name]) for name in tables if name != "register")
    assert "\n\n" not in write_json_lines(register)
