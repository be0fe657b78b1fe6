"""Kinds of entry, and families of rules, as tables and pages call them."""

from types import MappingProxyType

from tracker.language import Text

KINDS = MappingProxyType(
    {
        "briefing": Text(vi="hội nghị", en="briefing"),
        "closure": Text(vi="ngày cơ quan nghỉ", en="closure"),
        "cluster": Text(vi="cụm", en="cluster"),
        "convention": Text(vi="quy ước tính ngày", en="convention of counting"),
        "document": Text(vi="văn bản", en="document"),
        "group": Text(vi="nhóm đơn vị", en="group"),
        "indicator": Text(vi="chỉ tiêu", en="indicator"),
        "mandate": Text(vi="nhiệm kỳ giữ vai", en="mandate"),
        "organization": Text(vi="tổ chức", en="organization"),
        "plan": Text(vi="kế hoạch", en="plan"),
        "provision": Text(vi="điều khoản", en="provision"),
        "role": Text(vi="vai", en="role"),
        "rotation": Text(vi="việc luân phiên", en="rotation"),
        "source": Text(vi="nguồn", en="source"),
        "statement": Text(vi="số liệu công bố", en="statement"),
        "succession": Text(vi="việc kế thừa tổ chức", en="succession"),
        "task": Text(vi="nhiệm vụ", en="task"),
        "term": Text(vi="nhiệm kỳ", en="term"),
    }
)
"""What entries of each kind are called, by the kind as findings name it."""

FAMILIES = MappingProxyType(
    {
        "DL": Text(vi="Thời hạn", en="Deadlines"),
        "PR": Text(vi="Tiến độ kế hoạch và số liệu", en="Plan progress and figures"),
        "RO": Text(vi="Vai và luân phiên", en="Roles and rotation"),
        "DO": Text(vi="Văn bản và truy vết", en="Documents and traceability"),
        "RG": Text(vi="Tính toàn vẹn của sổ", en="The register's own integrity"),
    }
)
"""What the tracker's own families of rules are about."""

_TABLES = MappingProxyType({"indicator": "plans.indicators", "provision": "documents.provisions"})


def kind_label(kind: str) -> Text:
    """Return what entries of a kind are called; a kind that nobody knows is called as it is.

    >>> kind_label("task").vi, kind_label("visit").en
    ('nhiệm vụ', 'visit')
    """
    return KINDS.get(kind) or Text(vi=kind, en=kind)


def table_of(kind: str) -> str:
    """Return the table of a register file that entries of a kind stand in.

    >>> table_of("task"), table_of("indicator")
    ('tasks', 'plans.indicators')
    """
    return _TABLES.get(kind) or f"{kind}s"
