"""What a column of a register of tasks may hold, and what offices call it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Field(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    """The number of the row, as printed: 1, 4.10, a)."""
    ID = "id"
    TITLE = "title"
    TITLE_EN = "title_en"
    SECTION = "section"
    DOCUMENT = "document"
    """What assigned the task: one document or several, cited in any way."""
    DOCUMENT_DATE = "document_date"
    ASSIGNED_ON = "assigned_on"
    LEAD_UNITS = "lead_units"
    COLLABORATING_UNITS = "collaborating_units"
    DEADLINE = "deadline"
    PRODUCT = "product"
    PROGRESS = "progress"
    """How much is done, in per cent, or a status in words."""
    STATUS = "status"
    COMPLETED_ON = "completed_on"
    REPORTED_ON = "reported_on"
    EVIDENCE = "evidence"
    NOTE = "note"


JOINED = frozenset(
    {
        *(Field.DOCUMENT, Field.LEAD_UNITS, Field.COLLABORATING_UNITS, Field.PRODUCT),
        *(Field.EVIDENCE, Field.NOTE),
    }
)
"""Fields that several columns may hold together; of any other a file may have one column."""

SYNONYMS: Mapping[Field, tuple[str, ...]] = MappingProxyType(
    {
        field: tuple(" ".join(one.split()) for one in listed.split(";"))
        for field, listed in {
            Field.NUMBER: "STT; TT; Số TT; Số thứ tự; Thứ tự; #; No; No.; Nr; Ordinal",
            Field.ID: """Mã nhiệm vụ; Mã NV; Mã công việc; Mã số nhiệm vụ; Mã số; Mã; ID; Code;
                Task ID; Task code""",
            Field.TITLE: """Nội dung nhiệm vụ; Nhiệm vụ; Tên nhiệm vụ; Nội dung; Nội dung công
                việc; Công việc; Tên công việc; Đầu việc; Nhiệm vụ cụ thể; Nội dung thực hiện;
                Nhiệm vụ, giải pháp; Nhiệm vụ giải pháp; Nội dung nhiệm vụ, giải pháp; Nội dung
                chỉ đạo; Nhiệm vụ được giao; Nội dung nhiệm vụ được giao; Task; Tasks; Title;
                Content; Description; Task description; Task name; Action; Activity""",
            Field.TITLE_EN: "Tên tiếng Anh; Nhiệm vụ (tiếng Anh); English title; Title in English",
            Field.SECTION: """Nhóm nhiệm vụ; Tên nhóm nhiệm vụ; Lĩnh vực; Nhóm; Phần; Mục;
                Section; Group; Heading""",
            Field.DOCUMENT: """Văn bản giao; Văn bản giao nhiệm vụ; Văn bản giao việc; Văn bản chỉ
                đạo; Văn bản giao (số, ngày, cơ quan); Văn bản; Số văn bản; Số, ký hiệu; Số ký
                hiệu văn bản; Số ký hiệu; Căn cứ; Căn cứ văn bản; Cơ sở pháp lý; Văn bản giao số;
                Văn bản giao số, ký hiệu; Mã KH nguồn; Nguồn; Document; Documents; Basis;
                Assigning document; Source document; Legal basis""",
            Field.DOCUMENT_DATE: """Ngày văn bản; Ngày ban hành; Ngày ban hành văn bản; Ngày ký;
                Văn bản giao ngày; Văn bản giao ngày ban hành; Văn bản giao ngày, tháng; Ngày
                tháng văn bản; Document date; Date of document; Issued on; Date of issue""",
            Field.ASSIGNED_ON: """Ngày giao; Ngày giao nhiệm vụ; Ngày giao việc; Thời gian giao;
                Assigned on; Date assigned; Assignment date""",
            Field.LEAD_UNITS: """Đơn vị chủ trì; Chủ trì; Cơ quan chủ trì; Đơn vị thực hiện; Cơ quan
                thực hiện; Đơn vị chủ trì thực hiện; Cơ quan, đơn vị chủ trì; Cơ quan, đơn vị thực
                hiện; Đơn vị chịu trách nhiệm; Đơn vị được giao; Đơn vị; Đơn vị chủ trì, thực
                hiện; Cơ quan chủ trì thực hiện; Đơn vị chủ trì tham mưu; Cơ quan chủ trì tham mưu;
                Phân công chủ trì; Phân công thực hiện; Lead unit; Lead units; Lead; Lead agency;
                Responsible unit; Responsible; Owner; Unit in charge""",
            Field.COLLABORATING_UNITS: """Đơn vị phối hợp; Phối hợp; Cơ quan phối hợp; Cơ quan, đơn
                vị phối hợp; Đơn vị phối hợp thực hiện; Cơ quan phối hợp thực hiện; Đơn vị tham gia;
                Phân công phối hợp; Collaborating unit; Collaborating units; Supporting unit;
                Supporting units; Support; Coordinating unit; Coordinating units""",
            Field.DEADLINE: """Thời hạn; Thời hạn hoàn thành; Thời gian hoàn thành; Hạn hoàn thành;
                Thời hạn thực hiện; Thời gian thực hiện; Thời gian; Hạn; Hạn xử lý; Hạn thực hiện;
                Thời hạn xử lý; Hạn baseline; Thời gian, tiến độ hoàn thành; Thời gian trình; Tiến
                độ hoàn thành; Thời điểm hoàn thành; Ngày hết hạn; Deadline; Due; Due date; Due on;
                Time limit""",
            Field.PRODUCT: """Sản phẩm; Sản phẩm/kết quả; Sản phẩm, kết quả; Kết quả cần đạt; Sản
                phẩm đầu ra; Kết quả đầu ra; Sản phẩm dự kiến; Kết quả, sản phẩm; Kết quả dự kiến;
                Sản phẩm hoàn thành; Kết quả; Hình thức văn bản; Product; Products; Deliverable;
                Deliverables; Output; Outputs; Expected result""",
            Field.PROGRESS: """Tiến độ; Tiến độ (%); Tiến độ (%/trạng thái); % hoàn thành; Tỷ lệ
                hoàn thành; Tỷ lệ % hoàn thành; Tỷ lệ hoàn thành (%); Mức độ hoàn thành; Tiến độ
                thực hiện; %; Progress; Progress (%); % complete; % done; Percent complete""",
            Field.STATUS: """Trạng thái; Tình trạng; Tình hình thực hiện; Kết quả thực hiện; Tình
                trạng thực hiện; Trạng thái thực hiện; Tình hình, kết quả thực hiện; Status; State;
                Result so far""",
            Field.COMPLETED_ON: """Ngày hoàn thành; Ngày hoàn thành thực tế; Hoàn thành ngày; Thời
                gian hoàn thành thực tế; Ngày hoàn tất; Completed on; Completion date; Date
                completed; Done on; Actual completion date""",
            Field.REPORTED_ON: """Ngày cập nhật; Ngày báo cáo; Cập nhật ngày; Cập nhật lần cuối;
                Updated on; Last updated; Reported on; Report date""",
            Field.EVIDENCE: """Minh chứng; Liên kết minh chứng; Tài liệu minh chứng; Văn bản kết
                quả; Văn bản hoàn thành; Evidence; Proof""",
            Field.NOTE: "Ghi chú; Chú thích; Note; Notes; Remark; Remarks; Comment; Comments",
        }.items()
    }
)
"""What each field is called in the headers of registers, Vietnamese first."""
