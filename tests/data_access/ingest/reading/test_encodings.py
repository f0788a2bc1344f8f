"""Encodings: evidence decides, and is named."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_access.errors import FileUnreadable
from data_access.ingest.reading import Decoded, decode, read_tables

SIMPLIFIED = "学校名称,学校标识码,在校生数\n第一小学,2199000123,300\n"
TRADITIONAL = "學校名稱,學校標識碼,在校生數\n臺北市立第一國民小學,2199000123,300\n"
WORDS = ("学校名称", "学校标识码", "在校生数")


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        (SIMPLIFIED, "utf-8", ("utf-8", "only_candidate")),
        (SIMPLIFIED, "utf-8-sig", ("utf-8-sig", "byte_order_mark")),
        (SIMPLIFIED, "utf-16", ("utf-16", "byte_order_mark")),
        (SIMPLIFIED, "utf-16-le", ("utf-16-le", "nul_pattern")),
        (SIMPLIFIED, "utf-16-be", ("utf-16-be", "nul_pattern")),
        (SIMPLIFIED, "gbk", ("gb18030", "known_words")),
        (TRADITIONAL, "big5", ("cp950", "known_words")),
        (TRADITIONAL, "gb18030", ("gb18030", "only_candidate")),
        (SIMPLIFIED + "𠮷林小学", "gb18030", ("gb18030", "only_candidate")),
        ("school,pupils\nA,3\n", "ascii", ("utf-8", "ascii")),
    ],
)
def test_known_headings_decide(
    text: str, encoding: str, expected: tuple[str, str]
) -> None:
    assert decode(text.encode(encoding), WORDS) == Decoded(text, *expected)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(SIMPLIFIED, "gbk"), (SIMPLIFIED, "utf-8"), (TRADITIONAL, "big5")],
)
def test_without_a_known_heading_statistics_decide(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), ["Fläche"]).text == text


def test_chinese_far_below_english_headings_is_evidence_too() -> None:
    text = "school,name\n" + "1,a\n" * 5000 + "2,第一小学\n3,城关镇中心小学\n"
    assert decode(text.encode("gbk")).text == text


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_with_a_mark_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig")).text == text


# The first example also loads the tables of traditional characters.
@settings(deadline=None)
@given(st.binary())
def test_any_bytes_are_decoded_or_refused_with_a_reason(data: bytes) -> None:
    try:
        assert isinstance(decode(data).text, str)
    except FileUnreadable as error:
        assert error.code in {"encoding_unknown", "encoding_broken"}


def test_bytes_of_no_encoding_are_named_by_their_line() -> None:
    with pytest.raises(FileUnreadable) as caught:
        decode(b"a,b\n1,2\n\xff\xff\xff,3\n")
    assert (caught.value.code, caught.value.values) == ("encoding_unknown", {"row": 3})


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_stated_encoding_is_taken(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", TRADITIONAL.encode("big5"))
    (table,) = read_tables(path, encoding="big5")
    assert table.rows[0][0] == "學校名稱"
    assert (table.encoding, table.encoding_evidence) == ("big5", "stated")


def test_a_stated_utf_8_does_not_leave_its_mark_in_the_first_heading(
    tmp_path: Path,
) -> None:
    path = write(tmp_path / "a.csv", SIMPLIFIED.encode("utf-8-sig"))
    assert read_tables(path, encoding="UTF-8")[0].rows[0][0] == "学校名称"


@pytest.mark.parametrize(
    ("encoding", "code"),
    [("utf-8", "encoding_broken"), ("klingon", "encoding_not_known")],
)
def test_a_stated_encoding_that_does_not_fit_is_refused(
    tmp_path: Path, encoding: str, code: str
) -> None:
    path = write(tmp_path / "a.csv", SIMPLIFIED.encode("gbk"))
    with pytest.raises(FileUnreadable) as caught:
        read_tables(path, encoding=encoding)
    assert caught.value.code == code
    assert "a.csv" in str(caught.value)


def test_a_mark_with_broken_text_behind_it_is_refused() -> None:
    with pytest.raises(FileUnreadable) as caught:
        decode(b"\xef\xbb\xbfa\nb\n\xff")
    assert caught.value.values == {"encoding": "utf-8-sig", "row": 3}
