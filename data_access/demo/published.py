"""A real zone of which only published totals are known: loaded, never added to.

The workbooks lie in docs/examples, one a zone; each figure has its date, its source
and the report's own words. Nothing below the zone is made up, and no outline drawn.
To add a zone, add its workbook and a line here.
"""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, insert, select

from data_access.databases import writing
from data_access.demo.clearing import clear_demonstration
from data_access.errors import ZhijiaoError
from data_access.ingest.options import ImportOptions
from data_access.ingest.pipeline import import_files
from data_access.ingest.report import ImportReport
from data_access.settings import PROJECT_FOLDER
from data_access.tables import zone_profile

EXAMPLES = PROJECT_FOLDER / "docs" / "examples"


@dataclass(frozen=True)
class PublishedZone:
    """A zone, its workbook, and what the screen says of it."""

    name: str
    workbook: str
    source_name: str
    title: str
    note: str


PUBLISHED_ZONES: dict[str, PublishedZone] = {
    "榆阳区": PublishedZone(
        name="榆阳区",
        workbook="榆阳区公开总量.xlsx",
        source_name="榆阳区公开报道（2020年度陕西省智慧教育示范区）",
        title="榆阳区智慧教育公开数据",
        note="只有公开报道的全区总量，没有学校数据；报道用“近”“多”“以上”的，照样保留。",
    ),
    "赤坎区": PublishedZone(
        name="赤坎区",
        workbook="赤坎区公开总量.xlsx",
        source_name="赤坎区公开报道（专递课堂自2021年起两年累计）",
        title="赤坎区智慧教育公开数据",
        note="只有公开报道的全区总量，没有学校数据；报道用“余”“不少于”的，照样保留；"
        "原文为繁体字，照录。报道没有写截至日，按两年累计记作2022年12月31日。",
    ),
}


def build_published_zone(engine: Engine, zone_name: str) -> ImportReport:
    """Load a zone's published totals; an older demonstration makes room for it.

    Loading it once more changes nothing. The profile comes first: a store that
    somebody uses is refused before anything is written.

    Raises:
        ZhijiaoError: there is no such zone.
        StoreUnusable: the store holds reports of another zone.
    """
    zone = PUBLISHED_ZONES.get(zone_name)
    if zone is None:
        allowed = "、".join(PUBLISHED_ZONES)
        raise ZhijiaoError("zone_unknown", zone=zone_name, allowed=allowed)
    _introduce(engine, zone)
    return import_files(
        [published_workbook(zone)],
        engine=engine,
        options=ImportOptions(origin="published", source_name=zone.source_name),
    )


def published_workbook(zone: PublishedZone) -> Path:
    """Return where the workbook of a zone lies."""
    return EXAMPLES / zone.workbook


def _introduce(engine: Engine, zone: PublishedZone) -> None:
    """Give the store this zone's profile, once; what stood there before goes."""
    workbooks = {each.workbook for each in PUBLISHED_ZONES.values()}
    with writing(engine) as connection:
        if connection.scalar(select(zone_profile.c.name)) == zone.name:
            return
        clear_demonstration(connection, workbooks)
        connection.execute(
            insert(zone_profile).values(
                zone_id=1,
                name=zone.name,
                title=zone.title,
                note=zone.note,
                is_simulated=0,
            )
        )
