"""How hard Hypothesis tries: TRACKER_TEST_PROFILE is ``quick`` or ``thorough``."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "quick",
    max_examples=30,
    deadline=None,  # a busy machine is no defect of the code
    derandomize=True,  # two runs of one commit agree
    print_blob=True,
    suppress_health_check=[
        HealthCheck.too_slow,  # the first register pays for every strategy it is made of
    ],
)
settings.register_profile(
    "thorough", settings.get_profile("quick"), max_examples=500, derandomize=False
)
settings.load_profile(os.environ.get("TRACKER_TEST_PROFILE", "quick"))
