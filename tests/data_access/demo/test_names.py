"""The fictional names."""

from data_access.demo import names
from data_access.demo.name_schools import chinese_number, former_name

# A few real places of several kinds; the whole lists were compared once.
REAL = {
    "榆阳", "赤坎", "霞山", "渝北", "歙县", "屯溪", "黄山", "青岛", "大庆", "榆林",
    "湛江", "重庆", "鼓楼", "城关", "朝阳", "龙泉", "桃源", "清泉", "白云", "新城",
    "榆树湾", "金鸡滩", "麻黄梁", "补浪河", "小壕兔", "清水", "安宁", "文昌", "崇文",
}  # fmt: skip
DISTRICTS = names.CORE_DISTRICTS + names.OUTER_DISTRICTS + names.COUNTIES
SHORT = [*names.STREETS, *names.TOWNS, *names.VILLAGES]
SHORT += [name[:-1] for name in (*DISTRICTS, names.CITY)]


def test_names_are_unique() -> None:
    assert len(SHORT) == len(set(SHORT))


def test_names_have_two_characters_of_the_shipped_font() -> None:
    assert all(len(name) == 2 for name in SHORT)
    assert all(len(name.encode("gb2312")) == 4 for name in SHORT)


def test_no_name_is_a_known_real_place() -> None:
    assert not set(SHORT) & REAL


def test_numbers_are_written_in_chinese() -> None:
    written = [chinese_number(number) for number in (1, 10, 11, 20, 32, 99)]
    assert written == ["一", "十", "十一", "二十", "三十二", "九十九"]


def test_former_names_fit_the_kind_of_school() -> None:
    assert former_name("village", "琴坡镇枫台小学") == "琴坡镇枫台希望小学"
    assert former_name("centre", "琴坡镇中心小学") == "琴坡镇完全小学"
    assert former_name("junior", "琴坡镇初级中学") == "琴坡镇中学"
    assert former_name("junior", "穗城区第一初级中学") == "穗城区第一职工子弟中学"
    assert former_name("city_primary", "穗城区星麓小学") == "穗城区星麓职工子弟小学"
