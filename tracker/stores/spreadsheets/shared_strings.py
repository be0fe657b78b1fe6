"""The texts that the cells of a workbook share, counted before they take memory."""

import zipfile
from xml.parsers import expat

from tracker.stores.spreadsheets.archive import parse_part
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.limits import MOST_CELLS, MOST_LETTERS


def check_strings(archive: zipfile.ZipFile, part: str | None) -> None:
    """Refuse texts that no register has so many of.

    Args:
        archive: the workbook.
        part: the part that holds them; ``None`` where it has none.

    Raises:
        SheetError: they are too many or too long together, or the part is torn.
    """
    if part is None:
        return
    letters = elements = 0

    def start(_: str, __: dict[str, str]) -> None:
        nonlocal elements
        elements += 1
        if elements > 2 * MOST_CELLS:
            raise too_many_letters()

    def characters(text: str) -> None:
        nonlocal letters
        letters += len(text)
        if letters > MOST_LETTERS:
            raise too_many_letters()

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.CharacterDataHandler = start, characters
    parse_part(archive, part, parser)


def too_many_letters() -> SheetError:
    """Return the error of a workbook with more text than any register has."""
    millions = MOST_LETTERS // 1_000_000
    return SheetError(
        vi=f"có hơn {millions} triệu chữ; hãy tách tệp",
        en=f"it has more than {millions} million characters; split the file",
    )
