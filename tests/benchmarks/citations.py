r"""How fast citations are found in running text, beside a bare scan for ``\d+[-/]\S+``.

    python tests/benchmarks/citations.py [MEGABYTES]

Both go through the same text in one run, in turn; the medians and their ratio are printed. One text
is prose as offices write it, the other nothing but citations.
"""

import re
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from tracker.citation.finding import find_citations

PROSE = (
    "Mặc dù còn nhiều khó khăn song công tác xây dựng Đảng trong 3 tháng đầu năm 2023 của các tổ "
    "chức cơ sở đảng trong Cụm đã đạt những kết quả tích cực; kiểm tra được 62/80 tổ chức. Hoạt "
    "động sản xuất kinh doanh của các doanh nghiệp phục hồi tốt, ổn định và tiếp tục tăng trưởng "
    "trong điều kiện thích ứng an toàn, linh hoạt, kiểm soát hiệu quả dịch bệnh; đa số các doanh "
    "nghiệp thực hiện kịp thời nghĩa vụ đối với Nhà nước, báo cáo, quyết định và quy định.\n\n"
) * 3 + (
    "Thực hiện Nghị quyết số 15-NQ/TU, ngày 6/12/2022 của Ban Chấp hành Đảng bộ tỉnh về phương "
    "hướng, nhiệm vụ năm 2023 và Nghị quyết Trung ương 4 (khóa XII, XIII).\n\n"
)
DENSE = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư; "
BARE = re.compile(r"\d+[-/]\S+")
ROUNDS = 3


def repeated(piece: str, megabytes: int) -> str:
    """Return *piece* repeated until it has so many megabytes."""
    return piece * (megabytes * 1_000_000 // len(piece.encode()))


def seconds(scan: Callable[[str], object], text: str) -> float:
    """Time one scan of *text*."""
    started = perf_counter()
    scan(text)
    return perf_counter() - started


def main() -> None:
    """Time both on both texts, in turn, and print what they took."""
    megabytes = int(sys.argv[1]) if sys.argv[1:] else 10
    for name, piece in (("prose", PROSE), ("nothing but citations", DENSE)):
        text = repeated(piece, megabytes)
        size = len(text.encode()) / 1_000_000
        pairs = [
            (seconds(find_citations, text), seconds(BARE.findall, text)) for _ in range(ROUNDS)
        ]
        found, bare = (median(pair[place] for pair in pairs) for place in (0, 1))
        print(f"{name}, {size:.0f} MB, {len(find_citations(text))} citations")
        print(f"  find_citations  {size / found:8.1f} MB/s {found:8.2f} s")
        print(f"  bare re scan    {size / bare:8.1f} MB/s {bare:8.2f} s")
        print(f"  ratio           {found / bare:8.1f}")


if __name__ == "__main__":
    main()
