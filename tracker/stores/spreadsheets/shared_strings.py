"""The texts that the cells of a workbook share."""

import zipfile
from xml.parsers import expat

from tracker.stores.spreadsheets.archive import parse_part
from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.limits import MOST_CELLS, MOST_LETTERS


def read_strings(archive: zipfile.ZipFile, part: str | None) -> list[str | None]:
    """Return the texts of a workbook by their places, each cleaned once however often it stands.

    Raises:
        SheetError: the part is missing or torn, or there are more texts than any register has.
    """
    if part is None:
        return []
    strings = _Strings()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = strings.start
    parser.EndElementHandler = strings.end
    parser.CharacterDataHandler = strings.characters
    parse_part(archive, part, parser)
    return strings.texts


class _Strings:
    """Gathers texts; of one with several formats the pieces, but not how they are pronounced."""

    def __init__(self) -> None:
        self.texts: list[str | None] = []
        self._pieces: list[str] = []
        self._in_text = False
        self._spoken = 0
        self._letters = 0

    def start(self, name: str, _: dict[str, str]) -> None:
        """Take note of where a text, or how one is pronounced, begins."""
        local = name.rpartition(" ")[2]
        if local == "t":
            self._in_text = not self._spoken
        elif local == "rPh":
            self._spoken += 1

    def end(self, name: str) -> None:
        """Take note of where a text, or how one is pronounced, ends."""
        local = name.rpartition(" ")[2]
        if local == "t":
            self._in_text = False
        elif local == "rPh":
            self._spoken -= 1
        elif local == "si":
            self.texts.append(clean_text("".join(self._pieces)))
            self._pieces.clear()
            if len(self.texts) > MOST_CELLS:
                raise too_many_letters()

    def characters(self, text: str) -> None:
        """Take note of a piece of a text."""
        if self._in_text:
            self._letters += len(text)
            if self._letters > MOST_LETTERS:
                raise too_many_letters()
            self._pieces.append(text)


def too_many_letters() -> SheetError:
    """Return the error of a workbook with more text than any register has."""
    millions = MOST_LETTERS // 1_000_000
    return SheetError(
        vi=f"có hơn {millions} triệu chữ; hãy tách tệp",
        en=f"it has more than {millions} million characters; split the file",
    )
