"""Loads a boundary file into the store in one transaction, and says what it did."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import shapely
from sqlalchemy import Connection, Engine, select

from data_access.catalogue.areas import area_label
from data_access.catalogue.outline_properties import CODE, NAME, OUTLINE_PROPERTIES
from data_access.coordinates import CoordinateSystem
from data_access.databases import writing
from data_access.errors import FileUnreadable, SettingInvalid
from data_access.ingest.issues import Issue, Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.outlines.features import Feature, OutlineFile, read_outlines
from data_access.ingest.outlines.holding import misplaced_schools
from data_access.ingest.outlines.matching import Matches, match_features
from data_access.ingest.outlines.options import OutlineOptions
from data_access.ingest.outlines.report import OutlineReport
from data_access.ingest.outlines.shapes import (
    LARGEST_BYTES,
    ShapeFault,
    fit_outlines,
    polygons_of,
    read_shape,
)
from data_access.ingest.preparing import hash_of
from data_access.ingest.taking_back import TakeBack, taken_back
from data_access.storing import (
    finish_batch,
    record_issues,
    start_batch,
    store_rows,
)
from data_access.tables import area_outline

_NAMES_SHOWN = 20


def import_outlines(
    path: Path,
    *,
    engine: Engine,
    options: OutlineOptions,
    dry_run: bool = False,
) -> OutlineReport:
    """Load the outlines of a GeoJSON file; the same file again changes nothing.

    Raises:
        FileUnreadable: another format, no features, or no coordinate system stated.
        SettingInvalid: a level of which the store has no area.
    """
    read = read_outlines(path)
    system = _system(read, path, options)
    report = OutlineReport(features=len(read.features), is_dry_run=dry_run)
    with taken_back(), writing(engine) as connection:
        load = _Load(connection, path, options, report)
        load.store(read.features, system)
        if dry_run or not report.stored.is_any_change:
            report.batch_id = None
            raise TakeBack
    return report


def _system(read: OutlineFile, path: Path, options: OutlineOptions) -> CoordinateSystem:
    """Return the system the coordinates are in; it is stated, never assumed."""
    stated, given = read.stated_system, options.coordinate_system
    known = {system.upper() for system in CoordinateSystem}
    values: dict[str, object] = {"file": path.name, "value": stated}
    if stated and stated not in known:
        raise FileUnreadable("outline_system_unknown", **values)
    if not stated and not given:
        raise FileUnreadable("outline_system_missing", **values)
    if stated and given and stated != given:
        raise FileUnreadable(
            "outline_system_differs", file=path.name, found=stated, given=given
        )
    return CoordinateSystem(str(given or stated).lower())


class _Load:
    """One boundary file within its transaction."""

    def __init__(
        self,
        connection: Connection,
        path: Path,
        options: OutlineOptions,
        report: OutlineReport,
    ) -> None:
        self._connection, self._path = connection, path
        self._options, self._report = options, report
        self._lookup = Lookup(connection)
        self._check_areas()

    def _check_areas(self) -> None:
        rows = self._lookup.areas.rows.values()
        kinds = dict.fromkeys(row["kind"] for row in rows)
        level = self._options.level
        if not kinds:
            raise SettingInvalid("outline_no_areas")
        if level is not None and level not in kinds:
            allowed = "、".join(map(area_label, kinds))
            raise SettingInvalid(
                "outline_level_absent", value=area_label(level), allowed=allowed
            )

    def store(self, features: Sequence[Feature], system: CoordinateSystem) -> None:
        """Match, repair and store every feature; tell of what is left."""
        matches = match_features(features, self._lookup, self._options.level)
        self._tell_unmatched(features, matches)
        shapes: dict[int, list[tuple[Feature, shapely.Geometry]]] = {}
        for feature in features:
            area_id = matches.areas.get(feature.number)
            shape = None if area_id is None else self._shape(feature, system)
            if area_id is not None and shape is not None:
                shapes.setdefault(area_id, []).append((feature, shape))
        merged = self._merged(shapes)
        self._report.matched = sum(map(len, shapes.values()))
        self._report.by_code = len(matches.by_code)
        self._write(self._fitted(merged), shapes)

    def _tell_unmatched(self, features: Sequence[Feature], matches: Matches) -> None:
        names = {n: "、".join(OUTLINE_PROPERTIES[n][:6]) for n in (NAME, CODE)}
        for feature in features:
            number = feature.number
            if number in matches.ambiguous:
                found = "、".join(map(self._path_of, matches.ambiguous[number]))
                self._tell("outline_ambiguous", Severity.ERROR, feature, found=found)
            elif number in matches.by_code:
                found = self._path_of(matches.areas[number])
                severity = Severity.WARNING if feature.name else Severity.INFO
                self._tell("outline_by_code", severity, feature, found=found)
            elif number not in matches.areas:
                rule = "outline_unmatched" if feature.called else "outline_unnamed"
                more = {"names": names[NAME], "codes": names[CODE]}
                self._tell(rule, Severity.ERROR, feature, **more)

    def _shape(
        self, feature: Feature, system: CoordinateSystem
    ) -> shapely.Geometry | None:
        is_chinese = self._lookup.is_chinese
        try:
            shape, is_repaired = read_shape(
                feature.geometry, system, is_chinese=is_chinese
            )
        except ShapeFault as fault:
            self._tell(fault.rule, Severity.ERROR, feature, found=fault.found)
            return None
        if is_repaired:
            self._tell("outline_repaired", Severity.WARNING, feature)
        return shape

    def _merged(
        self, shapes: Mapping[int, Sequence[tuple[Feature, shapely.Geometry]]]
    ) -> dict[int, shapely.Geometry]:
        """Unite the features of one area: islands are often features of their own."""
        merged = {}
        for area_id, found in shapes.items():
            merged[area_id] = found[0][1]
            if len(found) > 1:
                several = shapely.union_all([shape for _, shape in found])
                merged[area_id] = polygons_of(several)
                count = len(found)
                self._tell("outline_merged", Severity.INFO, found[0][0], count=count)
        return merged

    def _fitted(self, shapes: Mapping[int, shapely.Geometry]) -> dict[int, str]:
        """Return the GeoJSON of each area, a level at a time."""
        by_kind: dict[str, list[int]] = {}
        for area_id in shapes:
            kind = self._lookup.areas.rows[area_id]["kind"]
            by_kind.setdefault(kind, []).append(area_id)
        fitted: dict[int, str] = {}
        for kind, area_ids in by_kind.items():
            texts, shrunk = fit_outlines([shapes[area_id] for area_id in area_ids])
            fitted |= dict(zip(area_ids, texts, strict=True))
            if shrunk is None:
                continue
            is_fitting = shrunk.after <= LARGEST_BYTES
            rule = "outline_shrunk" if is_fitting else "outline_still_large"
            self._tell(
                rule,
                Severity.INFO if is_fitting else Severity.WARNING,
                level=area_label(kind),
                before=shrunk.before // 1000,
                after=shrunk.after // 1000,
                limit=LARGEST_BYTES // 1000,
                metres=shrunk.metres,
            )
        return fitted

    def _write(
        self,
        fitted: Mapping[int, str],
        shapes: Mapping[int, Sequence[tuple[Feature, shapely.Geometry]]],
    ) -> None:
        options, connection = self._options, self._connection
        batch_id = start_batch(
            connection,
            file_name=self._path.name[:260],
            file_hash=hash_of(self._path),
            origin=options.origin,
            source_name=options.source[:200],
        )
        columns = ("area_id", "geometry", "source", "approval_no", "source_row")
        approval = (options.approval_no or "")[:80] or None
        rows: Iterable[Sequence[Any]] = [
            (
                area_id,
                text,
                options.source[:200],
                approval,
                shapes[area_id][0][0].number,
            )
            for area_id, text in fitted.items()
        ]
        counts = store_rows(connection, batch_id, area_outline, columns, rows)
        self._report.stored, self._report.batch_id = counts, batch_id
        self._tell_absent(fitted)
        for issue in misplaced_schools(connection, Lookup(connection), self._path.name):
            self._report.issues.add(issue)
        if fitted and approval is None:
            self._tell("outline_unapproved", Severity.WARNING)
        record_issues(connection, batch_id, self._report.issues.as_rows())
        rejected = self._report.features - self._report.matched
        finish_batch(connection, batch_id, [counts], rejected=rejected)

    def _tell_absent(self, fitted: Mapping[int, str]) -> None:
        """List the areas of the loaded levels that still have no outline."""
        have = set(self._connection.scalars(select(area_outline.c.area_id)))
        rows = self._lookup.areas.rows
        for kind in dict.fromkeys(rows[area_id]["kind"] for area_id in fitted):
            absent = [i for i, r in rows.items() if r["kind"] == kind and i not in have]
            if not absent:
                continue
            names = "、".join(map(self._path_of, absent[:_NAMES_SHOWN]))
            found = f"{names}……" if len(absent) > _NAMES_SHOWN else names
            level, count = area_label(kind), len(absent)
            self._tell(
                "outline_absent",
                Severity.WARNING,
                level=level,
                count=count,
                found=found,
            )

    def _path_of(self, area_id: int) -> str:
        rows = self._lookup.areas.rows
        above = [rows[each]["name"] for each in self._lookup.ancestors(area_id)]
        return "/".join(reversed(above[:2]))

    def _tell(
        self,
        rule: str,
        severity: Severity,
        feature: Feature | None = None,
        **values: object,
    ) -> None:
        number = feature.number if feature else None
        called = feature.called if feature else ""
        values["code"] = (feature.code if feature else "") or "—"
        file_name = self._path.name
        issue = Issue(
            rule,
            severity,
            file_name,
            "",
            number,
            "",
            called[:200],
            tuple(values.items()),
        )
        self._report.issues.add(issue)
