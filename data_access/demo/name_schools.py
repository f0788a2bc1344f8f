"""Names of the demonstration city's schools, built from its fictional places."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data_access.demo import names

DIGITS = "零一二三四五六七八九"
RURAL = ("centre", "village", "point", "nine_year", "junior")

Label = tuple[str, str]  # full and short


def chinese_number(number: int) -> str:
    """Write 1 to 99 in Chinese characters."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十"
    return head + (DIGITS[ones] if ones or not tens else "")


def add_names(
    schools: pd.DataFrame, areas: pd.DataFrame, rng: np.random.Generator
) -> pd.DataFrame:
    """Return the schools with name and short_name (at most eight characters)."""
    codes = areas["area_code"].astype(str).tolist()
    labels = zip(
        areas["name"].astype(str), areas["short_name"].astype(str), strict=True
    )
    naming = _Naming(
        places=dict(zip(codes, labels, strict=True)),
        villages=iter(rng.permutation(names.VILLAGES).tolist()),
        rural=set(
            areas.loc[areas["town_kind"].isin(["town", "township"]), "area_code"]
        ),
    )
    rows = zip(
        schools["role"].astype(str),
        schools["area_code"].astype(str),
        schools["district_code"].astype(str),
        strict=True,
    )
    pairs = [naming.name(*row) for row in rows]
    full, short = zip(*pairs, strict=True)
    return schools.assign(name=full, short_name=short)


@dataclass
class _Naming:
    """Names the schools one after another, counting within street and district."""

    places: dict[str, Label]
    villages: Iterator[str]
    rural: set[str]
    serial: Counter[tuple[str, str]] = field(default_factory=Counter)

    def name(self, role: str, area: str, district: str) -> Label:
        if area == district:
            return _city_name(role)
        if area in self.rural and role in RURAL:
            village = next(self.villages) if role in ("village", "point") else ""
            return _rural_name(role, self.places[area], village)
        # the first primary and the nine-year school of a street bear its name
        self.serial[area, role] += 1
        whole, street = self.places[district][0], self.places[area][1]
        if role == "nine_year":
            return f"{whole}{street}学校", f"{street}学校"
        if role == "city_primary" and self.serial[area, role] == 1:
            return f"{whole}{street}小学", f"{street}小学"
        self.serial[district, role] += 1
        serial = self.serial[district, role]
        return _numbered_name(role, self.places[district], serial)


def _city_name(role: str) -> Label:
    ending = {
        "senior": "第一高级中学",
        "city_primary": "实验小学",
        "special": "特殊教育学校",
    }[role]
    short = {"senior": "第一高中", "special": "特教学校"}.get(role, ending)
    return names.CITY + ending, names.CITY + short


def _rural_name(role: str, town: Label, village: str) -> Label:
    name, short = town
    return {
        "centre": (f"{name}中心小学", f"{short}中心小学"),
        "village": (f"{name}{village}小学", f"{village}小学"),
        "point": (f"{name}{village}教学点", f"{village}教学点"),
        "nine_year": (f"{name}九年一贯制学校", f"{short}九年制学校"),
        "junior": (f"{name}初级中学", f"{short}初中"),
    }[role]


def _numbered_name(role: str, district: Label, serial: int) -> Label:
    name, short = district
    number = chinese_number(serial)
    return {
        "city_primary": (f"{name}第{number}小学", f"{short}{number}小"),
        "junior": (f"{name}第{number}初级中学", f"{short}{number}初中"),
        "complete": (f"{name}第{number}中学", f"{short}{number}中"),
        "senior": (f"{name}第{number}高级中学", f"{short}{number}高"),
        "twelve_year": (f"{name}实验学校", f"{short}实验学校"),
        "special": (f"{name}特殊教育学校", f"{short}特教学校"),
    }[role]


def former_name(role: str, name: str) -> str:
    """Return a believable earlier name of a school."""
    if role in ("village", "point"):
        return name.removesuffix("教学点").removesuffix("小学") + "希望小学"
    if role == "centre":
        return name.replace("中心小学", "完全小学")
    if role == "junior" and "第" not in name:
        return name.replace("初级中学", "中学")
    if role == "junior":
        return name.replace("初级中学", "职工子弟中学")
    return name.removesuffix("小学") + "职工子弟小学"
