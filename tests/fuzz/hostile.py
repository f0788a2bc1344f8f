"""Names, headings and cells that would hurt whoever repeats them."""

import io
import random
import zipfile
from pathlib import Path

import xlsxwriter

from tests.fuzz.parts import CODE, HEAD, packed, sound_csv, sound_xlsx
from tests.fuzz.registry import breakage

WORDS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "$(reboot)",
    "=cmd|' /C calc'!A0", "@SUM(1+1)", "\u202exslx.exe", "\u200b\u2066学校\u2069",
    "\x07\x1b[31m红", "{0.__class__}", "%s%n%x", "'; DROP TABLE school; --",
    "{{7*7}}", "名" * 3000, "\ufeff", "\U000e0041标签", "Robert\\'); --",
    "…/../../etc", "[x](javascript:alert(1))", "**粗** | 表 |", "\U0001f600",
)  # fmt: skip


def _csv(folder: Path, rows: list[list[str]], name: str = "网络.csv") -> Path:
    text = "\r\n".join(
        ",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows
    )
    path = folder / name
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


@breakage()
def hostile_cells(rng: random.Random, folder: Path) -> Path:
    rows = [[rng.choice(WORDS) for _ in HEAD] for _ in range(8)]
    return _csv(folder, [list(HEAD), *rows])


@breakage()
def hostile_headings(rng: random.Random, folder: Path) -> Path:
    head = [rng.choice(WORDS) + (h if rng.random() < 0.5 else "") for h in HEAD]
    return _csv(folder, [head, [CODE, "2025-01-01", "100", "光纤", "1"]])


@breakage(may_store=True)
def hostile_file_name(rng: random.Random, folder: Path) -> Path:
    word = rng.choice(WORDS).replace("/", "／").replace("\x00", "")
    name = "".join(word)[:60] + rng.choice((".csv", ".xlsx", ".txt"))
    path = folder / name
    path.write_bytes(sound_xlsx() if name.endswith("x") else sound_csv())
    return path


@breakage(may_store=True)
def hostile_sheet_names(rng: random.Random, folder: Path) -> Path:
    path = folder / "网络.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for number, word in enumerate(rng.sample(WORDS, 5)):
            name = "".join(s for s in word if s not in "[]:*?/\\'" and s >= " ")
            sheet = book.add_worksheet(f"{number}{name}"[:31])
            sheet.write_row(0, 0, rng.choice((HEAD, ("甲", "乙"))))
            sheet.write_row(1, 0, (rng.choice(WORDS), "2025-01-01", "100"))
    return path


@breakage(may_store=True)
def nul_bytes(rng: random.Random, folder: Path) -> Path:
    data = bytearray(sound_csv())
    for _ in range(rng.randint(1, 400)):
        data.insert(rng.randrange(len(data)), 0)
    path = folder / rng.choice(("网络.csv", "网络.txt", "网络.tsv"))
    path.write_bytes(bytes(data))
    return path


@breakage(may_store=True)
def open_quotes(rng: random.Random, folder: Path) -> Path:
    text = sound_csv().decode("gb18030")
    for _ in range(rng.randint(1, 9)):
        place = rng.randrange(len(text))
        text = text[:place] + rng.choice(('"', '",\n"', "\r", "\x1a")) + text[place:]
    path = folder / "网络.csv"
    path.write_bytes(text.encode("gb18030"))
    return path


@breakage(may_store=True)
def climbing_names(rng: random.Random, folder: Path) -> Path:
    """A zip whose members would be written elsewhere."""
    names = ("../../../evil.csv", "/etc/evil.csv", "C:\\Windows\\evil.csv",
             "a/../../网络.csv", "..\\..\\网络.csv", "网络\x00.csv", "con.csv",
             "a" * 400 + ".csv", ".csv", "a//b.csv",
             "~/网络.csv", "网络.csv/", "./././网络.csv")  # fmt: skip
    files = {name: sound_csv() for name in rng.sample(names, 4)}
    path = folder / "各校.zip"
    path.write_bytes(packed(files))
    return path


@breakage(may_store=True)
def odd_members(rng: random.Random, folder: Path) -> Path:
    """Links, undecodable names, passwords and unknown packing inside a zip."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        link = zipfile.ZipInfo("link.csv")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        for number in range(3):
            member = zipfile.ZipInfo("x")
            name = bytes(rng.randrange(1, 256) for _ in range(12))
            member.filename = name.decode("cp437") + f"{number}.csv"
            archive.writestr(member, sound_csv())
    data = bytearray(content.getvalue())
    place = data.find(b"PK\x01\x02")
    way = rng.randrange(3)
    if way == 1:
        data[place + 8] |= 1  # says that it has a password
    if way == 2:
        data[place + 10] = rng.choice((9, 12, 14, 95, 99))
    path = folder / "各校.zip"
    path.write_bytes(bytes(data))
    return path


@breakage(may_store=True)
def folder_of_rubbish(rng: random.Random, folder: Path) -> Path:
    """A folder with links in a circle, locks, deep folders and broken files."""
    inner = folder / "各校"
    deep = inner / "/".join(["深"] * rng.randint(1, 60))
    deep.mkdir(parents=True)
    (inner / "circle").symlink_to(inner)
    (inner / "~$网络.xlsx").write_bytes(rng.randbytes(100))
    (inner / "Thumbs.db").write_bytes(rng.randbytes(100))
    (inner / ".DS_Store").write_bytes(rng.randbytes(100))
    (deep / "坏.xlsx").write_bytes(rng.randbytes(rng.randint(0, 5000)))
    (deep / "网络.csv").write_bytes(sound_csv())
    return inner
