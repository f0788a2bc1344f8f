"""Small files that grow, long ones, wide ones, and zips that lie about it."""

import io
import random
import struct
import zipfile
from pathlib import Path

from tests.fuzz.parts import (
    CODE,
    HEAD,
    SHEET,
    STRINGS,
    head_row,
    inline,
    packed,
    sheet_xml,
    sound_xlsx,
    with_parts,
)
from tests.fuzz.registry import breakage

MEGABYTE = 1_000_000


def _saved(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@breakage(is_slow=True)
def unpacks_to_much(rng: random.Random, folder: Path) -> Path:
    """A part of blanks that packs a thousandfold."""
    name = rng.choice((SHEET, STRINGS, "xl/media/image1.png", "docProps/app.xml"))
    data = with_parts({name: b" " * rng.randint(55, 90) * MEGABYTE})
    return _saved(folder / "网络.xlsx", data)


@breakage(may_store=True)
def archive_in_archive(rng: random.Random, folder: Path) -> Path:
    data = sound_xlsx()
    for depth in range(rng.randint(2, 12)):
        data = packed({f"{depth}-{n}.zip": data for n in range(rng.randint(1, 4))})
    return _saved(folder / "各校.zip", data)


@breakage(is_slow=True)
def many_copies(rng: random.Random, folder: Path) -> Path:
    """A zip of hundreds of tables of blanks."""
    filling = b" " * (2 * MEGABYTE)
    files = {f"{n}.csv": filling for n in range(rng.randint(20, 60))}
    return _saved(folder / "各校.zip", packed(files, level=1))


@breakage(may_store=True)
def lying_sizes(rng: random.Random, folder: Path) -> Path:
    """A zip whose directory says that a large part is small, or small is large."""
    large = sheet_xml(head_row() + " " * (60 * MEGABYTE))
    data = bytearray(with_parts({SHEET: large if rng.random() < 0.5 else b"x"}))
    told = struct.pack("<I", rng.choice((0, 1, 1000, 2**31, 2**32 - 1)))
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        if rng.random() < 0.7:
            data[place + 24 : place + 28] = told
        place = data.find(b"PK\x01\x02", place + 4)
    return _saved(folder / "网络.xlsx", bytes(data))


@breakage(may_store=True)
def members_twice(rng: random.Random, folder: Path) -> Path:
    content = io.BytesIO(sound_xlsx())
    with zipfile.ZipFile(content, "a") as archive:
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for name in (SHEET, "xl/workbook.xml", SHEET):
                archive.writestr(name, rng.randbytes(rng.randint(0, 500)))
    return _saved(folder / "网络.xlsx", content.getvalue())


@breakage(is_slow=True)
def million_rows(rng: random.Random, folder: Path) -> Path:
    count = 1_048_575
    if rng.random() < 0.5:
        line = f"{CODE},不是日期,很快,光纤,一千二\r\n"
        data = (",".join(HEAD) + "\r\n" + line * count).encode("gb18030")
        return _saved(folder / "网络.csv", data)
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>'
                   for n in range(2, count))  # fmt: skip
    data = with_parts({SHEET: sheet_xml(head_row() + rows)})
    return _saved(folder / "网络.xlsx", data)


@breakage()
def sixteen_thousand_columns(rng: random.Random, folder: Path) -> Path:
    width = 16_384
    if rng.random() < 0.5:
        line = ",".join(rng.choice(HEAD) for _ in range(width))
        data = (line + "\r\n" + ("1," * width + "\r\n") * 30).encode()
        return _saved(folder / "网络.csv", data)
    cells = "".join(f"<c><v>{n}</v></c>" for n in range(width))
    rows = "".join(f'<row r="{n}">{cells}</row>' for n in range(2, 40))
    return _saved(
        folder / "网络.xlsx", with_parts({SHEET: sheet_xml(head_row() + rows)})
    )


@breakage()
def one_endless_line(rng: random.Random, folder: Path) -> Path:
    sign = rng.choice(("a", ",", '"', "，", "=", "1,", "\x00"))
    text = sign * (rng.randint(2, 12) * MEGABYTE // len(sign))
    return _saved(folder / "网络.csv", text.encode())


@breakage()
def ten_megabyte_cell(rng: random.Random, folder: Path) -> Path:
    text = rng.choice(("长", "9", "100M+", "=A1+", "<", "1.")) * (3 * MEGABYTE)
    if rng.random() < 0.5:
        line = f'{CODE},2025-01-01,"{text}",光纤,1\r\n'
        data = (",".join(HEAD) + "\r\n" + line).encode()
        return _saved(folder / "网络.csv", data)
    text = text.replace("<", "&lt;")
    row = f'<row r="2">{inline("A2", CODE)}{inline("C2", text)}</row>'
    return _saved(
        folder / "网络.xlsx", with_parts({SHEET: sheet_xml(head_row() + row)})
    )


@breakage(is_slow=True)
def thousands_of_sheets(rng: random.Random, folder: Path) -> Path:
    import xlsxwriter

    path = folder / "网络.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for number in range(rng.randint(1000, 2000)):
            book.add_worksheet(f"表{number}").write(0, 0, rng.choice(HEAD))
    return path


@breakage()
def far_corner(rng: random.Random, folder: Path) -> Path:
    """One cell at the end of the sheet: a dense table of it fills any memory."""
    place = rng.choice(("XFD1048576", "XFD90000", "ZZ1048576", "A1048576", "XFD1"))
    number = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    row = f'<row r="{number}"><c r="{place}"><v>1</v></c></row>'
    return _saved(
        folder / "网络.xlsx", with_parts({SHEET: sheet_xml(head_row() + row)})
    )


@breakage(may_store=True)
def repeated_cells(rng: random.Random, folder: Path) -> Path:
    """An OpenDocument cell or row that says it is repeated a million times."""
    from tests.fuzz.parts import sound_ods

    times = rng.choice((16_384, 1_048_576, 2**31))
    what = rng.choice(("columns", "rows"))
    with zipfile.ZipFile(io.BytesIO(sound_ods())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    cell = b'<table:table-cell office:value-type="float" office:value="1">'
    tag = f'table:number-{what}-repeated="{times}"'.encode()
    if what == "columns":
        changed = parts["content.xml"].replace(cell, cell[:-1] + b" " + tag + b">", 1)
        changed = changed.replace(
            b"<table:table-cell ", b"<table:table-cell " + tag + b" ", 1
        )
    else:
        changed = parts["content.xml"].replace(
            b"<table:table-row>", b"<table:table-row " + tag + b">"
        )
    return _saved(folder / "网络.ods", packed({**parts, "content.xml": changed}))
