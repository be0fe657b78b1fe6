"""Mutation testing: break the code in many small ways, and see which breaks no test notices.

python tests/mutation.py tracker/rules tracker/assess --sample 400 --seed 1

It needs cosmic-ray (``pip install cosmic-ray``), which says what can be broken. Of all the places
in the files named that it can break a sample is drawn; each mutant is put in the place of its file
in a copy of the project, where first the test file of that module runs and then, if nothing
failed, the tests around it. What no test notices is printed as a difference, and the share that
was noticed with its interval at 95 % (Wilson's).

Left out are mutants that change nothing: those within annotations, ``/`` for the ``*`` that makes
arguments be named, and ``is`` for ``==`` or the other way round, which say the same of members of
an enumeration, of None and of small numbers.
"""

import argparse
import ast
import difflib
import os
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from math import sqrt
from pathlib import Path
from queue import Queue
from subprocess import DEVNULL, TimeoutExpired, run
from typing import NamedTuple

PROJECT = Path(__file__).parents[1]
COPIED = ("tracker", "tests", "seeds", "docs", "pyproject.toml", "README.md", "CHANGELOG.md")
SAME = ("Is_Eq", "IsNot_NotEq", "Eq_Is", "NotEq_IsNot")
ASKING = ("VariableInserter", "VariableReplacer")
"""Operators that have to be told which names to change."""
SECONDS = 300
PROGRESS = 20
"""After how many mutants the score so far is told."""
AROUND = {
    "rules": ("tests/rules", "tests/test_seeds.py"),
    "assess": ("tests/assess", "tests/test_seeds.py", "tests/rules", "tests/tables"),
}


class Mutant(NamedTuple):
    """One way to break a file.

    Attributes:
        path: the file, from the top of the project.
        operator: what was changed into what.
        code: the whole file, broken.
    """

    path: str
    operator: str
    code: str

    def difference(self) -> str:
        """Return the lines that it changes."""
        before = (PROJECT / self.path).read_text(encoding="utf-8").splitlines()
        lines = difflib.unified_diff(
            before, self.code.splitlines(), self.path, self.operator, n=1, lineterm=""
        )
        return "\n".join(lines)


