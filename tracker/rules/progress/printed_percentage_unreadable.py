"""PR003 printed-percentage-unreadable."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.progress.printed_percentage import known_measurements, read_printed
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    language = assessment.register.language
    for indicator, measurement in known_measurements(assessment):
        if measurement.printed is not None and read_printed(measurement, language) is None:
            yield Remark(subject=indicator, values={"printed": measurement.printed}, at=measurement)


PRINTED_PERCENTAGE_UNREADABLE = Rule(
    code="PR003",
    name="printed-percentage-unreadable",
    severity=Severity.WARNING,
    subjects=("indicator",),
    summary=Text(
        vi="Không đọc được tỷ lệ phần trăm in trong nguồn.",
        en="A printed percentage cannot be read.",
    ),
    why=Text(
        vi="Tỷ lệ không đọc được thì không thể kiểm tra với các con số của nó.",
        en="A percentage that cannot be read cannot be checked against its figures.",
    ),
    clear=Text(
        vi="Ghi đúng như nguồn in, theo cách viết số của ngôn ngữ sổ: “75,5%” tiếng Việt, "
        "“75.5%” tiếng Anh.",
        en="Copy it as the source prints it, in the language of the register: “75,5%” in "
        "Vietnamese, “75.5%” in English.",
    ),
    quiet=Text(
        vi="Khi không ghi tỷ lệ nào.",
        en="Where no percentage is recorded.",
    ),
    message=Text(
        vi="“{printed}” không phải là một tỷ lệ phần trăm đọc được",
        en="“{printed}” is not a percentage that can be read",
    ),
    hint=Text(
        vi="viết như “75,5%”; phần thập phân theo ngôn ngữ của sổ",
        en="write it like “75.5%”, with the decimal mark of the register's language",
    ),
    remarks=_remarks,
)
