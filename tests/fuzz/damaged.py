"""Files cut off, overwritten, mislabelled, empty or of no kind at all."""

import os
import random
from pathlib import Path

from tests.fuzz.parts import (
    LEGACY,
    SHEET,
    STRINGS,
    part,
    sound_csv,
    sound_ods,
    sound_xlsx,
    sound_zip,
    with_parts,
)
from tests.fuzz.registry import breakage

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SOUND = {
    "网络.xlsx": sound_xlsx,
    "网络.ods": sound_ods,
    "网络.csv": sound_csv,
    "旧表.xls": LEGACY.read_bytes,
    "各校.zip": sound_zip,
}
SUFFIXES = "xlsx xlsm xls ods csv tsv txt zip et doc pdf rar 7z png json exe".split()


def _saved(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@breakage(may_store=True)
def cut_off(rng: random.Random, folder: Path) -> Path:
    name, sound = rng.choice(list(SOUND.items()))
    data = sound()
    return _saved(folder / name, data[: rng.randrange(1, len(data))])


@breakage(may_store=True)
def flipped_bytes(rng: random.Random, folder: Path) -> Path:
    name, sound = rng.choice(list(SOUND.items()))
    return _saved(folder / name, _flipped(rng, sound(), rng.randint(1, 60)))


def _flipped(rng: random.Random, data: bytes, count: int) -> bytes:
    changed = bytearray(data)
    for _ in range(count):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


@breakage(may_store=True)
def flipped_part(rng: random.Random, folder: Path) -> Path:
    """Damage a part inside a workbook whose zip is sound."""
    names = [SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"]
    name = rng.choice([*names, "xl/_rels/workbook.xml.rels"])
    data = _flipped(rng, part(name), rng.randint(1, 20))
    return _saved(folder / "网络.xlsx", with_parts({name: data}))


@breakage(may_store=True)
def cut_part(rng: random.Random, folder: Path) -> Path:
    name = rng.choice([SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml"])
    data = part(name)
    shortened = data[: rng.randrange(len(data))]
    return _saved(folder / "网络.xlsx", with_parts({name: shortened}))


@breakage(may_store=True)
def missing_part(rng: random.Random, folder: Path) -> Path:
    names = [SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml", "_rels/.rels"]
    name = rng.choice([*names, "[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
    return _saved(folder / "网络.xlsx", with_parts({name: None}))


@breakage()
def noise(rng: random.Random, folder: Path) -> Path:
    path = folder / f"网络.{rng.choice(SUFFIXES)}"
    return _saved(path, rng.randbytes(rng.randint(1, 200_000)))


@breakage(may_store=True)
def wrong_suffix(rng: random.Random, folder: Path) -> Path:
    name, sound = rng.choice(list(SOUND.items()))
    suffix = rng.choice([s for s in SUFFIXES if not name.endswith(s)])
    return _saved(folder / f"网络.{suffix}", sound())


@breakage()
def foreign_inside(rng: random.Random, folder: Path) -> Path:
    """A picture, a PDF, a program or a web page under a table's name."""
    starts = (b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n", b"MZ\x90\0", b"<html><table><tr>",
              b"Rar!\x1a\x07", b"7z\xbc\xaf'\x1c", b"\x1f\x8b\x08", b"{\\rtf1",
              b"<?xml version='1.0'?><Workbook>", b"SQLite format 3\0")  # fmt: skip
    path = folder / f"网络.{rng.choice(SUFFIXES)}"
    return _saved(path, rng.choice(starts) + rng.randbytes(rng.randint(0, 3000)))


@breakage()
def nothing_inside(rng: random.Random, folder: Path) -> Path:
    data = rng.choice((b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \r\n" * 99, b",,,\n" * 99))
    return _saved(folder / f"网络.{rng.choice(SUFFIXES)}", data)


@breakage()
def encrypted(rng: random.Random, folder: Path) -> Path:
    name = rng.choice(("EncryptedPackage", "EncryptionInfo")).encode("utf-16-le")
    data = OLE + rng.randbytes(504) + name + rng.randbytes(rng.randint(0, 9000))
    return _saved(folder / f"网络.{rng.choice(('xlsx', 'xls', 'et'))}", data)


@breakage()
def broken_ole(rng: random.Random, folder: Path) -> Path:
    """The head of an old workbook, then lies about its sectors."""
    head = bytearray(LEGACY.read_bytes()[:512])
    for place in range(24, 76):
        if rng.random() < 0.5:
            head[place] = rng.choice((0, 1, 127, 255))
    streams = "Workbook\0".encode("utf-16-le") * rng.randint(1, 3)
    data = bytes(head) + rng.randbytes(rng.randint(0, 20_000)) + streams
    return _saved(folder / "旧表.xls", data)


@breakage()
def broken_records(rng: random.Random, folder: Path) -> Path:
    """An old workbook whose stream is overwritten from somewhere on."""
    data = bytearray(LEGACY.read_bytes())
    start = rng.randrange(512, len(data))
    stop = min(len(data), start + rng.randint(8, 4000))
    data[start:stop] = rng.randbytes(stop - start)
    return _saved(folder / "旧表.xls", bytes(data))


@breakage(may_store=True)
def mixed_encodings(rng: random.Random, folder: Path) -> Path:
    text = "学校标识码,统计日期,签约带宽,备注\r\n2199000001,2025-01-01,100,学校\r\n"
    codecs = ("gb18030", "utf-8", "big5", "utf-16", "utf-16-be", "utf-8-sig")
    text = text if rng.random() < 0.5 else text.replace("校", "校")
    pieces = [text.encode(rng.choice(codecs), "replace") for _ in range(9)]
    return _saved(folder / "网络.csv", b"".join(pieces))


@breakage()
def no_file_at_all(rng: random.Random, folder: Path) -> Path:
    """A name that is not there, a dangling link, a pipe that nobody writes to."""
    path = folder / "网络.xlsx"
    way = rng.randrange(3)
    if way == 1:
        path.symlink_to(folder / "nowhere")
    if way == 2:
        os.mkfifo(path)
    return path
