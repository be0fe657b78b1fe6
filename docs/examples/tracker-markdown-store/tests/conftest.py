"""How Hypothesis runs here: whole registers take a while to make, above all the first."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "markdown", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("markdown")
