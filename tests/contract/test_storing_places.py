"""Areas and schools are updated in place; their ids never change."""

from datetime import date

import pytest
from sqlalchemy import Engine, select

from data_access.databases import writing
from data_access.rollups import recompute_all
from data_access.storing import store_areas, store_schools
from data_access.storing.areas import AreaParentUnknown
from data_access.storing.schools import SchoolReferenceUnknown
from data_access.tables import (
    area,
    area_lineage,
    school,
    school_name,
    school_stage,
    school_target,
)
from tests import builders as build

CODE = "2199000001"


def test_areas_without_codes_are_known_by_their_names(store: Engine) -> None:
    rows = [
        {"name": "湖镇", "kind": "town", "parent": ("乙市", "北区")},
        {"name": "北区", "kind": "district", "parent": ("乙市",)},
        {"name": "乙市", "kind": "city"},
    ]
    with writing(store) as connection:
        batch_id = build.add_batch(connection)
        first = store_areas(connection, batch_id, rows)
        second = store_areas(connection, batch_id, rows)
        depths = dict(connection.execute(select(area.c.name, area.c.depth)).all())

        assert (first.new, second.new, second.unchanged) == (3, 0, 3)
        assert depths == {"乙市": 0, "北区": 1, "湖镇": 2}


def test_group_has_no_depth_and_no_ancestors(store: Engine) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        group = {
            "area_code": "G1",
            "name": "联合体",
            "kind": "alliance",
            "parent": "99",
        }
        store_areas(connection, batch_id, [group])
        found = connection.scalars(select(area_lineage.c.area_id)).all()

        assert set(found) == {1, 2, 3, 4, 5, 6}


def test_area_that_moves_takes_its_towns_along(store: Engine) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        move = {"area_code": build.HILL_TOWN, "name": "山镇", "kind": "town"}
        store_areas(connection, batch_id, [{**move, "parent": build.WEST}])
        lineage = select(area_lineage.c.ancestor_id).where(area_lineage.c.area_id == 5)
        found = connection.scalars(lineage.order_by(area_lineage.c.depth)).all()

        assert found == [1, 3, 5]


def test_unknown_parent_is_named(store: Engine) -> None:
    with writing(store) as connection:
        batch_id = build.add_batch(connection)
        row = {"name": "河镇", "kind": "town", "parent": "9909"}

        with pytest.raises(AreaParentUnknown, match="9909"):
            store_areas(connection, batch_id, [row])


def test_school_gets_what_follows_from_its_type_and_place(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        row = connection.execute(select(school).where(school.c.school_id == 2)).one()
        stages = connection.scalars(
            select(school_stage.c.stage).where(school_stage.c.school_id == 2)
        ).all()

        assert (row.short_name, row.pinyin_initials) == ("九年制学校", "szjnzxx")
        assert (row.main_stage, row.settlement_type) == ("junior_secondary", "rural")
        assert (row.net_tier_group, row.peer_group) == (
            "rural",
            "junior_secondary-rural",
        )
        assert set(stages) == {"primary", "junior_secondary"}


def test_renamed_school_keeps_its_id_and_its_former_name(store: Engine) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        row = {"school_code": CODE, "name": "河镇实验小学"}
        counts = store_schools(connection, batch_id, [row], as_of=date(2025, 8, 31))
        now = connection.execute(select(school).where(school.c.school_id == 1)).one()
        former = connection.execute(select(school_name)).one()

        assert (counts.new, counts.changed) == (0, 1)
        assert (now.school_code, now.short_name) == (CODE, "实验小学")
        assert (former.name, former.name_kind) == ("河镇中心小学", "former")
        assert former.until_date == date(2025, 8, 31)


def test_given_values_stand_and_absent_columns_change_nothing(store: Engine) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        own_list = {"school_code": CODE, "net_tier_group": "urban"}
        store_schools(connection, batch_id, [own_list])
        again = store_schools(
            connection, batch_id, [{"school_code": CODE, "name": "河镇中心小学"}]
        )
        row = connection.execute(select(school).where(school.c.school_id == 1)).one()

        assert again.unchanged == 1
        assert (row.net_tier_group, row.settlement_type) == ("urban", "township_area")


def test_teaching_point_hangs_on_its_central_school(store: Engine) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        point = {"school_code": "2199000003", "parent_school_code": CODE}
        store_schools(connection, batch_id, [point])
        row = connection.execute(select(school).where(school.c.school_id == 3)).one()

        assert (row.parent_school_id, row.peer_group) == (1, "teaching_point-rural")


@pytest.mark.parametrize("wrong", [{"area": "9909"}, {"parent_school_code": "0"}])
def test_unknown_place_of_a_school_is_named(
    store: Engine, wrong: dict[str, str]
) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)

        with pytest.raises(SchoolReferenceUnknown, match=next(iter(wrong.values()))):
            store_schools(connection, batch_id, [{"school_code": CODE, **wrong}])


def test_most_specific_target_wins(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add = build.add_target
        add(connection, "net_bw_mbps", 100, settlement="rural")
        add(connection, "net_bw_mbps", 500, settlement="urban")
        add(connection, "ratio", 5)
        add(connection, "ratio", 4, stage="primary")
        add(connection, "ratio", 3, scope_kind="district", scope_code=build.EAST)
        add(connection, "ratio", 2, scope_kind="town", scope_code=build.HILL_TOWN)
        add(connection, "ratio", 1, scope_kind="school", scope_code="2199000003")
        recompute_all(connection)
        held = school_target.c
        rows = connection.execute(select(school_target).where(held.stage == "*"))
        found = {(r.indicator_id, r.school_id): r.value for r in rows}

        network = [found["net_bw_mbps", n] for n in range(1, 6)]
        ratio = [found["ratio", n] for n in range(1, 6)]
        assert network == [100, 100, 100, 500, 500]
        assert ratio == [3, 2, 1, 4, 3]


def test_newest_of_equal_targets_wins(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        build.add_target(connection, "ratio", 9)
        build.add_target(connection, "ratio", 8, valid_from=date(2024, 1, 1))
        recompute_all(connection)

        assert set(connection.scalars(select(school_target.c.value))) == {8}
