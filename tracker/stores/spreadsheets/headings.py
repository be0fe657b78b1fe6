"""What offices call the columns of their registers, in Vietnamese, English and some others."""

from collections.abc import Mapping
from types import MappingProxyType

from tracker.stores.spreadsheets.fields import Field

SYNONYMS: Mapping[Field, tuple[str, ...]] = MappingProxyType(
    {
        field: tuple(" ".join(one.split()) for one in listed.split(";"))
        for field, listed in {
            Field.NUMBER: """STT; TT; Số TT; Số thứ tự; Thứ tự; #; No; No.; Nr; N°; Ordinal;
                Ref; Ref no; Reference; Reference number; Item; Item no; Rec; Rec no;
                Recommendation no; Recommendation number; Paragraph; Para; 序号; 序號; Seq
                number; Sequential number; S No; Sr No; Sl No; Serial number""",
            Field.ID: """Mã nhiệm vụ; Mã NV; Mã công việc; Mã số nhiệm vụ; Mã số; Mã; ID;
                Code; Task ID; Task code; Action ID; Commitment ID; Recommendation ID; Promise
                ID; POAM ID; POA&M ID; MLC ID""",
            Field.TITLE: """Nội dung nhiệm vụ; Nhiệm vụ; Tên nhiệm vụ; Nội dung; Nội dung công
                việc; Công việc; Tên công việc; Đầu việc; Nhiệm vụ cụ thể; Nội dung thực hiện;
                Nhiệm vụ, giải pháp; Nhiệm vụ giải pháp; Nội dung nhiệm vụ, giải pháp; Nội
                dung chỉ đạo; Nhiệm vụ được giao; Nội dung nhiệm vụ được giao; Nhiệm vụ, đề
                án, dự án; Nhiệm vụ, đề án; Nhiệm vụ trọng tâm; Nhiệm vụ chủ yếu; Các nhiệm
                vụ; Nội dung, nhiệm vụ; Nội dung triển khai; Tên đề án; Đề án; Hạng mục công
                việc; Hạng mục; Hoạt động; Kiến nghị; Nội dung kiến nghị; Nội dung chính;
                Task; Tasks; Task name; Title; Action; Action item; Activity; Commitment;
                Commitment title; Recommendation; Recommendations; Promise; Promise text;
                Pledge; Remediation action; Corrective action; Agreed action; Management
                action; Action required; Actions; Measure; Measures; Milestone; Milestones;
                Initiative; Action summary; Recommendation text; Commitment text; Work item;
                Requirement; Content; Description; Task description; Project; Project name;
                Recommandation; Mesure; Tâche; 任务; 工作任务; 重点任务; 主要任务; 任务内容;
                目标任务; 主要预期目标; 工作内容; Tindakan; Kegiatan; Rencana aksi;
                Rekomendasi; Tugas; Nhiệm vụ/giải pháp; Các nhiệm vụ, giải pháp; Nội dung chủ
                yếu; Nội dung nhiệm vụ trọng tâm; Chỉ tiêu, nhiệm vụ; Nội dung nhiệm vụ, đề
                án; Name""",
            Field.TITLE_EN: "Tên tiếng Anh; Nhiệm vụ (tiếng Anh); English title; Title in English",
            Field.SECTION: """Nhóm nhiệm vụ; Tên nhóm nhiệm vụ; Nhóm NV; Lĩnh vực; Nhóm; Phần;
                Mục; Trụ cột; Section; Group; Heading; Category; Theme; Primary theme; Topic;
                Pillar; Priority area; Area label; Area; Chapter; Workstream""",
            Field.DOCUMENT: """Văn bản giao; Văn bản giao nhiệm vụ; Văn bản giao việc; Văn bản
                chỉ đạo; Văn bản giao (số, ngày, cơ quan); Văn bản; Số văn bản; Số, ký hiệu;
                Số ký hiệu văn bản; Số ký hiệu; Căn cứ; Căn cứ văn bản; Cơ sở pháp lý; Văn bản
                giao số; Văn bản giao số, ký hiệu; Mã KH nguồn; Nguồn; Nguồn giao; Document;
                Documents; Basis; Assigning document; Source document; Source doc; Legal
                basis; Report; Report title; Report number""",
            Field.DOCUMENT_DATE: """Ngày văn bản; Ngày ban hành; Ngày ban hành văn bản; Ngày
                ký; Văn bản giao ngày; Văn bản giao ngày ban hành; Văn bản giao ngày, tháng;
                Ngày tháng văn bản; Document date; Date of document; Issued on; Date of issue;
                Report date of issue""",
            Field.ISSUER: """Cơ quan ban hành; Cơ quan ban hành văn bản; Nơi ban hành; Đơn vị
                ban hành; Issuer; Issued by; Issuing body; Issuing authority; Issuing agency""",
            Field.ASSIGNED_ON: """Ngày giao; Ngày giao nhiệm vụ; Ngày giao việc; Thời gian
                giao; Assigned on; Date assigned; Assignment date; Date raised; Date agreed""",
            Field.LEAD_UNITS: """Đơn vị chủ trì; Chủ trì; Cơ quan chủ trì; Đơn vị thực hiện;
                Cơ quan thực hiện; Đơn vị chủ trì thực hiện; Cơ quan, đơn vị chủ trì; Cơ quan,
                đơn vị thực hiện; Đơn vị chịu trách nhiệm; Đơn vị được giao; Đơn vị; Đơn vị
                chủ trì, thực hiện; Cơ quan chủ trì thực hiện; Đơn vị chủ trì tham mưu; Cơ
                quan chủ trì tham mưu; Phân công chủ trì; Phân công thực hiện; Cơ quan chịu
                trách nhiệm; Đơn vị đầu mối; Cơ quan đầu mối; Cơ quan được giao; Cơ quan được
                phân công; Lead unit; Lead units; Lead; Lead agency; Lead agencies; Lead
                department; Lead ministry; Lead organisation; Lead organization; Lead
                institution; Reporting lead; Responsible unit; Responsible; Responsible
                agency; Responsible department; Responsible ministry; Responsible body;
                Responsible party; Responsible entity; Responsible organisation; Responsible
                organization; Implementing agency; Accountable agency; Agency; Department;
                Ministry; Owner; Action owner; Assigned to; Unit in charge; Responsable;
                Pilote; Service responsable; 牵头单位; 牵头部门; 责任单位; 责任部门; 主办单位;
                Penanggung jawab; Instansi penanggung jawab; Tổ chức chủ trì; Cơ quan, tổ chức
                chủ trì; Bộ, ngành chủ trì; Phòng chủ trì; Cấp ủy chủ trì; Đơn vị, cá nhân chủ
                trì; Tập thể, cá nhân thực hiện; Cơ quan tham mưu; Đơn vị tham mưu; Cơ quan,
                đơn vị, địa phương thực hiện; Lead minister; Responsible minister; Minister
                responsible; Responsible jurisdiction; Lead implementing agency; Department
                responsible; Department of person responsible; Agency responsible""",
            Field.COLLABORATING_UNITS: """Đơn vị phối hợp; Phối hợp; Cơ quan phối hợp; Cơ
                quan, đơn vị phối hợp; Đơn vị phối hợp thực hiện; Cơ quan phối hợp thực hiện;
                Đơn vị tham gia; Phân công phối hợp; Đơn vị liên quan; Cơ quan liên quan;
                Collaborating unit; Collaborating units; Supporting unit; Supporting units;
                Support; Supporting agency; Supporting agencies; Supporting departments;
                Coordinating unit; Coordinating units; Partners; Other agencies; Contributing
                agencies; All ministers; Partenaires; 配合单位; 协办单位; 责任(配合)单位; Cơ
                quan, tổ chức phối hợp; Bộ, ngành phối hợp; Cơ quan, đơn vị, địa phương phối
                hợp""",
            Field.DEADLINE: """Thời hạn; Thời hạn hoàn thành; Thời gian hoàn thành; Hạn hoàn
                thành; Thời hạn thực hiện; Thời gian thực hiện; Thời gian; Hạn; Hạn xử lý; Hạn
                thực hiện; Thời hạn xử lý; Hạn baseline; Thời gian, tiến độ hoàn thành; Thời
                gian trình; Tiến độ hoàn thành; Thời điểm hoàn thành; Ngày hết hạn; Thời gian
                dự kiến; Hạn báo cáo; Hạn chót; Mốc hoàn thành; Kết thúc; Ngày kết thúc; Thời
                gian kết thúc; Deadline; Due; Due date; Due on; Due by; Date due; By when;
                Time limit; Timeframe; Time frame; Timeline; Timescale; Target date; Target
                completion date; Planned completion date; Planned completion; Expected
                completion date; Estimated completion date; Scheduled completion date; End
                date; Finish date; Échéance; 完成时限; 时限; 完成时间; 截止日期; Tanggal
                target; Batas waktu; Tenggat; Thời gian ban hành; Thời hạn ban hành; Thời hạn
                trình; Thời hạn báo cáo; Thời gian báo cáo; Lộ trình thực hiện; Lộ trình;
                Implementation date; Target implementation date; Expected implementation date;
                Completion due""",
            Field.CURRENT_DEADLINE: """Thời hạn mới; Hạn mới; Thời hạn điều chỉnh; Hạn điều
                chỉnh; Thời hạn sau điều chỉnh; Thời hạn gia hạn; Thời hạn sau gia hạn; Gia
                hạn; Gia hạn đến; Gia hạn đến ngày; Thời hạn hiện hành; Hạn hiện hành; Current
                deadline; Current due date; Revised deadline; Revised due date; Revised date;
                Revised target date; Revised completion date; New deadline; New due date;
                Extended to; Extended deadline; Updated due date""",
            Field.EXTENDED_ON: """Ngày gia hạn; Ngày duyệt gia hạn; Ngày điều chỉnh; Ngày điều
                chỉnh thời hạn; Extended on; Date of extension; Extension approved on; Date of
                revision""",
            Field.PRODUCT: """Sản phẩm; Sản phẩm/kết quả; Sản phẩm, kết quả; Kết quả cần đạt;
                Sản phẩm đầu ra; Kết quả đầu ra; Sản phẩm dự kiến; Kết quả, sản phẩm; Kết quả
                dự kiến; Sản phẩm hoàn thành; Kết quả; Hình thức văn bản; Product; Products;
                Deliverable; Deliverables; Output; Outputs; Expected result; Expected output;
                Livrable; Kết quả/sản phẩm; Sản phẩm cụ thể; Sản phẩm chủ yếu; Sản phẩm, kết
                quả đầu ra""",
            Field.PROGRESS: """Tiến độ; Tiến độ (%); Tiến độ (%/trạng thái); % hoàn thành; Tỷ
                lệ hoàn thành; Tỷ lệ % hoàn thành; Tỷ lệ hoàn thành (%); Mức độ hoàn thành;
                Tiến độ thực hiện; %; Progress; Progress (%); Progress score; % complete; %
                done; Percent complete; Percentage complete; Completion rate""",
            Field.STATUS: """Trạng thái; Tình trạng; Tình hình thực hiện; Kết quả thực hiện;
                Tình trạng thực hiện; Trạng thái thực hiện; Trạng thái xử lý; Kết quả xử lý;
                Tình hình, kết quả thực hiện; Status; State; Result so far; Current status;
                Implementation status; Overall status; Delivery status; RAG; RAG status; RAG
                rating; Grade label; Statut; État d'avancement; 进展情况; 完成情况; Tiến độ,
                kết quả thực hiện; Kết quả đạt được; Kết quả triển khai""",
            Field.COMPLETED_ON: """Ngày hoàn thành; Ngày hoàn thành thực tế; Hoàn thành ngày;
                Thời gian hoàn thành thực tế; Ngày hoàn tất; Completed on; Completion date;
                Date completed; Done on; Actual completion date; Date closed; Closed on; Date
                implemented""",
            Field.REPORTED_ON: """Ngày cập nhật; Ngày báo cáo; Cập nhật ngày; Cập nhật lần
                cuối; Updated on; Last updated; Last update; Last checked; Date updated;
                Status date; Reported on; Report date""",
            Field.EVIDENCE: """Minh chứng; Liên kết minh chứng; Tài liệu minh chứng; Văn bản
                kết quả; Văn bản hoàn thành; Evidence; Evidence summary; Evidence quotes;
                Supporting evidence; Proof; References""",
            Field.NOTE: """Ghi chú; Chú thích; Khó khăn, vướng mắc; Đề xuất, kiến nghị; Note;
                Notes; Remark; Remarks; Comment; Comments; Update; Updates; Latest update;
                Progress update; Status update; Status reason; Government response; Agency
                response; Management response; Response; Actions taken; What happened;
                Rationale; Commentaires; 备注; Catatan; Keterangan; Nguyên nhân; Khó khăn; Lý
                do chậm""",
            Field.TASK_NOTE: "Ghi chú nhiệm vụ; Thông tin khác; Task note",
            Field.DETAIL: """Cán bộ chủ trì; Cán bộ phụ trách; Cán bộ phối hợp; Cán bộ theo
                dõi; Người phụ trách; Người thực hiện; Người theo dõi; Người chịu trách nhiệm;
                Người cập nhật; Chuyên viên; Chuyên viên theo dõi; Chuyên viên phụ trách; Lãnh
                đạo phụ trách; Lãnh đạo chỉ đạo; Lãnh đạo theo dõi; Đồng chí phụ trách; Chức
                vụ; Cấp trình; Cấp ban hành; Cấp phê duyệt; Ưu tiên; Mức ưu tiên; Mức độ ưu
                tiên; Độ khẩn; Mức rủi ro; Kinh phí; Nguồn kinh phí; Dự toán; Nguồn lực; Bắt
                đầu; Ngày bắt đầu; Thời gian bắt đầu; Tháng; Quý; Năm; Officer; Responsible
                officer; Lead officer; Responsible person; Person responsible; Responsible
                official; Action
                officer; Contact; Contact person; Point of contact; Priority; Start date;
                Start; Commencement date; Budget; Cost; Funding; Resources required; Risk
                rating; Quarter; Year; Month; Accountable officer; Senior responsible owner;
                SRO; Government position; Position""",
        }.items()
    }
)
"""What each field is called in the headers of registers, the more usual names first."""
