"""Check that output is the same for any hash seed, locale and terminal width.

    python tests/determinism.py

Runs every command on the registers in seeds/ under several environments and compares the bytes.
Exits 1 and names the command where they differ.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
REGISTERS = sorted(f"seeds/{path.name}" for path in (ROOT / "seeds").glob("*.toml"))
CONFIGURED = ["--config", "docs/configuration.toml"]
COMMANDS = [
    *(
        [name, register]
        for name in ("check", "status", "progress", "roster")
        for register in REGISTERS
    ),
    *(["check", register, "--format", "json"] for register in REGISTERS),
    *(["trace", register, "--format", "dot"] for register in REGISTERS),
    *(["status", register, "--by", "unit", "--lang", "en"] for register in REGISTERS),
    *(["config", REGISTERS[0], *options, "--lang", "en"] for options in ([], CONFIGURED)),
    ["rules"],
]
ENVIRONMENTS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "vi_VN.UTF-8", "PYTHONIOENCODING": "ascii"},
)


def output(arguments: list[str], environment: dict[str, str]) -> bytes:
    """Run the command in one environment and return all it wrote."""
    as_of = [] if arguments[0] in {"rules", "config"} else ["--as-of", "2024-05-20"]
    run = subprocess.run(
        [sys.executable, "-m", "tracker", *arguments, *as_of],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )
    return run.stdout + run.stderr + str(run.returncode).encode()


def main() -> int:
    """Compare every command across the environments."""
    differing = [
        " ".join(arguments)
        for arguments in COMMANDS
        if len({output(arguments, environment) for environment in ENVIRONMENTS}) > 1
    ]
    for command in differing:
        print(f"differs by environment: tracker {command}", file=sys.stderr)
    print(f"{len(COMMANDS) - len(differing)} of {len(COMMANDS)} commands print the same everywhere")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
