"""A zone of 150 schools: two districts, their towns, names as they really are."""

import csv
import random
from dataclasses import dataclass
from pathlib import Path

CITY = ("990100", "示范市")
DISTRICTS = (("990101", "东陵区"), ("990102", "西河县"))
TOWNS = {
    "990101": ("城关街道", "柳林镇", "清水河镇", "大石桥镇", "马家湾乡", "北山镇"),
    "990102": ("河口镇", "双塔镇", "青龙镇", "白杨镇", "赵家堡乡", "南沟镇"),
}
VILLAGES = (
    "王庄 李家沟 张营 东坡 西岭 上河 下湾 高桥 红柳 石门 杏花 梨树 枣林 长岭 后山 "
    "前进 胜利 团结 黄土 龙泉 沙河 平川 三里 五里 八里 大坪 小坪 东湾 西寨 南庄 "
    "北庄 新安 永丰 太平 兴隆 和平 麻地 榆树 松林 柏树 莲花 桃园 金鸡 凤凰 青山 "
    "绿水 官道 驿马 古城 新城 老湾 周寨 吴堡 郑家 冯村 陈庄 褚沟 卫营 蒋坪 沈桥 "
    "韩岭 杨湾 朱寨 秦川 尤庄 许家 何村 吕梁 施坪 孔桥 曹营 严沟 华岭 金湾 魏寨 "
    "陶庄 姜家 戚村 谢坪 邹桥 喻营 柏沟 水岭 窦湾 章寨 云川 苏庄 潘家 葛村 奚坪 "
    "石桥 羊圈 马坊 牛角 双井 南关 北关 东关 西关 沙梁 草湾 井沟 岔路 关口 "
    "范桥 彭营 郎沟 鲁岭 韦湾 昌寨 马川 苗庄 凤家 花村 方坪 俞桥 任营 袁沟 柳岭"
).split()
SIZE = 150


@dataclass(frozen=True)
class School:
    """What is on file of a school before anything is reported."""

    code: str
    name: str
    short_name: str
    former_name: str
    district: str
    town: str
    town_code: str
    school_type: str
    stages: tuple[str, ...]
    longitude: float
    latitude: float


def build_schools(seed: int) -> list[School]:
    """Return the schools of a zone; some share a name, as schools do."""
    rng = random.Random(f"zone {seed}")
    villages = rng.sample(VILLAGES, len(VILLAGES))
    found: list[School] = []
    for code, district in DISTRICTS:
        for place, town in enumerate(TOWNS[code], start=1):
            names = _names(district, town, place, villages)
            for name, short, kind, stages in names:
                found.append(
                    _school(rng, len(found), name, short, kind, stages,
                            district, town, f"{code}{place:03}")
                )  # fmt: skip
    return found[:SIZE]


def _names(
    district: str, town: str, place: int, villages: list[str]
) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Return name, short name, type and stages of a town's thirteen schools."""
    stem = town[:-2] if town.endswith("街道") else town[:-1]
    primary, junior = ("primary",), ("junior_secondary",)
    if place == 1:
        head = [
            (f"{district}第一小学", "一小", "211", primary),
            (f"{district}第二小学", "二小", "211", primary),
            (f"{district}第一初级中学", "一中", "311", junior),
        ]
    else:
        head = [
            (f"{town}中心小学", f"{stem}中小", "211", primary),
            (f"{town}第二小学", f"{stem}二小", "211", primary),
            (f"{town}初级中学", f"{stem}中学", "311", junior),
        ]
    # Four towns of the zone each have a 希望小学: nobody may guess which is meant.
    if place in (2, 3):
        head.append(("希望小学", "希望小学", "211", primary))
    if place == 4:
        head.append((f"{stem}九年制学校", f"{stem}九年", "312", (*primary, *junior)))
    own = [villages.pop() for _ in range(13 - len(head))]
    points = [(f"{v}教学点", f"{v}点", "218", primary) for v in own[:2]]
    return head + points + [(f"{v}小学", v, "211", primary) for v in own[2:]]


def _school(
    rng: random.Random, number: int, name: str, short: str, kind: str,
    stages: tuple[str, ...], district: str, town: str, town_code: str,
) -> School:  # fmt: skip
    # Points without a ministry code carry one of the bureau's own: it begins with 0.
    head = "01" if kind == "218" and number % 2 else kind[0] + "1"
    former = f"{rng.choice('红星 曙光 东方红 向阳 育红'.split())}{number}校"
    return School(
        f"{head}99{number + 101:06}", name, short, former, district, town, town_code,
        kind, stages,
        round(109 + rng.random(), 4), round(38 + rng.random(), 4),
    )  # fmt: skip


def write_zone(folder: Path, schools: list[School]) -> list[Path]:
    """Write areas and schools in clean form, as the office keeps them."""
    areas = [(*CITY, "市", "")]
    areas += [(code, name, "区县", CITY[0]) for code, name in DISTRICTS]
    towns = dict.fromkeys((s.town_code, s.town) for s in schools)
    areas += [(code, name, "乡镇（街道）", code[:6]) for code, name in towns]
    rows = [
        (s.code, s.name, s.short_name, s.town_code, s.school_type, "220", s.former_name)
        for s in schools
    ]
    paths = [folder / "行政区划.csv", folder / "学校.csv"]
    headings = "学校标识码 学校名称 简称 所属镇街 办学类型 城乡分类代码 曾用名".split()
    _write(paths[0], ["区划代码 名称 级别 上级代码".split(), *areas])
    _write(paths[1], [headings, *rows])
    return paths


def _write(path: Path, rows: list[object]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
