"""What the command line says of a spreadsheet, as the options that it is read by."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from tracker.cli.refusals import CANNOT_READ_FILE
from tracker.domain import Register
from tracker.errors import UsageError
from tracker.language import Text, filled
from tracker.stores.files import reason_of
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.proposals import read_aliases, read_mapping

_Read = TypeVar("_Read")
_MAP = Text(
    vi="--map “{given}”: hãy viết trường=cột, chẳng hạn deadline=F hoặc deadline='Hạn xử lý'",
    en="--map “{given}”: write field=column, like deadline=F or deadline='Due by'",
)
_LARGEST = 2**20


def sheet_options(
    *,
    pairs: Sequence[str],
    mapping_file: str | None,
    aliases_file: str | None,
    keys: Sequence[str],
    register: Register | None,
    as_of: date | None,
    sheet: str | None,
    header_row: int | None,
) -> SheetOptions:
    """Return the options that a command line says.

    Args:
        pairs: each a field, ``=``, and a column; they go before the mapping file.
        mapping_file: the name of a mapping file.
        aliases_file: the name of an alias file.
        keys: names of fields, separated by commas or given again.
        register: the register that is updated.
        as_of: the day the file speaks of.
        sheet: the only sheet to read.
        header_row: where the header begins.

    Raises:
        UsageError: any of it cannot be used.
    """
    mapping = _from_file(mapping_file, read_mapping) if mapping_file else {}
    for pair in pairs:
        field, sign, column = pair.partition("=")
        if not sign or not column.strip():
            raise UsageError(filled(_MAP, given=pair))
        mapping = {**mapping, field.strip(): column}
    return SheetOptions(
        mapping=mapping,
        aliases=_from_file(aliases_file, read_aliases) if aliases_file else {},
        key=[name for given in keys for part in given.split(",") if (name := part.strip())],
        register=register,
        as_of=as_of,
        sheet=sheet,
        header_row=header_row,
    )


def _from_file(name: str, read: Callable[[str], _Read]) -> _Read:
    """Return what a small TOML file says."""
    try:
        with Path(name).open("rb") as file:
            content = file.read(_LARGEST)
        return read(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _refused(name, Text(vi="không phải UTF-8", en="it is not UTF-8")) from error
    except SheetError as error:
        raise _refused(name, error.text) from error
    except (OSError, ValueError) as error:
        raise _refused(name, reason_of(error)) from error


def _refused(name: str, reason: Text) -> UsageError:
    return UsageError(
        Text(
            vi=filled(CANNOT_READ_FILE, path=name, reason=reason.vi).vi,
            en=filled(CANNOT_READ_FILE, path=name, reason=reason.en).en,
        )
    )
