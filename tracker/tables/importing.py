"""What an import took, as tables: its columns, its rows, the names in it, and what it changes."""

from collections.abc import Sequence
from types import MappingProxyType

from tracker.language import Text, filled
from tracker.tables.table import Column, Row, Table, key, label

COLUMN_KEYS = ("sheet", "column", "heading", "field", "match", "hidden")
ROW_KEYS = ("sheet", "row", "kind", "id", "text", "hidden", "reasons")
NAME_KEYS = ("name", "count", "organization", "organization_name", "kind", "perhaps")
CHANGE_KEYS = ("section", "id", "change", "field", "before", "after")

_MATCHES = MappingProxyType(
    {
        None: Text(vi="không nhập", en="not taken"),
        "mapped": Text(vi="được chỉ định", en="as told"),
        "exact": Text(vi="đúng tên", en="by its name"),
        "bare": Text(vi="bỏ dấu câu", en="but for punctuation"),
        "folded": Text(vi="bỏ dấu", en="but for accents"),
        "holding": Text(vi="chứa tên", en="holds the name"),
    }
)
_KINDS = MappingProxyType(
    {
        "task": Text(vi="nhiệm vụ", en="task"),
        "continued": Text(vi="nối hàng trên", en="goes on"),
        "section": Text(vi="nhóm", en="section"),
        "header_again": Text(vi="lặp tiêu đề", en="header again"),
        "column_numbers": Text(vi="số cột", en="column numbers"),
        "total": Text(vi="dòng tổng", en="total"),
        "number_only": Text(vi="chỉ có số", en="number only"),
        "below": Text(vi="dưới bảng", en="below the table"),
        "rejected": Text(vi="KHÔNG DÙNG ĐƯỢC", en="REJECTED"),
    }
)
_NAME_KINDS = MappingProxyType(
    {"known": Text(vi="đã có", en="known"), "new": Text(vi="mới", en="new")}
)
_CHANGES = MappingProxyType(
    {
        "added": Text(vi="thêm", en="added"),
        "changed": Text(vi="sửa", en="changed"),
        "absent": Text(vi="tệp không có", en="not in the file"),
    }
)
_SHEET = Text(vi="Trang tính", en="Sheet")
_ID = Text(vi="Mã", en="Id")
_HEADING_OF = MappingProxyType(
    {
        "columns": Text(vi="Các cột của {name}", en="Columns of {name}"),
        "rows": Text(vi="Các hàng của {name}", en="Rows of {name}"),
        "names": Text(vi="Tên đơn vị trong {name}", en="Names of units in {name}"),
        "changes": Text(vi="{name} đổi những gì", en="What {name} changes"),
    }
)


def columns_table(rows: Sequence[Row], name: str) -> Table:
    """Return what each column of a file was taken for.

    Args:
        rows: a row for each column, with the keys of ``COLUMN_KEYS``.
        name: the file.
    """
    taken = sum(row["field"] is not None for row in rows)
    return Table(
        keys=COLUMN_KEYS,
        columns=[
            Column(heading=_SHEET, cell=key("sheet"), width=24),
            Column(heading=Text(vi="Cột", en="Column"), cell=key("column")),
            Column(heading=Text(vi="Tiêu đề", en="Heading"), cell=key("heading"), width=36),
            Column(heading=Text(vi="Trường", en="Field"), cell=key("field")),
            Column(heading=Text(vi="Cách nhận", en="Known"), cell=label(_MATCHES, "match")),
        ],
        rows=rows,
        caption=filled(_HEADING_OF["columns"], name=name),
        summary=filled(
            Text(vi="Nhập {taken} cột trong {all}", en="{taken} columns of {all} are taken"),
            taken=taken,
            all=len(rows),
        ),
    )


