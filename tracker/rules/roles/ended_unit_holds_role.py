"""RO018 ended-unit-holds-role."""

from datetime import date

from tracker.assess import Answer, AnswerState, Assessment
from tracker.assess.columns.mandate_readings import MandateRow, answer_for, role_called
from tracker.domain import Register
from tracker.language import Text, Values, filled, natural_order
from tracker.rules.conditions import Condition, mandate
from tracker.rules.roles.answers import gone_on
from tracker.rules.rule import Rule, Severity


def _values(row: MandateRow, assessment: Assessment) -> Values:
    answer = answer_for(row, assessment)
    successors = _successors(answer)
    return {
        "role": role_called(row, assessment),
        "holder": row.held.mandate.holder,
        "cluster": row.roster.cluster.id,
        "gone_on": _gone_on(assessment.register, answer),
        "successors": successors,
        "outcome": filled(_OUTCOMES[answer.state], units=successors),
    }


_CONDITION = Condition(
    (mandate.tense == "present") & (mandate.holder_answer != "named"), further=_values
)


def _gone_on(register: Register, answer: Answer) -> date | None:
    """Return the first day on which the holder itself is no more."""
    return answer.heirs[0].succession.effective_on if answer.heirs else gone_on(register, answer)


def _successors(answer: Answer) -> tuple[str, ...]:
    """Return the ids of those that follow the holder on the day asked."""
    if answer.state is AnswerState.SUCCEEDED:
        return (answer.unit,)
    named = answer.unsettled.successors if answer.unsettled is not None else ()
    return tuple(sorted(named, key=natural_order))


_OUTCOMES = {
    AnswerState.SUCCEEDED: Text(
        vi="tổ chức kế thừa là “{units}”",
        en="“{units}” followed it",
    ),
    AnswerState.UNDIVIDED: Text(
        vi="thay vào đó là {units}, chưa xác định đơn vị nào nhận vai này",
        en="{units} stand in its place, and nobody settled which takes the role",
    ),
    AnswerState.ENDED: Text(
        vi="không tổ chức nào kế thừa",
        en="nobody follows it",
    ),
}

ENDED_UNIT_HOLDS_ROLE = Rule(
    code="RO018",
    name="ended-unit-holds-role",
    severity=Severity.ERROR,
    subjects=("mandate",),
    summary=Text(
        vi="Đơn vị đang được ghi giữ vai thì không còn nữa.",
        en="The recorded holder of a role is an organization that is no more.",
    ),
    why=Text(
        vi="Tổ chức đã sáp nhập, chia hoặc giải thể thì không giữ vai được: trên thực tế vai ấy "
        "khuyết, hoặc tổ chức kế thừa giữ mà sổ chưa ghi.",
        en="An organization that merged, was split or dissolved holds no role: either there is no "
        "holder, or the one that followed it is, and the register does not say so.",
    ),
    clear=Text(
        vi="Kết thúc nhiệm kỳ vào ngày cuối của tổ chức ấy, rồi ghi nhiệm kỳ của đơn vị giữ vai "
        "tiếp theo.",
        en="End the mandate on the last day of that organization, and record who holds the role "
        "after it.",
    ),
    quiet=Text(
        vi="Khi tổ chức ấy nhận đơn vị khác sáp nhập vào hoặc chỉ bị tách một phần, vì nó vẫn còn; "
        "khi được lập lại trước ngày bắt đầu nhiệm kỳ.",
        en="If another was taken into it or only a part taken from it, for it goes on; if it was "
        "founded anew by the day the mandate began.",
    ),
    message=Text(
        vi="“{holder}” đang là {role} của “{cluster}” mà không còn tồn tại từ ngày "
        "{gone_on}; {outcome}",
        en="“{holder}” is {role} of “{cluster}”, yet has not existed since {gone_on}; {outcome}",
    ),
    hint=Text(
        vi="ghi nhiệm kỳ của tổ chức kế thừa, hoặc bầu, phân công đơn vị khác",
        en="record the mandate of the one that followed, or have another elected or assigned",
    ),
    remarks=_CONDITION,
)
