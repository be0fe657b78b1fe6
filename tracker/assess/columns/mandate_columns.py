"""The columns of mandates: who holds which role from when to when, and who is next."""

from tracker.assess.assessment import Assessment
from tracker.assess.columns.choice_words import ANSWER_WORDS, APPOINTMENT_WORDS, TENSE_WORDS
from tracker.assess.columns.making import Says, choice, day, text, truth
from tracker.assess.columns.mandate_readings import (
    MandateRow,
    decided_on,
    ends_soon,
    holder_answer,
    holder_is_member,
    is_first,
    next_is_known,
    turn_ends_on,
)
from tracker.assess.columns.table import ColumnTable
from tracker.language import Text


def _rows(assessment: Assessment) -> list[MandateRow]:
    return [MandateRow(roster, held) for roster in assessment.rosters for held in roster.mandates]


_TEXTS = (
    text("id", "held.mandate.id", Says("mã", "the id", "Mã nhiệm kỳ.", "Its id."), nullable=False),
    text(
        "cluster",
        "held.mandate.cluster",
        Says("cụm", "the cluster", "Mã cụm.", "Id of the cluster."),
        nullable=False,
    ),
    text(
        "role",
        "held.mandate.role",
        Says("vai", "the role", "Mã vai, như “leader”.", "Id of the role, such as “leader”."),
        nullable=False,
    ),
    text(
        "holder",
        "held.mandate.holder",
        Says("đơn vị giữ vai", "the holder", "Mã tổ chức giữ vai.", "Id of who holds the role."),
        nullable=False,
    ),
)
_STANDING = (
    choice(
        "how",
        "held.mandate.how",
        Says("cách nhận vai", "how it came to the role", "Bầu, phân công …", "Elected, assigned …"),
        APPOINTMENT_WORDS,
        nullable=True,
    ),
    choice(
        "tense",
        "held.tense",
        Says(
            "lúc giữ vai", "its time", "Đã qua, đương nhiệm hay kế tiếp.", "Past, present or next."
        ),
        TENSE_WORDS,
    ),
    choice(
        "holder_answer",
        holder_answer,
        Says(
            "ai trả lời thay đơn vị giữ vai",
            "who answers for the holder",
            "Ai làm việc của đơn vị giữ vai vào ngày đang xét.",
            "Who does on the day asked what the holder is to do.",
        ),
        ANSWER_WORDS,
    ),
    truth(
        "is_acting",
        "held.mandate.is_acting",
        Text(vi="chỉ tạm quyền", en="it only fills a vacant seat"),
        Text(vi="không phải tạm quyền", en="it is not only acting"),
        Text(vi="Tạm quyền khi khuyết.", en="It fills a vacant seat for now."),
    ),
    truth(
        "is_first",
        is_first,
        Text(vi="là nhiệm kỳ đầu được ghi", en="it is the first recorded"),
        Text(vi="không phải nhiệm kỳ đầu được ghi", en="it is not the first recorded"),
        Text(vi="Trước nó không ghi ai giữ vai.", en="Nobody is recorded as holding it before."),
    ),
    truth(
        "cluster_has_members",
        lambda row, _: bool(row.roster.cluster.members or row.roster.cluster.of_kinds),
        Text(vi="cụm có ghi thành viên", en="the cluster has recorded members"),
        Text(vi="cụm không ghi thành viên nào", en="the cluster has no recorded members"),
        Text(vi="Thành viên ghi từng đơn vị hoặc theo loại.", en="One by one, or by their kind."),
    ),
    truth(
        "holder_is_member",
        holder_is_member,
        Text(vi="đơn vị giữ vai là thành viên cụm", en="the holder is a member of the cluster"),
        Text(
            vi="đơn vị giữ vai không phải thành viên cụm",
            en="the holder is no member of the cluster",
        ),
        Text(vi="Thành viên vào ngày đang xét.", en="A member on the day asked."),
    ),
    truth(
        "next_is_known",
        next_is_known,
        Text(vi="đã biết ai giữ vai tiếp theo", en="it is known who is next"),
        Text(vi="chưa biết ai giữ vai tiếp theo", en="it is not known who is next"),
        Text(
            vi="Đã ghi nhiệm kỳ kế tiếp, hoặc vòng luân phiên cho biết.",
            en="A next mandate is recorded, or the rotation says.",
        ),
    ),
    truth(
        "ends_soon",
        ends_soon,
        Text(vi="sắp kết thúc hoặc đã kết thúc", en="it ends soon or has ended"),
        Text(vi="chưa sắp kết thúc", en="it does not end soon"),
        Text(
            vi="Ngày kết thúc gần đến mức phải nhắc, theo chính sách của sổ.",
            en="Its end is near enough to be warned of, by the policy.",
        ),
    ),
)
_DAYS = (
    day(
        "begins_on",
        "held.begins_on",
        Says(
            "ngày bắt đầu",
            "its first day",
            "Như đã ghi, không thì ngày quyết định, không thì ngày đầu của kỳ.",
            "As recorded, else the day decided, else the first day of the period.",
        ),
    ),
    day(
        "begins_recorded",
        "held.mandate.begins_on",
        Says("ngày bắt đầu đã ghi", "the first day recorded", "Như đã ghi.", "As recorded."),
    ),
    day(
        "ends_on",
        "held.ends_on",
        Says(
            "ngày kết thúc",
            "its last day",
            "Như đã ghi, hoặc ngày trước khi người kế nhiệm bắt đầu.",
            "As recorded, or the day before its successor begins.",
        ),
    ),
    day(
        "ends_recorded",
        "held.mandate.ends_on",
        Says("ngày kết thúc đã ghi", "the last day recorded", "Như đã ghi.", "As recorded."),
    ),
    day(
        "decided_on",
        decided_on,
        Says(
            "ngày quyết định",
            "the day decided",
            "Ngày sớm nhất của hội nghị hoặc văn bản quyết định, khi biết mọi ngày.",
            "The first day of the briefing or document that decided it, where each day is known.",
        ),
    ),
    day(
        "turn_ends_on",
        turn_ends_on,
        Says(
            "ngày hết lượt",
            "the end of its turn",
            "Ngày lượt này kết thúc theo vòng luân phiên.",
            "The day this turn ends by the rotation.",
        ),
    ),
)
MANDATE_TABLE = ColumnTable(
    name="mandate",
    called=Text(vi="nhiệm kỳ", en="a mandate"),
    columns=(*_TEXTS, *_STANDING, *_DAYS),
    rows=_rows,
    subject="held.mandate",
)
"""Mandates, each as it stands on the day asked, role by role in order."""
