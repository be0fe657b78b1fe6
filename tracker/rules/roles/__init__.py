"""RO: rules about roles and rotation, and about the figures of who holds them."""

from tracker.rules.roles.assigned_twice import ASSIGNED_TWICE
from tracker.rules.roles.decided_after_term_began import DECIDED_AFTER_TERM_BEGAN
from tracker.rules.roles.ended_unit_holds_role import ENDED_UNIT_HOLDS_ROLE
from tracker.rules.roles.ended_unit_leads_task import ENDED_UNIT_LEADS_TASK
from tracker.rules.roles.handover_missing import HANDOVER_MISSING
from tracker.rules.roles.handover_with_open_tasks import HANDOVER_WITH_OPEN_TASKS
from tracker.rules.roles.holder_not_a_member import HOLDER_NOT_A_MEMBER
from tracker.rules.roles.leader_is_deputy import LEADER_IS_DEPUTY
from tracker.rules.roles.mandate_without_end import MANDATE_WITHOUT_END
from tracker.rules.roles.member_passed_over import MEMBER_PASSED_OVER
from tracker.rules.roles.member_served_twice import MEMBER_SERVED_TWICE
from tracker.rules.roles.part_exceeds_whole import PART_EXCEEDS_WHOLE
from tracker.rules.roles.parts_do_not_add_up import PARTS_DO_NOT_ADD_UP
from tracker.rules.roles.predecessor_unknown import PREDECESSOR_UNKNOWN
from tracker.rules.roles.role_held_twice import ROLE_HELD_TWICE
from tracker.rules.roles.role_vacant import ROLE_VACANT
from tracker.rules.roles.several_lead_units import SEVERAL_LEAD_UNITS
from tracker.rules.roles.task_without_lead_unit import TASK_WITHOUT_LEAD_UNIT
from tracker.rules.roles.term_ends_without_successor import TERM_ENDS_WITHOUT_SUCCESSOR
from tracker.rules.roles.turn_out_of_order import TURN_OUT_OF_ORDER
from tracker.rules.roles.turn_over_long import TURN_OVER_LONG
from tracker.rules.roles.unit_leads_and_collaborates import UNIT_LEADS_AND_COLLABORATES
from tracker.rules.roles.work_undivided import WORK_UNDIVIDED

ROLE_RULES = (
    TASK_WITHOUT_LEAD_UNIT,
    ROLE_HELD_TWICE,
    ROLE_VACANT,
    HOLDER_NOT_A_MEMBER,
    MANDATE_WITHOUT_END,
    PREDECESSOR_UNKNOWN,
    PARTS_DO_NOT_ADD_UP,
    PART_EXCEEDS_WHOLE,
    LEADER_IS_DEPUTY,
    TERM_ENDS_WITHOUT_SUCCESSOR,
    TURN_OVER_LONG,
    TURN_OUT_OF_ORDER,
    MEMBER_PASSED_OVER,
    MEMBER_SERVED_TWICE,
    HANDOVER_MISSING,
    HANDOVER_WITH_OPEN_TASKS,
    DECIDED_AFTER_TERM_BEGAN,
    ENDED_UNIT_HOLDS_ROLE,
    ENDED_UNIT_LEADS_TASK,
    WORK_UNDIVIDED,
    UNIT_LEADS_AND_COLLABORATES,
    SEVERAL_LEAD_UNITS,
    ASSIGNED_TWICE,
)

__all__ = ["ROLE_RULES"]
