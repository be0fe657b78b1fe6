"""Laws of configurations as a whole."""

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tracker.configuration import Configuration
from tracker.configuration.reading import configuration_of
from tracker.errors import ConfigurationError
from tracker.language import Language
from tracker.rules import CATALOGUE, Override, Selection, Settings, Severity
from tracker.rules.rule_set import rule_set

ROOT = Path(__file__).parents[2]
FOLDER = "/office"


def _fuzz() -> ModuleType:
    """Return the script that tries ten thousand configurations."""
    path = ROOT / "tests" / "fuzz_configurations.py"
    spec = importlib.util.spec_from_file_location("fuzz_configurations", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FUZZ = _fuzz()
RULES = FUZZ.RULES
NAMES = [name for rule in CATALOGUE for name in (rule.code, rule.name, rule.family)]

names = st.lists(st.sampled_from([*NAMES, "all", "DL00"]), max_size=3).map(tuple)
texts = st.text(min_size=1, max_size=8).filter(lambda text: bool(text.strip()))
severities = st.sampled_from(Severity)
layers = st.builds(Selection, select=st.none() | names, extend_select=names, ignore=names)
overrides = st.builds(
    Override,
    reason=texts,
    subjects=st.lists(texts, min_size=1, max_size=2),
    paths=st.lists(st.sampled_from(["/a/*", "!/a/b.toml", "-"]), max_size=2),
    select=st.none() | names,
    ignore=names,
    severity=st.none() | severities,
)
options = st.fixed_dictionaries(
    {},
    optional={
        "days": st.integers(min_value=0, max_value=36500),
        "strict": st.booleans(),
        "least": severities,
    },
)
settings = st.builds(
    Settings,
    layers=st.builds(lambda layer: () if layer == Selection() else (layer,), layers),
    severities=st.dictionaries(
        st.sampled_from([rule.code for rule in CATALOGUE] + ["DL", "DL00", "all"]),
        severities,
        max_size=3,
    ),
    options=options.map(lambda given: {"ZZ001": given} if given else {}),
    overrides=st.lists(overrides, max_size=2),
)


def value(given: object) -> str:
    """Return a value as TOML has it; what JSON writes of these is TOML too, DEL apart."""
    return json.dumps(given, ensure_ascii=False).replace("\x7f", "\\u007f")


def chosen(layer: Selection) -> Iterator[tuple[str, object]]:
    """Yield what a layer says, by key."""
    if layer.select is not None:
        yield "select", layer.select
    yield "extend-select", layer.extend_select
    yield "ignore", layer.ignore


def parts(override: Override) -> Iterator[tuple[str, object]]:
    """Yield what an override says, by key."""
    for key in ("reason", "paths", "subjects", "select", "ignore", "severity"):
        if (given := getattr(override, key)) is not None:
            yield key, given


def written(settings: Settings, random: Random) -> str:
    """Return a configuration that says *settings*, its keys and tables in any order.

    Overrides alone keep theirs: they are a list.
    """
    top = [f"{key} = {value(given)}" for layer in settings.layers for key, given in chosen(layer)]
    tables: dict[str, dict[str, object]] = {}
    for name, severity in settings.severities.items():
        tables.setdefault(name, {})["severity"] = severity
    for name, values in settings.options.items():
        tables.setdefault(name, {}).update(values)
    blocks = [(f"[rules.{name}]", [*table.items()]) for name, table in tables.items()]
    random.shuffle(top)
    random.shuffle(blocks)
    places = sorted(random.randrange(len(blocks) + 1) for _ in settings.overrides)
    for place, override in reversed([*zip(places, settings.overrides, strict=True)]):
        blocks.insert(place, ("[[overrides]]", [*parts(override)]))
    lines = [*top]
    for header, keys in blocks:
        lines.append(header)
        lines.extend(f"{key} = {value(one)}" for key, one in random.sample(keys, len(keys)))
    return "\n".join([*lines, ""])


def read(text: str, name: str = "tracker.toml") -> Configuration:
    """Return what a configuration of /office says."""
    return configuration_of(text.encode(), f"{FOLDER}/{name}", rules=RULES)


@given(settings, st.randoms(use_true_random=False))
def test_reading_what_was_written_of_settings_gives_the_settings(
    given: Settings, random: Random
) -> None:
    """Whatever the order of keys and tables."""
    assert read(written(given, random)).settings == given


@given(settings, st.randoms(use_true_random=False))
def test_a_shared_file_says_what_a_file_of_its_own_says(given: Settings, random: Random) -> None:
    """Only the names of the tables are longer."""
    own = written(given, random)
    lines = [
        f"{line[: line.rindex('[') + 1]}tool.tracker.{line[line.rindex('[') + 1 :]}"
        if line.startswith(("[rules.", "[[overrides]]"))
        else line
        for line in own.splitlines()
    ]

    assert read("\n".join(["[tool.tracker]", *lines]), "pyproject.toml") == read(own)


@given(settings, layers)
def test_a_later_layer_wins(given: Settings, last: Selection) -> None:
    """What is asked for on the command line has the last word over what a file says."""
    held = Settings(layers=[*given.layers, last])
    runs = {rule.code for rule in rule_set(RULES, held).rules}
    below = {rule.code for rule in rule_set(RULES, Settings(layers=given.layers)).rules}
    alone = {rule.code for rule in rule_set(RULES, Settings(layers=[last])).rules}

    if last.select is not None:
        assert runs == alone
    else:
        asked = Selection(select=last.extend_select, ignore=last.ignore)
        added = {rule.code for rule in rule_set(RULES, Settings(layers=[asked])).rules}
        ignored = {
            rule.code
            for rule in rule_set(RULES, Settings(layers=[Selection(select=last.ignore)])).rules
        }
        assert runs == (below - ignored) | added


@given(st.randoms(use_true_random=False))
def test_any_choice_or_configuration_gets_a_result_or_a_clear_error(random: Random) -> None:
    """Never another exception; ten thousand are tried by tests/fuzz_configurations.py."""
    assert FUZZ.answer(random).endswith((": result", ": error"))


@given(st.binary(max_size=80))
def test_any_bytes_get_a_result_or_a_clear_error(content: bytes) -> None:
    """Whatever is in a file, every problem has its place and both languages."""
    lines: list[str] = []
    try:
        configuration_of(content, f"{FOLDER}/tracker.toml", rules=RULES)
    except ConfigurationError as error:
        lines = [line for language in Language for line in error.lines(language)]

    assert all(line.startswith(f"{FOLDER}/tracker.toml:") for line in lines)


def test_it_depends_on_no_hash_seed_and_no_working_folder(tmp_path: Path) -> None:
    """The same file says the same, in the same words, wherever and however it is read."""
    (tmp_path / "in").mkdir()
    (tmp_path / "tracker.toml").write_text(
        "ignore = ['DL', 'RO', 'PR']\n[rules.DL]\nseverity = 'info'\n[rules.all]\n"
        "severity = 'error'\n[[overrides]]\nreason = 'r'\npaths = ['in/*']\nx = 1\ny = 2\n",
        encoding="utf-8",
    )
    script = (
        "import sys; from tracker import TrackerError\n"
        "from tracker.configuration import configuration_for\n"
        "try: print(configuration_for(sys.argv[1]))\n"
        "except TrackerError as error: print(error.text)\n"
    )
    for content in ("x = 1\ny = 2\n", ""):
        path = tmp_path / "tracker.toml"
        text = path.read_text(encoding="utf-8").replace("x = 1\ny = 2\n", content)
        path.write_text(text, encoding="utf-8")
        outputs = {
            _printed(script, ROOT, "0", tmp_path / "in" / "so.toml"),
            _printed(script, tmp_path / "in", "1", tmp_path),
        }
        assert len(outputs) == 1, outputs


def _printed(script: str, folder: Path, seed: str, register: Path) -> str:
    environment: dict[str, Any] = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", script, str(register)],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=True,
    )
    return run.stdout.decode()
