"""Bandwidths of a foreign table: one-hot groups of ranges, and lines added up."""

from collections.abc import Mapping, Sequence
from typing import cast

from data_access.ingest.clean_table import Value
from data_access.ingest.cleaning import BandwidthLine
from data_access.ingest.issues import Severity
from data_access.ingest.mapping.evaluating import is_set
from data_access.ingest.mapping.frame import Frame
from data_access.ingest.mapping.model import BandwidthRange


def bandwidth_columns(
    ranges: Sequence[BandwidthRange], frame: Frame
) -> dict[str, list[Value]]:
    """Return the low and high end of each row's bandwidth.

    Several columns set: the highest wins and a finding is written. None set: both
    ends are None, which is 未报送 and not zero.
    """
    ordered = sorted(ranges, key=lambda found: found.low)
    columns = [frame.columns[found.column] for found in ordered]
    chosen: list[BandwidthRange | None] = []
    for index in range(len(frame)):
        ticked = [
            found
            for found, cells in zip(ordered, columns, strict=True)
            if is_set(cells[index])
        ]
        chosen.append(ticked[-1] if ticked else None)
        if len(ticked) > 1:
            names = "、".join(found.column for found in ticked)
            frame.find(
                "mapped_ranges_several",
                Severity.WARNING,
                index,
                ticked[-1].column,
                names,
                count=len(ticked),
            )
        elif not ticked:
            frame.find("mapped_range_none", Severity.WARNING, index)
    return {
        "bandwidth_low_mbps": [found.low if found else None for found in chosen],
        "bandwidth_high_mbps": [found.high if found else None for found in chosen],
    }


def summed_lines(columns: Mapping[str, Sequence[Value]]) -> dict[str, Sequence[Value]]:
    """Return the columns with the lines that a bandwidth names added up.

    A high end that the table states itself stands over the one of the text.
    """
    cells = cast(
        Sequence[tuple[BandwidthLine, ...] | None], columns["bandwidth_low_mbps"]
    )
    lows: list[Value] = [
        None if lines is None else sum(line.low_mbps for line in lines)
        for lines in cells
    ]
    highs: list[Value] = [None if lines is None else _high(lines) for lines in cells]
    found = {"bandwidth_high_mbps": highs, **columns}
    return {**found, "bandwidth_low_mbps": lows}


def _high(lines: Sequence[BandwidthLine]) -> Value:
    """Return the sum of the high ends; one line without an end has none."""
    ends = [line.high_mbps for line in lines]
    return None if None in ends else sum(end for end in ends if end is not None)
