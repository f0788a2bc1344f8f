"""A school's statistical neighbours: who they are, why these, how it stands there."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.numbers import full_text, plain
from data_access.catalogue.peers import peer_group_label, size_label
from data_access.catalogue.states import Direction
from data_access.neighbours import Neighbour, nearest
from data_access.request import SCHOOL, MeasureRequest
from pages.ui import cached, record_data
from pages.ui.compare_choice import Choice
from pages.ui.record_head import peer_words
from pages.ui.view import View

PUPILS, CLASSES, TEACHERS = "base_students", "base_classes", "base_teachers"
BASES = (PUPILS, CLASSES, TEACHERS)
HOW_MANY = 8


@dataclass(frozen=True)
class Peers:
    """A school among its neighbours.

    `traits` are pupils, pupils a class and pupils a teacher by school id; `rows` the
    measures of the school and its neighbours; `has_size` tells whether the group is
    of one size, or was widened because too few schools are.
    """

    school: dict[str, Any]
    group_label: str
    size: str
    has_size: bool
    group_count: int
    traits: dict[int, tuple[float, float, float]]
    neighbours: list[Neighbour]
    rows: pd.DataFrame

    @property
    def school_id(self) -> int:
        """Return the key of the school asked about."""
        return int(self.school["school_id"])


def peers_of(view: View, choice: Choice, school: dict[str, Any]) -> Peers | str:
    """Return the neighbours of a school, or the sentence why it has none."""
    group = school["peer_group"]
    if not isinstance(group, str):
        return (
            f"{school['name']}的学校类型或城乡代码没有填报，分不了组。"
            "请在“学校”表里补“学校类型”和“城乡分类代码”后重新导入。"
        )
    names = tuple(dict.fromkeys((*BASES, *choice.items)))
    request = MeasureRequest(names, (view.period,), by=SCHOOL, peer_group=group)
    rows = cached.measures(request)
    traits = traits_of(rows)
    own = int(school["school_id"])
    if own not in traits:
        return (
            f"{school['name']}没有报送在校生数、教学班数或专任教师数，算不出相近学校。"
            "请填报“年度基数”表后导入。"
        )
    if len(traits) < 2:
        return f"全域只有这一所{peer_group_label(group)}有年度基数，没有同类学校可比。"
    return _among(school, group, traits, rows)


def traits_of(rows: pd.DataFrame) -> dict[int, tuple[float, float, float]]:
    """Return pupils, pupils a class and pupils a teacher of who reported all three."""
    values = rows.pivot_table(index="group_key", columns="indicator", values="value")
    values = values.reindex(columns=list(BASES)).dropna()
    values = values[(values[CLASSES] > 0) & (values[TEACHERS] > 0)]
    table = pd.DataFrame(
        {
            "pupils": values[PUPILS],
            "a_class": values[PUPILS] / values[CLASSES],
            "a_teacher": values[PUPILS] / values[TEACHERS],
        }
    )
    return {int(str(key)): tuple(found) for key, *found in table.itertuples()}


def _among(
    school: dict[str, Any],
    group: str,
    traits: dict[int, tuple[float, float, float]],
    rows: pd.DataFrame,
) -> Peers:
    own = int(school["school_id"])
    size = size_label(traits[own][0])
    same = {key: one for key, one in traits.items() if size_label(one[0]) == size}
    has_size = len(same) > HOW_MANY
    group_traits = same if has_size else traits
    neighbours = nearest(group_traits, own, HOW_MANY)
    inside = [own, *(one.school_id for one in neighbours)]
    return Peers(
        school=school,
        group_label=peer_group_label(group),
        size=size,
        has_size=has_size,
        group_count=len(group_traits),
        traits=group_traits,
        neighbours=neighbours,
        rows=rows[rows["group_key"].isin(inside)],
    )


def explanation(peers: Peers) -> str:
    """Say how the neighbours were found, and how near is measured, in words."""
    if peers.has_size:
        group = f"学段、城乡、规模都相同的{peers.group_label}（{peers.size}）"
        group += f"，全域共 {peers.group_count} 所"
    else:
        group = (
            f"学段和城乡相同的{peers.group_label}，全域共 {peers.group_count} 所"
            f"（其中同规模“{peers.size}”的不足 {HOW_MANY + 1} 所，规模放宽）"
        )
    return (
        "这几所的学段、城乡（多数还有规模）和本校相同，学生数、班额、生师比最接近，"
        "所以好坏主要看怎么做，不是看条件。怎么找的："
        f"先定同组：{group}。再算距离：在校生数、平均班额（在校生÷教学班）、"
        "生师比（在校生÷专任教师）三项，本校与对方的差各除以同组的标准差，"
        "平方相加再开方；数越小越像，0 表示三项完全一样。"
        f"取最近的 {len(peers.neighbours)} 所。规模分档和三项的选取为本地自定（P）。"
    )


def values_of(peers: Peers, indicator: Indicator) -> "pd.Series[float]":
    """Return the known values of the school and its neighbours by school id."""
    rows = peers.rows[peers.rows["indicator"] == indicator.id].dropna(subset=["value"])
    values: pd.Series[float] = rows.set_index("group_key")["value"].astype(float)
    return values


def own_value(peers: Peers, indicator: Indicator) -> float | None:
    """Return the school's own value, None where it is unknown."""
    value = values_of(peers, indicator).get(peers.school_id)
    return None if value is None else float(value)


