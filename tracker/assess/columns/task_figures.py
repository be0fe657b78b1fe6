"""The columns of tasks that hold days and numbers."""

from tracker.assess.columns.making import Says, count, day
from tracker.assess.columns.task_readings import (
    both_unit_count,
    given_on,
    last_figure,
    last_figure_on,
    parent_due,
    silent_since,
    sources_end_on,
)

TASK_DAYS = (
    day(
        "assigned_on",
        "task.assigned_on",
        Says("ngày giao", "the day assigned", "Ngày giao, như đã ghi.", "The day recorded."),
    ),
    day(
        "given_on",
        given_on,
        Says(
            "ngày nhận việc",
            "the day it was given",
            "Ngày giao, không thì ngày hội nghị giao việc, không thì ngày của văn bản căn cứ.",
            "The day assigned, else that of the briefing, else that of its documents.",
        ),
    ),
    day(
        "baseline_due",
        "baseline_due",
        Says("hạn gốc", "the first due day", "Ngày cuối đặt lần đầu.", "The last day first set."),
    ),
    day(
        "current_due",
        "current_due",
        Says(
            "hạn hiện tại",
            "the current due day",
            "Ngày cuối còn trong hạn, sau gia hạn và điều chỉnh.",
            "The last day in time, after extensions and amendments.",
        ),
    ),
    day(
        "completed_on",
        "completed_on",
        Says("ngày hoàn thành", "the day completed", "Ngày nghiệm thu.", "The day accepted."),
    ),
    day(
        "closed_on",
        "closed_on",
        Says(
            "ngày chốt",
            "the closing day",
            "Ngày được so với thời hạn, theo chính sách của sổ.",
            "The day compared with the due day, by the policy.",
        ),
    ),
    day(
        "last_report_on",
        "last_report_on",
        Says(
            "ngày báo cáo cuối", "the last report", "Ngày báo cáo cuối.", "Day of the last report."
        ),
    ),
    day(
        "silent_since",
        silent_since,
        Says(
            "lần cuối được nhắc đến",
            "the day it was last heard of",
            "Ngày báo cáo cuối, không thì ngày nhận việc.",
            "The day of the last report, else the day it was given.",
        ),
    ),
    day(
        "last_figure_on",
        last_figure_on,
        Says(
            "ngày báo tiến độ cuối",
            "the day of the last figure",
            "Ngày của last_figure.",
            "The day of last_figure.",
        ),
    ),
    day(
        "parent_due",
        parent_due,
        Says(
            "hạn của nhiệm vụ lớn",
            "the due day of the whole",
            "Hạn hiện tại của nhiệm vụ lớn, khi việc ấy chưa xong và không định kỳ.",
            "The current due day of the task it is a part of, while open and not recurring.",
        ),
    ),
    day(
        "sources_end_on",
        sources_end_on,
        Says(
            "ngày hết hiệu lực của căn cứ",
            "the end of what it carries out",
            "Ngày cuối có hiệu lực sớm nhất trong các văn bản căn cứ đã ban hành.",
            "The earliest last day in force of the documents issued that it carries out.",
        ),
    ),
)
TASK_COUNTS = (
    count(
        "progress",
        "progress",
        Says("tiến độ", "the progress", "Phần trăm đã báo.", "Per cent done, as last reported."),
        nullable=True,
    ),
    count(
        "last_figure",
        last_figure,
        Says(
            "tiến độ báo lần cuối",
            "the last figure reported",
            "Phần trăm ở báo cáo cuối có tiến độ; không có nếu việc bị trả lại lúc ấy hoặc sau đó.",
            "Per cent in the last report with a figure; none if returned with it or since.",
        ),
        nullable=True,
    ),
    count(
        "days_left",
        "days_left",
        Says("số ngày còn lại", "the days left", "Từ ngày đang xét đến hạn.", "Until it is due."),
        nullable=True,
    ),
    count(
        "days_late",
        "days_late",
        Says("số ngày quá hạn", "the days late", "Số ngày sau hạn.", "Days past the due day."),
    ),
    count(
        "approved_extensions",
        "approved_extensions",
        Says(
            "số lần gia hạn",
            "the number of extensions",
            "Số lần được duyệt.",
            "How many were approved by the day asked.",
        ),
    ),
    count(
        "amendments",
        "amendments",
        Says(
            "số lần đặt lại hạn",
            "the number of amendments",
            "Số lần văn bản sau đặt lại thời hạn.",
            "How often its deadline had been set anew.",
        ),
    ),
    count(
        "basis_count",
        lambda row, _: len(row.task.basis),
        Says(
            "số căn cứ",
            "the number of things it carries out",
            "Số văn bản, điều khoản căn cứ.",
            "How many documents and provisions it carries out.",
        ),
    ),
    count(
        "lead_unit_count",
        lambda row, _: len(row.task.lead_units),
        Says("số đơn vị chủ trì", "the number of lead units", "Số đơn vị.", "How many it names."),
    ),
    count(
        "both_unit_count",
        both_unit_count,
        Says(
            "số đơn vị vừa chủ trì vừa phối hợp",
            "the number of units that both lead and collaborate",
            "Số đơn vị.",
            "How many units it names as both.",
        ),
    ),
    count(
        "member_count",
        lambda row, _: len(row.members),
        Says(
            "số phần việc",
            "the number of shares",
            "Số đơn vị có phần việc riêng.",
            "How many units have a share of their own.",
        ),
    ),
    count(
        "part_count",
        lambda row, _: len(row.parts),
        Says("số việc con", "the number of parts", "Số nhiệm vụ con.", "How many tasks are parts."),
    ),
)
