"""How hard Hypothesis tries: TRACKER_TEST_PROFILE is ``quick``, ``thorough`` or ``unshrunk``."""

import gc
import os

from hypothesis import HealthCheck, Phase, settings

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
settings.register_profile(
    "unshrunk",  # says at once that something fails, and not by how little
    settings.get_profile("quick"),
    phases=[Phase.explicit, Phase.generate],
)
settings.load_profile(os.environ.get("TRACKER_TEST_PROFILE", "quick"))


def pytest_collection_finish() -> None:
    """Set what the collection made apart, and look for garbage seldom: little of it is in rings."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
