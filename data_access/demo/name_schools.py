"""Names of the demonstration city's schools, built from its fictional places."""

import numpy as np
import pandas as pd

from data_access.demo import names

DIGITS = "零一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Write 1 to 99 in Chinese characters."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十"
    return head + (DIGITS[ones] if ones or not tens else "")


def add_names(
    schools: pd.DataFrame, areas: pd.DataFrame, rng: np.random.Generator
) -> pd.DataFrame:
    """Return the schools with name and short_name (at most eight characters)."""
    place = areas.set_index("area_code")
    villages = iter(rng.permutation(names.VILLAGES).tolist())
    serial: dict[tuple[str, str], int] = {}
    pairs = []
    for row in schools.itertuples():
        district = place.loc[row.district_code]
        scope = (row.district_code, row.role)
        if row.town_kind is None:
            pairs.append(_city_name(str(row.role)))
        elif row.role in RURAL and row.town_kind != "street":
            town = place.loc[row.area_code]
            village = next(villages) if row.role in ("village", "point") else ""
            pairs.append(_rural_name(str(row.role), town, village))
        else:
            # the first primary and every nine-year school of a street bear its name
            own = (row.area_code, row.role)
            serial[own] = serial.get(own, 0) + 1
            street = place.loc[row.area_code, "short_name"]
            if row.role == "nine_year":
                pairs.append((f"{district['name']}{street}学校", f"{street}学校"))
            elif row.role == "city_primary" and serial[own] == 1:
                pairs.append((f"{district['name']}{street}小学", f"{street}小学"))
            else:
                serial[scope] = serial.get(scope, 0) + 1
                pairs.append(_numbered_name(str(row.role), district, serial[scope]))
    full, short = zip(*pairs, strict=True)
    return schools.assign(name=full, short_name=short)


RURAL = ("centre", "village", "point", "nine_year", "junior")


def _city_name(role: str) -> tuple[str, str]:
    ending = {
        "senior": "第一高级中学",
        "city_primary": "实验小学",
        "special": "特殊教育学校",
    }[role]
    short = {"senior": "第一高中", "special": "特教学校"}.get(role, ending)
    return names.CITY + ending, names.CITY + short


def _rural_name(role: str, town: "pd.Series[object]", village: str) -> tuple[str, str]:
    name, short = str(town["name"]), str(town["short_name"])
    return {
        "centre": (f"{name}中心小学", f"{short}中心小学"),
        "village": (f"{name}{village}小学", f"{village}小学"),
        "point": (f"{name}{village}教学点", f"{village}教学点"),
        "nine_year": (f"{name}九年一贯制学校", f"{short}九年制学校"),
        "junior": (f"{name}初级中学", f"{short}初中"),
    }[role]


def _numbered_name(
    role: str, district: "pd.Series[object]", serial: int
) -> tuple[str, str]:
    name, short = str(district["name"]), str(district["short_name"])
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
    return name.removesuffix("小学").removesuffix("初级中学") + "职工子弟学校"
