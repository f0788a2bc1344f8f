"""A mapping file is read whole, and every fault in it is told at once."""

from pathlib import Path

import pytest

from data_access.errors import FileUnreadable, MappingInvalid
from data_access.ingest.mapping import Mapping, load_mapping
from data_access.ingest.mapping.model import BandwidthRange, Choice, Expression

SCHOOL = '[school]\ncode = "No"\nname = "School"\n'
ZONE = 'zone = {name = "Zone", levels = ["state", "esd", "district"]}\n'
BASE = '[date]\nstat_year = "Year"\n[sheets.school_year_base]\n'


def load(tmp_path: Path, text: str) -> Mapping:
    path = tmp_path / "zone.toml"
    path.write_text(text, "utf-8")
    return load_mapping(path)


def faults(tmp_path: Path, text: str) -> str:
    with pytest.raises(MappingInvalid) as caught:
        load(tmp_path, text)
    return str(caught.value)


def test_the_shape_of_the_issue_is_read(tmp_path: Path) -> None:
    mapping = load(
        tmp_path,
        """
        [zone]
        name = "Washington"
        levels = ["state", "esd", "district"]
        complete = true
        [source]
        encoding = "utf-8"
        null = ["", "NA"]
        [school]
        code = {from = ["District", "School"]}
        name = "School"
        area = {path = ["ESD", "District"], by = "name", parent = "first_year"}
        [date]
        snapshot_date = {column = "Year", format = "{}-10-01"}
        [[network.range]]
        column = "100-999 MB"
        low = 100
        high = 999
        """,
    )
    assert mapping.zone.complete
    assert mapping.zone.levels == ("state", "esd", "district")
    assert mapping.source.null == ("", "NA")
    assert mapping.school["code"] == Expression(columns=("District", "School"))
    assert mapping.area is not None
    assert mapping.area.parent == "first_year"
    assert mapping.date["snapshot_date"].format == "{}-10-01"
    assert mapping.ranges == (BandwidthRange("100-999 MB", 100, 999),)


def test_every_fault_is_told_at_once_with_what_is_allowed(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        ZONE + "[source]\nnul = []\norigin = 'guessed'\n" + SCHOOL + "colour = 'C'\n"
        "[date]\nyear = 'Year'\n[sheets.pupils]\nx = 'X'\n",
    )
    assert "有 5 处不能用" in told
    assert "source.nul：没有这个键；可用：file、sheet、encoding" in told
    assert "source.origin：不认识“guessed”；可用：reported、platform" in told
    assert "school.colour：没有这个键；可用：code、name" in told
    assert "date.year：没有这个键；可用：snapshot_date" in told
    assert "sheets.pupils：没有这张数据表；可用：" in told
    assert "没有存入任何数据" in told


def test_a_file_that_is_no_toml_is_one_fault(tmp_path: Path) -> None:
    assert "不是有效的 TOML" in faults(tmp_path, "zone = {")


def test_a_missing_file_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="找不到文件"):
        load_mapping(tmp_path / "absent.toml")


def test_an_empty_file_lacks_zone_and_anything_to_fill(tmp_path: Path) -> None:
    told = faults(tmp_path, "")
    assert "zone：必须写明" in told
    assert "没有写要导入什么" in told


def test_zone_needs_a_name_and_known_levels(tmp_path: Path) -> None:
    told = faults(tmp_path, 'zone = {levels = ["galaxy"]}\n' + SCHOOL)
    assert "zone.name：必须写明" in told
    assert "zone.levels：不认识“galaxy”；可用：province" in told


def test_groups_are_no_levels_of_the_tree(tmp_path: Path) -> None:
    told = faults(tmp_path, 'zone = {name="Z", levels=["city", "alliance"]}\n' + SCHOOL)
    assert "zone.levels：不认识“alliance”" in told


def test_a_path_is_no_longer_than_the_levels_below_the_root(tmp_path: Path) -> None:
    told = faults(tmp_path, ZONE + SCHOOL + 'area = {path = ["A", "B", "C"]}\n')
    assert "school.area.path：有 3 级，zone.levels 在根以下只有 2 级" in told


def test_the_area_is_stated_in_one_place(tmp_path: Path) -> None:
    area = 'area = {path = ["A"]}\n'
    told = faults(tmp_path, ZONE + area + SCHOOL + area)
    assert "area：取值方式要且只要写一个" in told


def test_values_of_the_wrong_type_are_told(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        'zone = {name = 5, levels = ["state"], complete = "yes"}\n'
        "[source]\nheader_row = 0\nnull = [1]\n"
        "[[network.range]]\ncolumn = 'C'\nlow = 'much'\n"
        "[date]\nsnapshot_date = 5\n" + SCHOOL,
    )
    assert "zone.name：值的类型不对；应为一段文字" in told
    assert "zone.complete：值的类型不对；应为true、false" in told
    assert "source.header_row：值的类型不对；应为从 1 数起的行号" in told
    assert "source.null：值的类型不对；应为文字的列表" in told
    assert "network.range[1].low：值的类型不对；应为一个数" in told
    assert "date.snapshot_date：值的类型不对；应为列名，或一个表" in told


