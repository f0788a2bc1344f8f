"""Workbooks whose XML is hostile or lies: entities, depths, indices, places."""

import random
from pathlib import Path

from tests.fuzz.parts import (
    CODE,
    SHEET,
    STRINGS,
    head_row,
    inline,
    packed,
    part,
    sheet_xml,
    sound_ods,
    with_parts,
)
from tests.fuzz.registry import breakage

MARKS = ("", 's="999999"', 't="e"', 't="d"')


def _book(folder: Path, data: bytes) -> Path:
    path = folder / "网络.xlsx"
    path.write_bytes(data)
    return path


def _row(cells: str, number: object = 2) -> str:
    return f'<row r="{number}">{cells}</row>'


@breakage(may_store=True)
def billion_laughs(rng: random.Random, folder: Path) -> Path:
    names = [f"a{n}" for n in range(rng.randint(8, 12))]
    lines = [f'<!ENTITY {names[0]} "哈哈哈哈哈哈哈哈哈哈">']
    for one, other in zip(names[1:], names, strict=False):
        lines.append(f'<!ENTITY {one} "{f"&{other};" * 10}">')
    return _with_doctype(rng, folder, f"<!DOCTYPE x [{''.join(lines)}]>", names[-1])


@breakage(may_store=True)
def foreign_entity(rng: random.Random, folder: Path) -> Path:
    """An entity that would read a file of this machine or ask the network."""
    address = rng.choice(("file:///etc/passwd", "http://127.0.0.1:9/x", "/dev/zero"))
    kind = rng.choice(("SYSTEM", 'PUBLIC "x"'))
    lines = f'<!DOCTYPE x [<!ENTITY e {kind} "{address}">]>'
    return _with_doctype(rng, folder, lines, "e")


