"""Options of a check that a configuration file can say too."""

from tracker.cli.bilingual import bilingual_option
from tracker.cli.parameters import Decorator, OneOf, names_option
from tracker.language import Text
from tracker.rules import Severity

NEVER = "never"
"""What ``--fail-on`` says where no finding makes a check fail."""

select_option: Decorator = names_option(
    "--select",
    Text(
        vi="Chỉ chạy các quy tắc này: mã, tên hoặc họ (DL), cách nhau bằng dấu phẩy.",
        en="Run only these rules: codes, names or families (DL), separated by commas.",
    ),
)

extend_select_option: Decorator = names_option(
    "--extend-select",
    Text(vi="Chạy thêm các quy tắc này.", en="Run these rules beside those chosen."),
)

ignore_option: Decorator = names_option(
    "--ignore",
    Text(vi="Không chạy các quy tắc này.", en="Leave these rules out."),
)

fail_on_option: Decorator = bilingual_option(
    "--fail-on",
    type=OneOf(lambda: [*Severity, NEVER], "error|warning|info|never"),
    text=Text(
        vi="Mức nhẹ nhất khiến mã thoát là 1; mặc định là error.",
        en="The least severity that makes the exit status 1; by default error.",
    ),
)