class _WithoutAnnotations(ast.NodeTransformer):
    """Takes out what only says of which type something is, or how an argument may be named."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.annotation = ast.Constant(value=None)
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        node.args = [*node.posonlyargs, *node.args, *node.kwonlyargs]
        node.defaults = [*node.defaults, *filter(None, node.kw_defaults)]
        node.posonlyargs, node.kwonlyargs, node.kw_defaults = [], [], []
        return self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)


def meaning(code: str) -> str:
    """Return what the code does, but for its annotations and how its arguments are named."""
    return ast.dump(_WithoutAnnotations().visit(ast.parse(code)))


class Place(NamedTuple):
    """One place that an operator can break: of its places in the file, the one so numbered."""

    path: Path
    operator: str
    occurrence: int


def places(path: Path) -> Iterator[Place]:
    """Yield every place in a file that an operator can break."""
    from cosmic_ray.ast import ast_nodes, get_ast  # noqa: PLC0415 -- only this script needs it
    from cosmic_ray.plugins import get_operator, operator_names  # noqa: PLC0415 -- likewise

    tree = get_ast(path.read_text(encoding="utf-8"))
    nodes = [*ast_nodes(tree)]
    for operator in sorted(operator_names()):
        if operator.endswith(SAME) or operator.endswith(ASKING):
            continue
        made = get_operator(operator)()
        found = sum(len([*made.mutation_positions(node)]) for node in nodes)
        yield from (Place(path, operator, number) for number in range(found))


def mutant_at(place: Place) -> Mutant | None:
    """Return the file broken at a place; ``None`` where that changes nothing it does."""
    from cosmic_ray.mutating import mutate_code  # noqa: PLC0415 -- only this script needs it
    from cosmic_ray.plugins import get_operator  # noqa: PLC0415 -- likewise

    source = place.path.read_text(encoding="utf-8")
    code = mutate_code(source, get_operator(place.operator)(), place.occurrence)
    name = place.path.relative_to(PROJECT).as_posix()
    try:
        changed = code is not None and meaning(code) != meaning(source)
    except SyntaxError:
        return None
    return Mutant(path=name, operator=place.operator, code=code) if changed else None


def stages(path: str) -> list[list[str]]:
    """Return the tests to run on a broken file, the nearest first."""
    parts = Path(path).parts
    own = Path("tests", *parts[1:-1], f"test_{parts[-1]}")
    nearest = [str(own)] if (PROJECT / own).exists() else []
    family = Path("tests", *parts[1:-1])
    around = [one for one in AROUND[parts[1]] if one != str(family)]
    return [stage for stage in ([*nearest, path], [str(family)], around) if stage]


def survives(mutant: Mutant, copy: Path) -> bool:
    """Whether no test fails when the file is broken so, in a copy of the project."""
    target = copy / mutant.path
    sound = target.read_text(encoding="utf-8")
    target.write_text(mutant.code, encoding="utf-8")
    try:
        return all(_passes(stage, copy, target) for stage in stages(mutant.path))
    finally:
        target.write_text(sound, encoding="utf-8")
        _forget(target)


def _passes(tests: Sequence[str], copy: Path, target: Path) -> bool:
    _forget(target)
    options = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:randomly")
    try:
        ended = run(
            [sys.executable, "-m", "pytest", *options, *tests],
            cwd=copy,
            env={**os.environ, "PYTHONPATH": str(copy), "TRACKER_TEST_PROFILE": "unshrunk"},
            stdout=DEVNULL,
            stderr=DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except TimeoutExpired:
        return False
    return ended.returncode == 0


def _forget(target: Path) -> None:
    """Remove what Python has compiled of a file: it tells files apart only by second and size."""
    for compiled in (target.parent / "__pycache__").glob(f"{target.stem}.*.pyc"):
        compiled.unlink()


def interval(killed: int, of: int) -> tuple[float, float]:
    """Return between what shares the true one lies, 19 times of 20 (Wilson's score interval)."""
    z, share = 1.96, killed / of
    middle = share + z * z / (2 * of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - half) / (1 + z * z / of), (middle + half) / (1 + z * z / of)


def main() -> int:
    """Draw a sample, break the code, and say what was not noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    files = [file for path in given.paths for file in _files(PROJECT / path)]
    every = [place for file in files for place in places(file)]
    random.Random(given.seed).shuffle(every)  # noqa: S311 -- a sample, no secret
    drawn = [*islice(filter(None, map(mutant_at, every)), given.sample)]
    print(f"places: {len(every)} in {len(files)} files; sample: {len(drawn)}", flush=True)
    tried = killed = 0
    for mutant, alive in _run(drawn, given.workers):
        tried, killed = tried + 1, killed + (not alive)
        if alive:
            print(mutant.difference(), "", sep="\n", flush=True)
        if tried % PROGRESS == 0 or tried == len(drawn):
            print(score(killed, tried), flush=True)
    return 0


def score(killed: int, of: int) -> str:
    """Return how many mutants were noticed, in words."""
    low, high = interval(killed, of)
    return f"noticed: {killed} of {of} = {killed / of:.1%} (between {low:.1%} and {high:.1%})"


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def _run(drawn: Sequence[Mutant], workers: int) -> Iterator[tuple[Mutant, bool]]:
    """Try every mutant, and yield each with whether it lives."""
    with tempfile.TemporaryDirectory() as folder:
        copies: Queue[Path] = Queue()
        for number in range(workers):
            copies.put(_copy(Path(folder, str(number))))
        _refuse_failing(copies.queue[0], sorted({Path(one.path).parts[1] for one in drawn}))

        def alive(mutant: Mutant) -> bool:
            copy = copies.get()
            try:
                return survives(mutant, copy)
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(workers) as pool:
            yield from zip(drawn, pool.map(alive, drawn), strict=True)


def _refuse_failing(copy: Path, packages: Sequence[str]) -> None:
    """End the program where the tests fail on the code as it is: then they would notice nothing."""
    for package in packages:
        if not _passes(AROUND[package], copy, copy / "tracker" / package / "__init__.py"):
            sys.exit(f"the tests of {package} fail before anything is broken")


def _copy(place: Path) -> Path:
    place.mkdir()
    ignored = shutil.ignore_patterns("__pycache__", ".hypothesis")
    for name in COPIED:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, place / name, ignore=ignored)
        else:
            shutil.copy(source, place / name)
    return place


if __name__ == "__main__":
    sys.exit(main())