def _with_doctype(rng: random.Random, folder: Path, doctype: str, entity: str) -> Path:
    if rng.random() < 0.25:
        return _ods_with_doctype(folder, doctype, entity)
    name = rng.choice((SHEET, SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml"))
    text = part(name).decode()
    if name == SHEET:
        cells = inline("A2", CODE) + inline("C2", f"&{entity};")
        text = sheet_xml(head_row() + _row(cells)).decode()
    text = text.replace("<t>学校标识码", f"<t>&{entity};学校标识码")
    head, _, rest = text.partition("?>")
    return _book(folder, with_parts({name: f"{head}?>{doctype}{rest}".encode()}))


def _ods_with_doctype(folder: Path, doctype: str, entity: str) -> Path:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(sound_ods())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    head, _, rest = parts["content.xml"].decode().partition("?>")
    rest = rest.replace("<text:p>光纤", f"<text:p>&{entity};")
    parts["content.xml"] = f"{head}?>{doctype}{rest}".encode()
    path = folder / "网络.ods"
    path.write_bytes(packed(parts))
    return path


@breakage()
def very_deep(rng: random.Random, folder: Path) -> Path:
    depth = rng.choice((1_000, 100_000, 1_000_000))
    deep = "<a>" * depth + ("</a>" * depth if rng.random() < 0.5 else "")
    place = rng.randrange(3)
    data = sheet_xml(
        head_row() + _row(f"<c>{deep}</c>" if place == 0 else ""),
        deep if place == 1 else "",
        deep if place == 2 else "",
    )
    return _book(folder, with_parts({SHEET: data}))


@breakage()
def strings_out_of_range(rng: random.Random, folder: Path) -> Path:
    values = ("999999", "-1", "4294967296", "1e9", "x", "", "0x1", "1.5")
    cells = f'<c r="A2" t="s"><v>{rng.choice(values)}</v></c>'
    return _book(folder, with_parts({SHEET: sheet_xml(head_row() + _row(cells))}))


@breakage()
def lying_dimension(rng: random.Random, folder: Path) -> Path:
    told = ("A1:XFD1048576", "B2:A1", "A1", "", "A0", "A1:ZZZZ99999999", "1:A")
    before = f'<dimension ref="{rng.choice(told)}"/>'
    cells = inline("A2", CODE)
    data = sheet_xml(head_row() + _row(cells), before)
    return _book(folder, with_parts({SHEET: data}))


@breakage()
def impossible_places(rng: random.Random, folder: Path) -> Path:
    places = ("ZZZZZ1", "A0", "a2", "2A", "", "A99999999999", "Ａ２", "$A$2", "A-1")
    rows = ("0", "-1", "99999999999", "x", "2", "1")
    cells = f'<c r="{rng.choice(places)}"><v>1</v></c>'
    data = sheet_xml(head_row() + _row(cells, rng.choice(rows)))
    return _book(folder, with_parts({SHEET: data}))


@breakage()
def impossible_numbers(rng: random.Random, folder: Path) -> Path:
    values = ("1e308", "1e400", "NaN", "INF", "-1e400", "-0", "9" * 400, "1e-400",
              "", " ", "abc", "2958466", "-99999", "0.1e", "١٢", "0x10")  # fmt: skip
    columns = "ABCDE"
    cells = "".join(
        f'<c r="{c}2" {rng.choice(MARKS)}><v>{rng.choice(values)}</v></c>'
        for c in columns
    )
    return _book(folder, with_parts({SHEET: sheet_xml(head_row() + _row(cells))}))


@breakage(is_slow=True)
def monstrous_merges(rng: random.Random, folder: Path) -> Path:
    told = ["A1:XFD1048576", "A2:A1048576", "B9:A1", "A1:A1", "x", "A2:XFD2"]
    merges = "".join(f'<mergeCell ref="{rng.choice(told)}"/>' for _ in range(9))
    if rng.random() < 0.5:
        merges = "".join(f'<mergeCell ref="A{n}:C{n}"/>' for n in range(2, 200_000))
    after = f"<mergeCells>{merges}</mergeCells>"
    rows = head_row() + _row(inline("A2", CODE))
    return _book(folder, with_parts({SHEET: sheet_xml(rows, after=after)}))


@breakage(may_store=True)
def crooked_relations(rng: random.Random, folder: Path) -> Path:
    """Sheets that point outside the workbook, at themselves, at nothing."""
    name = "xl/_rels/workbook.xml.rels"
    targets = ("../../../etc/passwd", "/xl/workbook.xml", "workbook.xml", "", "http://x",
               "worksheets/none.xml", "file:///etc/passwd", "../xl/" * 500)  # fmt: skip
    text = (
        part(name)
        .decode()
        .replace(
            rng.choice(("worksheets/sheet1.xml", "sharedStrings.xml")),
            rng.choice(targets),
        )
    )
    return _book(folder, with_parts({name: text.encode()}))


@breakage(may_store=True)
def crooked_workbook(rng: random.Random, folder: Path) -> Path:
    """No sheets, one sheet many times, names that no sheet may have."""
    sheet = '<sheet name="{}" sheetId="1" r:id="rId1"/>'
    names = rng.choice(
        ([], ["网络"] * 300, ["", "[]", "/\\?*"], ["名" * 5000], ["&#0;"])
    )
    text = part("xl/workbook.xml").decode()
    start, stop = text.index("<sheets>"), text.index("</sheets>")
    own = "".join(sheet.format(name) for name in names)
    changed = f"{text[:start]}<sheets>{own}{text[stop:]}"
    return _book(folder, with_parts({"xl/workbook.xml": changed.encode()}))


@breakage()
def formula_storms(rng: random.Random, folder: Path) -> Path:
    """Formulas of a megabyte, shared over everything, without a value."""
    text = rng.choice(("A1+" * 300_000 + "1", "SUM(A1:XFD1048576)", "(" * 60_000))
    kind = rng.choice(("", ' t="shared" ref="A2:XFD1048576" si="0"', ' t="array"'))
    cells = f'<c r="A2"><f{kind}>{text}</f></c>'
    return _book(folder, with_parts({SHEET: sheet_xml(head_row() + _row(cells))}))
