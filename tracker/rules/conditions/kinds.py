"""What the kinds of value are called where a condition is refused, and in the reference."""

from types import MappingProxyType

from tracker.assess.columns import Kind
from tracker.language import Text

KIND_WORDS = MappingProxyType(
    {
        Kind.TEXT: Text(vi="chuỗi", en="a text"),
        Kind.DAY: Text(vi="ngày", en="a day"),
        Kind.COUNT: Text(vi="số nguyên", en="a whole number"),
        Kind.TRUTH: Text(vi="đúng hoặc sai", en="what is so or not"),
        Kind.CHOICE: Text(vi="từ trong danh sách", en="a word of a list"),
    }
)
