"""PR: rules about plan progress and figures."""

from tracker.rules.progress.complement_not_hundred import COMPLEMENT_NOT_HUNDRED
from tracker.rules.progress.completed_without_evidence import COMPLETED_WITHOUT_EVIDENCE
from tracker.rules.progress.cumulative_figure_fell import CUMULATIVE_FIGURE_FELL
from tracker.rules.progress.figure_printed_twice import FIGURE_PRINTED_TWICE
from tracker.rules.progress.indicator_at_risk import INDICATOR_AT_RISK
from tracker.rules.progress.indicator_behind_pace import INDICATOR_BEHIND_PACE
from tracker.rules.progress.indicator_missed import INDICATOR_MISSED
from tracker.rules.progress.indicator_not_measured import INDICATOR_NOT_MEASURED
from tracker.rules.progress.indicator_without_target import INDICATOR_WITHOUT_TARGET
from tracker.rules.progress.measurement_missing import MEASUREMENT_MISSING
from tracker.rules.progress.measurement_over_bound import MEASUREMENT_OVER_BOUND
from tracker.rules.progress.measurement_stale import MEASUREMENT_STALE
from tracker.rules.progress.milestone_missed import MILESTONE_MISSED
from tracker.rules.progress.plan_total_moved import PLAN_TOTAL_MOVED
from tracker.rules.progress.printed_percentage_truncated import PRINTED_PERCENTAGE_TRUNCATED
from tracker.rules.progress.printed_percentage_unreadable import PRINTED_PERCENTAGE_UNREADABLE
from tracker.rules.progress.printed_percentage_wrong import PRINTED_PERCENTAGE_WRONG
from tracker.rules.progress.progress_full_but_open import PROGRESS_FULL_BUT_OPEN
from tracker.rules.progress.progress_went_back import PROGRESS_WENT_BACK
from tracker.rules.progress.rate_of_another_denominator import RATE_OF_ANOTHER_DENOMINATOR
from tracker.rules.progress.rate_of_no_denominator import RATE_OF_NO_DENOMINATOR
from tracker.rules.progress.statement_change_wrong import STATEMENT_CHANGE_WRONG
from tracker.rules.progress.statement_count_differs import STATEMENT_COUNT_DIFFERS
from tracker.rules.progress.statement_part_over_whole import STATEMENT_PART_OVER_WHOLE
from tracker.rules.progress.statement_ratio_truncated import STATEMENT_RATIO_TRUNCATED
from tracker.rules.progress.statement_ratio_wrong import STATEMENT_RATIO_WRONG
from tracker.rules.progress.statement_sum_wrong import STATEMENT_SUM_WRONG
from tracker.rules.progress.statement_unreadable import STATEMENT_UNREADABLE
from tracker.rules.progress.target_in_words import TARGET_IN_WORDS
from tracker.rules.progress.target_unreadable import TARGET_UNREADABLE
from tracker.rules.progress.target_without_date import TARGET_WITHOUT_DATE
from tracker.rules.progress.uneven_pace import UNEVEN_PACE
from tracker.rules.progress.whole_differs_from_target import WHOLE_DIFFERS_FROM_TARGET
from tracker.rules.progress.will_miss_by_forecast import WILL_MISS_BY_FORECAST

PROGRESS_RULES = (
    PRINTED_PERCENTAGE_WRONG,
    PRINTED_PERCENTAGE_TRUNCATED,
    PRINTED_PERCENTAGE_UNREADABLE,
    INDICATOR_BEHIND_PACE,
    INDICATOR_MISSED,
    INDICATOR_WITHOUT_TARGET,
    INDICATOR_NOT_MEASURED,
    MEASUREMENT_OVER_BOUND,
    CUMULATIVE_FIGURE_FELL,
    WHOLE_DIFFERS_FROM_TARGET,
    PROGRESS_WENT_BACK,
    PROGRESS_FULL_BUT_OPEN,
    COMPLETED_WITHOUT_EVIDENCE,
    INDICATOR_AT_RISK,
    WILL_MISS_BY_FORECAST,
    MEASUREMENT_MISSING,
    MEASUREMENT_STALE,
    TARGET_IN_WORDS,
    TARGET_WITHOUT_DATE,
    STATEMENT_RATIO_WRONG,
    STATEMENT_RATIO_TRUNCATED,
    STATEMENT_SUM_WRONG,
    STATEMENT_PART_OVER_WHOLE,
    STATEMENT_CHANGE_WRONG,
    STATEMENT_COUNT_DIFFERS,
    RATE_OF_ANOTHER_DENOMINATOR,
    RATE_OF_NO_DENOMINATOR,
    FIGURE_PRINTED_TWICE,
    PLAN_TOTAL_MOVED,
    COMPLEMENT_NOT_HUNDRED,
    STATEMENT_UNREADABLE,
    TARGET_UNREADABLE,
    UNEVEN_PACE,
    MILESTONE_MISSED,
)

__all__ = ["PROGRESS_RULES"]
