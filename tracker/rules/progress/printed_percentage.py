"""Printed percentages, read and audited: what the rules about them look through."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from tracker.assess import Assessment, PercentageAudit, audit_percentage
from tracker.domain import Indicator, Measurement
from tracker.language import AmbiguousNumberError, Language, Text, read_percentage
from tracker.rules.remark import Remark


@frozen(kw_only=True)
class PrintedPercentage:
    """A percentage that a source prints, beside the figures it is the percentage of.

    Attributes:
        indicator: what was measured.
        measurement: the figures.
        whole: what the value was counted against.
        printed: the percentage, with the decimals it was printed with.
        audit: how it compares with the exact one.
    """

    indicator: Indicator
    measurement: Measurement
    whole: Decimal
    printed: Decimal
    audit: PercentageAudit

    def remark(self, **more: Decimal | Text) -> Remark:
        """Return a remark with the figures as evidence, and *more* beside them."""
        return Remark(
            subject=self.indicator,
            values={
                "numerator": self.measurement.value,
                "denominator": self.whole,
                "computed": self.audit.shown,
                "printed": self.printed,
                **more,
            },
            at=self.measurement,
        )


def known_measurements(assessment: Assessment) -> Iterator[tuple[Indicator, Measurement]]:
    """Yield every measurement true by the day asked about, with its indicator."""
    for plan in assessment.register.plans:
        for indicator in plan.indicators:
            for measurement in indicator.measurements:
                if measurement.on <= assessment.as_of:
                    yield indicator, measurement


def read_printed(measurement: Measurement, language: Language) -> Decimal | None:
    """Read the percentage that *measurement* prints; ``None`` if there is none to be read."""
    if measurement.printed is None:
        return None
    try:
        return read_percentage(measurement.printed, language)
    except AmbiguousNumberError:
        return None


def printed_percentages(assessment: Assessment) -> Iterator[PrintedPercentage]:
    """Yield every printed percentage that can be read, audited against its own figures."""
    language = assessment.register.language
    for indicator, measurement in known_measurements(assessment):
        printed, whole = read_printed(measurement, language), measurement.of
        if printed is not None and whole is not None:
            yield PrintedPercentage(
                indicator=indicator,
                measurement=measurement,
                whole=whole,
                printed=printed,
                audit=audit_percentage(measurement.value, whole, printed),
            )
