"""Strategy for registers as text, whatever is wrong with them."""

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.stores import write_register
from tracker.testing.faults import FAULTS
from tracker.testing.registers import registers


@st.composite
def register_texts(draw: DrawFn, /, *, faults: Iterable[str] = (), **sizes: Any) -> str:
    """Registers as TOML, also those with a fault that no register can hold.

    Args:
        draw: given by Hypothesis.
        faults: names of :data:`~tracker.testing.faults.FAULTS` to inject.
        **sizes: what :func:`registers` takes.

    Raises:
        KeyError: there is no such fault.

    >>> from tracker.testing import simplest
    >>> print(simplest(register_texts(faults=["one-unknown-key"])), end="")
    [register]
    title = "kế hoạch"
    <BLANKLINE>
    [[tasks]]
    id = "loi-nv"
    title = "Nhiệm vụ"
    titel = "Nhiệm vụ"
    """
    injected = [FAULTS[name] for name in faults]
    held = [fault.name for fault in injected if fault.rule]
    written = write_register(draw(registers(faults=held, **sizes)))
    return "\n".join([written, *(fault.text for fault in injected if not fault.rule)])