def better_count(peers: Peers, indicators: list[Indicator]) -> tuple[int, int]:
    """Return in how many indicators the school beats the median, and of how many.

    Counted are those that have a better side and that the school and another have.
    """
    better = total = 0
    for indicator in indicators:
        own, values = own_value(peers, indicator), values_of(peers, indicator)
        if own is None or len(values) < 2 or indicator.direction is Direction.NEUTRAL:
            continue
        total += 1
        middle = float(values.median())
        is_lower = indicator.direction is Direction.LOWER
        better += own < middle if is_lower else own > middle
    return better, total


def headline(peers: Peers, indicators: list[Indicator]) -> str:
    """Say how the school stands among its neighbours."""
    better, total = better_count(peers, indicators)
    name, count = peers.school["name"], len(peers.neighbours)
    # As everywhere: only what is well is said of a school by name.
    if not total or better * 2 < total:
        return f"{name}与最像的 {count} 所学校"
    return f"{name}与最像的 {count} 所学校比：{total} 项指标中 {better} 项好于中位数"


def standing_table(peers: Peers, indicators: list[Indicator]) -> pd.DataFrame:
    """Return one row an indicator: own value, median and place among neighbours."""
    rows = []
    for indicator in indicators:
        place = record_data.place_among(peers.rows, indicator, peers.school_id)
        rows.append(
            {
                "指标": indicator.label,
                "本校": full_text(indicator, own_value(peers, indicator)),
                "与相近学校比": peer_words(place, indicator),
                "有数的学校（所）": str(len(values_of(peers, indicator))),
            }
        )
    return pd.DataFrame(rows)


def neighbour_table(peers: Peers, indicators: list[Indicator]) -> pd.DataFrame:
    """Return the school and its neighbours, the nearest first, with what decided."""
    schools = cached.schools().set_index("school_id")
    tree = cached.tree()
    distances = [(peers.school_id, "本校")]
    distances += [(n.school_id, f"{n.distance:.2f}") for n in peers.neighbours]
    rows = []
    for key, distance in distances:
        pupils, a_class, a_teacher = peers.traits[key]
        row = {
            "学校": str(schools.loc[key, "name"]),
            "所在区域": tree.get(int(str(schools.loc[key, "area_id"]))).name,
            "和本校比": _unlike(peers.traits[peers.school_id], peers.traits[key]),
            "距离": distance,
            "在校生（人）": plain(pupils),
            "平均班额（人/班）": plain(a_class, 1),
            "生师比": f"{a_teacher:.1f}:1",
        }
        for indicator in indicators:
            value = values_of(peers, indicator).get(key)
            row[indicator.label] = full_text(indicator, value)
        rows.append(row)
    return pd.DataFrame(rows)


def _unlike(own: tuple[float, float, float], other: tuple[float, float, float]) -> str:
    """Say how a neighbour differs: 学生多12人，班额小0.8，生师比高0.3."""
    if own == other:
        return "—"
    pupils, a_class, a_teacher = (b - a for a, b in zip(own, other, strict=True))
    parts = (
        ("学生", pupils, ("多", "少"), 0, "人"),
        ("班额", a_class, ("大", "小"), 1, "人"),
        ("生师比", a_teacher, ("高", "低"), 1, ""),
    )
    said = [
        f"{name}{up if step > 0 else down}{plain(abs(step), decimals)}{unit}"
        for name, step, (up, down), decimals, unit in parts
        if plain(abs(step), decimals) != plain(0, decimals)
    ]
    return "，".join(said) or "几乎一样"


def codes_of(peers: Peers) -> list[str]:
    """Return the codes of the school and its neighbours, the school first."""
    schools = cached.schools().set_index("school_id")["school_code"]
    keys = [peers.school_id, *(one.school_id for one in peers.neighbours)]
    return [str(schools[key]) for key in keys]


def compared(choice: Choice) -> list[Indicator]:
    """Return the indicators in which the school is held against its neighbours."""
    return [INDICATORS[name] for name in choice.items if name not in BASES]
