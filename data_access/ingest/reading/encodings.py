"""Finds the encoding of a text by evidence, never by trying in turn."""

import codecs
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from itertools import islice

from data_access.errors import FileUnreadable

HEAD_CHARACTERS = 8_000
SAMPLE_CHARACTERS = 4_000
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
# cp950 and gb18030 contain Big5 and GBK with what Windows added to them.
_LEGACY = ("gb18030", "cp950", "big5hkscs")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Frequent characters of Chinese text and of school tables, for statistics only.
_FREQUENT = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主"
    "发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力"
    "里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由"
    "其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么"
    "利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直"
    "题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山"
    "统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处"
    "省市县镇乡村街校班教师室课堂宽带网络兆光纤设备名称代码编号类型负责日期备注"
    "序城东南北中心初幼儿园完否报送单位合计填"
)


@dataclass(frozen=True)
class Encoding:
    """An encoding and the code of what spoke for it."""

    name: str
    evidence: str


@dataclass(frozen=True)
class Decoded:
    """A text with the encoding it was found in and the evidence for it."""

    text: str
    encoding: str
    evidence: str


def decode(data: bytes, known_words: Collection[str] = ()) -> Decoded:
    """Decode a text by evidence; raise FileUnreadable when no encoding fits."""
    found = find_encoding(data, known_words)
    return Decoded(data.decode(found.name), found.name, found.evidence)


def find_encoding(data: bytes, known_words: Collection[str] = ()) -> Encoding:
    """Return the encoding that evidence speaks for.

    Evidence is one of byte_order_mark, nul_pattern, ascii, only_candidate,
    known_words, utf8_valid or frequent_characters, the last being statistics only.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(data, Encoding(name, "byte_order_mark"))
    by_nul = _utf16_by_nul(data)
    if by_nul:
        return _checked(data, Encoding(by_nul, "nul_pattern"))
    if data.isascii():
        return Encoding("utf-8", "ascii")
    samples = _decodable_samples(data)
    if not samples:
        raise FileUnreadable("encoding_unknown", row=_first_bad_line(data))
    if len(samples) == 1:
        return Encoding(next(iter(samples)), "only_candidate")
    return _choose(samples, known_words)


def _checked(data: bytes, encoding: Encoding) -> Encoding:
    try:
        data.decode(encoding.name)
    except UnicodeDecodeError as error:
        row = error.object.count(b"\n", 0, error.start) + 1
        raise FileUnreadable(
            "encoding_broken", encoding=encoding.name, row=row
        ) from error
    return encoding


def _utf16_by_nul(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: ASCII signs leave NULs on one side."""
    sample = data[: 4096 - 4096 % 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even + odd < max(2, len(sample) // 100):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _decodable_samples(data: bytes) -> dict[str, tuple[str, str]]:
    """Return head and foreign characters in each encoding that takes the whole."""
    samples = {}
    for name in ("utf-8", *_LEGACY):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        foreign = (match.group() for match in _FOREIGN.finditer(text))
        sample = "".join(islice(foreign, SAMPLE_CHARACTERS))
        samples[name] = (text[:HEAD_CHARACTERS], sample[:SAMPLE_CHARACTERS])
    return samples


def _choose(
    samples: dict[str, tuple[str, str]], known_words: Collection[str]
) -> Encoding:
    """Let known words decide, then the share of frequent characters."""
    words = _spellings(frozenset(word for word in known_words if not word.isascii()))
    found = {
        name: sum(word in head for word in words) for name, (head, _) in samples.items()
    }
    most = max(found.values())
    tied = [name for name in samples if found[name] == most]
    if most and len({samples[name][1] for name in tied}) == 1:
        return Encoding(tied[0], "known_words")
    shares = {name: _frequent_share(samples[name][1]) for name in tied}
    likeliest = max(tied, key=shares.__getitem__)
    # Strict UTF-8 with several foreign characters is hardly ever an accident.
    if shares.get("utf-8", -1.0) >= shares[likeliest] / 2:
        return Encoding("utf-8", "utf8_valid")
    return Encoding(likeliest, "known_words" if most else "frequent_characters")


def _frequent_share(sample: str) -> float:
    """Return the share of frequent Chinese characters among the non-ASCII ones."""
    frequent = _spellings(frozenset(_FREQUENT))
    return sum(character in frequent for character in sample) / max(1, len(sample))


@cache
def _spellings(words: frozenset[str]) -> frozenset[str]:
    """Add the traditional spelling of each word; Big5 has no other."""
    # Loaded here because only old encodings need the tables it reads.
    from opencc import OpenCC

    converters = (OpenCC("s2t"), OpenCC("s2tw"))
    joined = "\n".join(words)
    traditional = [converter.convert(joined).split("\n") for converter in converters]
    return words.union(*traditional) - {""}


def _first_bad_line(data: bytes) -> int:
    """Return the line where the candidate that came farthest stopped."""
    farthest = 0
    for name in ("utf-8", *_LEGACY):
        try:
            data.decode(name)
        except UnicodeDecodeError as error:
            farthest = max(farthest, error.start)
    return data.count(b"\n", 0, farthest) + 1