def test_sections_of_the_wrong_shape_are_told(tmp_path: Path) -> None:
    told = faults(tmp_path, ZONE + "device = 5\nnetwork = 5\n" + SCHOOL)
    assert "device：值的类型不对；应为成组的表" in told
    assert "network：值的类型不对；应为一个表" in told


def test_a_value_comes_from_exactly_one_place(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        ZONE + SCHOOL + BASE + "student_count = {column = 'N', value = 5}\n"
        "class_count = {format = '{}'}\n",
    )
    assert told.count("取值方式要且只要写一个；可用：column、from、sum") == 2
    assert "sheets.school_year_base.student_count" in told


def test_a_format_has_one_place_for_the_value(tmp_path: Path) -> None:
    told = faults(
        tmp_path, ZONE + SCHOOL + BASE + "class_count = {column='N', format='{x}'}\n"
    )
    assert "class_count.format：format 要含一个 {}，现为“{x}”" in told


def test_constants_and_words_are_held_against_our_column(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        ZONE
        + SCHOOL
        + "settlement_type = {column='L', words={Bandar='towny'}}\n"
        + BASE
        + "stage = {value = 'kindergarden'}\n",
    )
    assert "school.settlement_type：“towny”不能用；应为城区、镇区、乡村" in told
    assert "school_year_base.stage：“kindergarden”不能用；应为幼儿园、小学" in told


def test_labels_of_our_code_lists_are_taken_as_constants(tmp_path: Path) -> None:
    mapping = load(tmp_path, ZONE + SCHOOL + BASE + "stage = {value = '小学'}\n")
    assert mapping.sheets["school_year_base"]["stage"].value == "小学"


def test_choices_are_read_in_their_order(tmp_path: Path) -> None:
    mapping = load(
        tmp_path,
        ZONE + SCHOOL + "[date]\nsnapshot_date = 'Day'\n"
        "[network.wifi_scope]\none_of = [{column='All', value='full'},"
        "{column='Any', is=['0'], value='none'}]\n",
    )
    assert mapping.network["wifi_scope"].choices == (
        Choice("All", "full"),
        Choice("Any", "none", ("0",)),
    )


def test_a_choice_needs_column_and_value(tmp_path: Path) -> None:
    told = faults(
        tmp_path, ZONE + SCHOOL + "[network.wifi_scope]\none_of = [{is='1'}]\n"
    )
    assert "network.wifi_scope.one_of[1].value：必须写明" in told
    assert "network.wifi_scope.one_of[1].column：必须写明" in told


def test_a_range_runs_upwards_and_has_a_low_end(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        ZONE + SCHOOL + "[date]\nsnapshot_date = 'Day'\n"
        "[[network.range]]\ncolumn='A'\nlow=100\nhigh=9\n"
        "[[network.range]]\ncolumn='B'\n",
    )
    assert "network.range[1].high：high 小于 low" in told
    assert "network.range[2].low：必须写明" in told


def test_a_sheet_needs_the_date_of_its_key(tmp_path: Path) -> None:
    told = faults(
        tmp_path, ZONE + SCHOOL + "[[device]]\ntype = 'LAPTOP'\ncolumn = 'N'\n"
    )
    assert "date.snapshot_date：数据表 device_stock 需要它" in told


def test_facts_of_schools_need_the_school(tmp_path: Path) -> None:
    told = faults(tmp_path, ZONE + BASE + "student_count = 'N'\n")
    assert "school.code：要导入学校的数据，必须写明" in told
    assert "school.name：要导入学校的数据，必须写明" in told


def test_published_totals_need_their_source(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        ZONE + "[date]\nas_of_date = {value = 2023-12-31}\n"
        "[[area_fact]]\nfact = 'x'\ncolumn = 'N'\nbound = 'about'\n",
    )
    assert "source.name：必须写明" in told
    assert "area_fact[1].bound：不认识“about”；可用：equal、at_least、at_most" in told


def test_an_unknown_type_of_device_is_told(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        ZONE + SCHOOL + "[date]\nsnapshot_date = 'Day'\n"
        "[[device]]\ntype = 'ABACUS'\ncolumn = 'N'\n",
    )
    assert "device[1].type：不认识“ABACUS”；可用：BBT" in told


def test_headings_are_compared_with_single_spaces(tmp_path: Path) -> None:
    mapping = load(tmp_path, ZONE + '[school]\ncode = " A  code"\nname = "N"\n')
    assert mapping.school["code"].columns == ("A code",)
