"""Rules about networks and devices."""

from collections.abc import Iterator

from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup

LARGEST_MBPS = 100_000
USUAL_MBPS = frozenset(
    {0, 2, 4, 8, 10, 20, 30, 50, 60, 80, 100, 120, 150, 200, 300, 400, 500, 600}
    | {800, 1000, 1500, 2000, 3000, 4000, 5000, 10000, 20000, 40000, 100000}
)


def bandwidth_possible(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A school's line has 0 to 100,000 Mbps, its upper end not below its lower."""
    lows, highs = (table.column(f"bandwidth_{end}_mbps") for end in ("low", "high"))
    for index, (low, high) in enumerate(zip(lows, highs, strict=True)):
        if not isinstance(low, int | float):
            if high is not None:
                yield (
                    index,
                    table.issue(
                        "bandwidth_range",
                        Severity.ERROR,
                        index,
                        "bandwidth_high_mbps",
                        high,
                    ),
                )
            continue
        top = high if isinstance(high, int | float) else low
        name = "bandwidth_low_mbps"
        if not 0 <= low <= LARGEST_MBPS or top > LARGEST_MBPS:
            yield (
                index,
                table.issue("bandwidth_impossible", Severity.ERROR, index, name, top),
            )
        elif top < low:
            value = f"{low}–{top}"
            yield (
                index,
                table.issue("bandwidth_range", Severity.ERROR, index, name, value),
            )


def bandwidth_unusual(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A speed that no operator sells may be a slip of the pen."""
    lows, highs = (table.column(f"bandwidth_{end}_mbps") for end in ("low", "high"))
    for index, (low, high) in enumerate(zip(lows, highs, strict=True)):
        if low is not None and low == high and low not in USUAL_MBPS:
            name = "bandwidth_low_mbps"
            issue = table.issue("bandwidth_unusual", Severity.INFO, index, name, low)
            yield index, issue


def connected_fits_bandwidth(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A school without access has no bandwidth."""
    pairs = zip(
        table.column("is_connected"), table.column("bandwidth_low_mbps"), strict=True
    )
    for index, (connected, low) in enumerate(pairs):
        if connected == 0 and isinstance(low, int | float) and low > 0:
            issue = table.issue(
                "bandwidth_unconnected", Severity.WARNING, index, "is_connected", low
            )
            yield index, issue


def working_within(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Working devices are devices."""
    pairs = zip(
        table.column("working_count"), table.column("device_count"), strict=True
    )
    for index, (working, whole) in enumerate(pairs):
        if working is not None and whole is not None and working > whole:  # type: ignore[operator]
            issue = table.issue(
                "part_above_whole", Severity.ERROR, index, "working_count", working,
                whole=table.headings.get("device_count", ""), limit=whole,
            )  # fmt: skip
            yield index, issue


def lines_alike(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Two rows alike may be two lines or one typed twice: their sum is worth a look."""
    if "line_no" in table.headings:
        return
    names = [name for name in table.columns if name != "line_no"]
    rows = zip(*(table.column(name) for name in names), strict=True)
    first: dict[tuple[object, ...], int] = {}
    for index, row in enumerate(rows):
        if index in table.rejected:
            continue
        other = first.setdefault(row, index)
        # A cell that names several lines repeats its row.
        if table.source_rows[other] != table.source_rows[index]:
            issue = table.issue(
                "lines_alike", Severity.WARNING, index,
                other=table.source_rows[other],
            )  # fmt: skip
            yield index, issue
