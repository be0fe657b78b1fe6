"""What stands around every printed table: its title, its day, the place for signatures."""

from datetime import date

from attrs import frozen

from tracker.language import Language, Text, filled, write_value

_AS_OF = Text(vi="(Tính đến ngày {as_of})", en="(As of {as_of})")
_UNIT = Text(vi="(ĐVT: {unit})", en="(Unit: {unit})")
_PAGE = Text(vi="Trang &P/&N", en="Page &P of &N")
_PREPARED = Text(vi="NGƯỜI LẬP BIỂU", en="PREPARED BY")
_APPROVED = Text(vi="NGƯỜI DUYỆT", en="APPROVED BY")
_SIGNED = Text(vi="(Ký, ghi rõ họ tên)", en="(Signature, full name)")


@frozen(kw_only=True)
class PrintedWords:
    """What stands around every table of a workbook.

    Attributes:
        title: what the register is called.
        as_of: the day that the tables are worked out for.
        language: the language they are in.
    """

    title: str
    as_of: date
    language: Language

    @property
    def aside(self) -> str:
        """What stands under the name of a table: its day."""
        return filled(_AS_OF, as_of=self.as_of).in_language(self.language)

    @property
    def footer(self) -> str:
        """What stands at the foot of every page: its number."""
        return _PAGE.in_language(self.language)

    @property
    def signatures(self) -> tuple[str, str]:
        """Who signs below a table, at the left and at the right."""
        return _PREPARED.in_language(self.language), _APPROVED.in_language(self.language)

    @property
    def signed_how(self) -> tuple[str, str]:
        """What stands under each of them: how to sign."""
        return (_SIGNED.in_language(self.language),) * 2

    def unit(self, unit: Text) -> str:
        """Return what says what the figures of a table count."""
        return filled(_UNIT, unit=unit).in_language(self.language)

    def written(self, value: object) -> str:
        """Return a value as a text."""
        return write_value(value, self.language)
