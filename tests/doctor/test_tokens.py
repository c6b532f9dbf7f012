"""The notation of PDF files, as far as our engines use it."""

import pytest

from toolkit.doctor.reading.objects import Stream, read_objects
from toolkit.doctor.reading.tokens import Name, Reference, Tokens, Word


@pytest.mark.parametrize(
    ("notation", "value"),
    [
        (b" % a remark\n 12", 12.0),
        (b"-.5 ", -0.5),
        (b"/Name(", Name("Name")),
        (b"12 0 R", Reference(12)),
        (b"12 0 Rg", 12.0),
        (b"Tj", Word("Tj")),
        (b"<0 1\n5>", b"\x01\x50"),
        (b"()", b""),
        (
            rb"(a\(b\051 (c) \\ \n\
d)",
            b"a(b) (c) \\ \nd",
        ),
        (b"[1 /A [(x)] <<>>]", [1.0, Name("A"), [b"x"], {}]),
        (b"<</A 1 0 R/B<</C(d)>>>>", {"A": Reference(1), "B": {"C": b"d"}}),
        (b"]", None),
        (b"", None),
    ],
)
def test_a_value_is_read(notation: bytes, value: object) -> None:
    read = Tokens(notation).value()
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize("notation", [b"(never closed", b"[1 (2]", b")", b"<</A>>"])
def test_what_is_no_notation_is_refused(notation: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Tokens(notation).value()


def test_commands_come_with_the_values_before_them() -> None:
    read = list(Tokens(b"BT /F1 12 Tf [<00>-3] TJ").operations())
    assert read == [("BT", []), ("Tf", ["F1", 12.0]), ("TJ", [[b"\0", -3.0]])]


def test_objects_are_found_without_an_index_and_streams_by_their_length() -> None:
    objects = read_objects(
        b"%PDF-1.7\n1 0 obj <</A 2 0 R>> endobj\n"
        b"2 0 obj\n<</Length 21>> stream\n9 0 obj (no) endobj!!\nendstream endobj\n3 0 obj 4 0 R endobj 4 0 obj (four) endobj"
    )
    assert set(objects.by_number) == {1, 2, 3, 4}
    assert isinstance(objects.of(Reference(2)), Stream)
    assert objects.of(Reference(3)) == b"four"
