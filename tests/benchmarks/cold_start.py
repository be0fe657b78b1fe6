"""How long a cold `tracker check` takes, beside importing attrs and tabulate alone.

    python tests/benchmarks/cold_start.py

Prints the median of interleaved runs of both, and their ratio. The aim is a ratio of at most 3.
"""

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

REGISTER = Path(__file__).parents[2] / "seeds" / "cum-ii-2023-q1.toml"
CHECK = [*("-m", "tracker", "check", str(REGISTER)), *("--as-of", "2023-04-15")]
IMPORTS = ["-c", "import attrs, tabulate"]
ROUNDS = 15


def seconds(arguments: list[str]) -> float:
    """Run Python with *arguments* in a process of its own and time it."""
    started = perf_counter()
    subprocess.run([sys.executable, *arguments], check=False, capture_output=True)
    return perf_counter() - started


def main() -> None:
    """Time both, in turn, and print what they took."""
    pairs = [(seconds(CHECK), seconds(IMPORTS)) for _ in range(ROUNDS)]
    check = median(pair[0] for pair in pairs)
    imports = median(pair[1] for pair in pairs)
    print(f"tracker check, cold      {check * 1000:7.0f} ms")
    print(f"import attrs, tabulate   {imports * 1000:7.0f} ms")
    print(f"ratio                    {check / imports:7.2f}")


if __name__ == "__main__":
    main()
