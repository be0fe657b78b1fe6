"""PR: rules about plan progress and figures."""

from tracker.rules.progress.completed_without_evidence import COMPLETED_WITHOUT_EVIDENCE
from tracker.rules.progress.cumulative_figure_fell import CUMULATIVE_FIGURE_FELL
from tracker.rules.progress.indicator_at_risk import INDICATOR_AT_RISK
from tracker.rules.progress.indicator_behind_pace import INDICATOR_BEHIND_PACE
from tracker.rules.progress.indicator_missed import INDICATOR_MISSED
from tracker.rules.progress.indicator_not_measured import INDICATOR_NOT_MEASURED
from tracker.rules.progress.indicator_without_target import INDICATOR_WITHOUT_TARGET
from tracker.rules.progress.measurement_missing import MEASUREMENT_MISSING
from tracker.rules.progress.measurement_over_bound import MEASUREMENT_OVER_BOUND
from tracker.rules.progress.measurement_stale import MEASUREMENT_STALE
from tracker.rules.progress.milestone_missed import MILESTONE_MISSED
from tracker.rules.progress.printed_percentage_truncated import PRINTED_PERCENTAGE_TRUNCATED
from tracker.rules.progress.printed_percentage_unreadable import PRINTED_PERCENTAGE_UNREADABLE
from tracker.rules.progress.printed_percentage_wrong import PRINTED_PERCENTAGE_WRONG
from tracker.rules.progress.progress_full_but_open import PROGRESS_FULL_BUT_OPEN
from tracker.rules.progress.progress_went_back import PROGRESS_WENT_BACK
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
    TARGET_UNREADABLE,
    UNEVEN_PACE,
    MILESTONE_MISSED,
)

__all__ = ["PROGRESS_RULES"]