def rows_table(rows: Sequence[Row], name: str) -> Table:
    """Return what each row of a file became.

    Args:
        rows: a row for each, with the keys of ``ROW_KEYS``.
        name: the file.
    """
    tasks = sum(row["kind"] == "task" for row in rows)
    rejected = sum(row["kind"] == "rejected" for row in rows)
    return Table(
        keys=ROW_KEYS,
        columns=[
            Column(heading=_SHEET, cell=key("sheet"), width=24),
            Column(heading=Text(vi="Hàng", en="Row"), cell=key("row"), right=True),
            Column(heading=Text(vi="Là", en="Became"), cell=label(_KINDS, "kind")),
            Column(heading=_ID, cell=key("id"), width=24),
            Column(heading=Text(vi="Nội dung", en="Text"), cell=key("text"), width=40),
            Column(heading=Text(vi="Lý do", en="Reasons"), cell=key("reasons"), width=40),
        ],
        rows=rows,
        caption=filled(_HEADING_OF["rows"], name=name),
        summary=filled(
            Text(
                vi="Nhiệm vụ: {tasks}; không dùng được: {rejected}; hàng khác: {others}",
                en="Tasks: {tasks}; rejected: {rejected}; other rows: {others}",
            ),
            tasks=tasks,
            rejected=rejected,
            others=len(rows) - tasks - rejected,
        ),
    )


def names_table(rows: Sequence[Row], name: str) -> Table:
    """Return the names of units in a file, and what each was taken for.

    Args:
        rows: a row for each name, with the keys of ``NAME_KEYS``.
        name: the file.
    """
    perhaps = sum(row["perhaps"] is not None for row in rows)
    return Table(
        keys=NAME_KEYS,
        columns=[
            Column(heading=Text(vi="Tên trong tệp", en="Name"), cell=key("name"), width=40),
            Column(heading=Text(vi="Số lần", en="Times"), cell=key("count"), right=True),
            Column(heading=Text(vi="Đơn vị", en="Unit"), cell=key("organization"), width=30),
            Column(heading=Text(vi="Trong sổ", en="Register"), cell=label(_NAME_KINDS, "kind")),
            Column(heading=Text(vi="Có thể là", en="Perhaps"), cell=key("perhaps"), width=36),
        ],
        rows=rows,
        caption=filled(_HEADING_OF["names"], name=name),
        summary=filled(
            Text(
                vi="Tên: {names}; cần người xác nhận: {perhaps}",
                en="Names: {names}; to be confirmed: {perhaps}",
            ),
            names=len(rows),
            perhaps=perhaps,
        ),
    )


def changes_table(rows: Sequence[Row], name: str) -> Table:
    """Return what an import adds to a register and changes in it.

    Args:
        rows: a row for each entry added and each field changed, with the keys of ``CHANGE_KEYS``.
        name: the register.
    """
    added = sum(row["change"] == "added" for row in rows)
    changed = len({(row["section"], row["id"]) for row in rows if row["change"] == "changed"})
    absent = sum(row["change"] == "absent" for row in rows)
    return Table(
        keys=CHANGE_KEYS,
        columns=[
            Column(heading=Text(vi="Mục", en="Section"), cell=key("section")),
            Column(heading=_ID, cell=key("id"), width=24),
            Column(heading=Text(vi="Thay đổi", en="Change"), cell=label(_CHANGES, "change")),
            Column(heading=Text(vi="Trường", en="Field"), cell=key("field")),
            Column(heading=Text(vi="Trước", en="Before"), cell=key("before"), width=30),
            Column(heading=Text(vi="Sau", en="After"), cell=key("after"), width=30),
        ],
        rows=rows,
        caption=filled(_HEADING_OF["changes"], name=name),
        summary=filled(
            Text(
                vi="Thêm: {added}; sửa: {changed}; sổ có mà tệp không có: {absent} (giữ nguyên)",
                en="Added: {added}; changed: {changed}; not in the file: {absent} (they stay)",
            ),
            added=added,
            changed=changed,
            absent=absent,
        ),
    )
