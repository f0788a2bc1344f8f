"""The figures a mutation, as the table between two marks of docs/import.md."""

from tests.corpus.judging import Count, Verdict
from tests.corpus.registry import MUTATIONS, Place

BEGIN = "<!-- 变形表：由 make proof 写成，不要手改 -->"
END = "<!-- 变形表结束 -->"


def as_table(main: Verdict, others: dict[int, Verdict], size: int) -> str:
    """Return the text between the marks: each mutation, then all, then other seeds."""
    total = main.all
    lines = [
        BEGIN,
        "",
        f"由我们自己的模板造出 {size} 所学校的报表（{total.cells:,} 格），"
        "每份按固定的种子叠加几种走样，不写映射直接导入，再与真值逐格比。“告知”指没有认出、但问题清单指明了那一行、"
        "那一列或那张表；“无声的错”指存错或没存、却没有说，必须是 0。",
        "",
        "| 走样 | 说明 | 格数 | 认出 | 告知 | 无声的错 |",
        "|---|---|---:|---:|---:|---:|",
    ]
    for place in Place:
        lines.append(f"| **{place}** | | | | | |")
        for mutation in MUTATIONS.values():
            if mutation.place is place:
                count = main.by_mutation[mutation.name]
                text = mutation.description.replace("|", "／")
                lines.append(f"| {mutation.name} | {text} | {_cells(count)} |")
    lines.append(f"| **合计**（每格只算一次） | | {_cells(total)} |")
    lines += [
        "",
        "换五个种子各造一批：",
        "",
        "| 种子 | 格数 | 认出 | 告知 | 无声的错 |",
    ]
    lines.append("|---:|---:|---:|---:|---:|")
    lines += [f"| {seed} | {_cells(v.all)} |" for seed, v in others.items()]
    return "\n".join([*lines, "", END])


def _cells(count: Count) -> str:
    share = count.recognised / count.cells if count.cells else 0.0
    return f"{count.cells:,} | {share:.1%} | {count.told:,} | {count.silent}"


def replaced(document: str, table: str) -> str:
    """Return a document with the text between the marks replaced."""
    before, found, rest = document.partition(BEGIN)
    assert found, "docs/import.md has lost the mark before the table"
    _, found, after = rest.partition(END)
    assert found, "docs/import.md has lost the mark after the table"
    return before + table + after
