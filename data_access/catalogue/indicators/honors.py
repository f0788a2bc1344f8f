"""Indicators of what schools have been named, and of innovation clubs."""

from data_access.catalogue.indicators.model import (
    Form,
    Half,
    Indicator,
    Population,
    Test,
    schools,
    share_of_schools,
)
from data_access.catalogue.states import Direction

_REGISTER = "登记类数据：没有登记就是0。"

HONORS = (
    Indicator(
        "use_club_rate",
        "创新社团开设率（城区）",
        "社团开设率",
        "use",
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        share_of_schools("开设社团的城区学校", "club_count", test=Test(at_least=1)),
        schools("城区学校"),
        "期末有航模、机器人、创客、3D打印、软件编程等社团在开的城区学校占比。",
        "分母是城区学校，镇区、乡村学校不计。" + _REGISTER,
        "seed004",
        "C",
        population=Population.URBAN,
        school_unit="个",
    ),
    Indicator(
        "hon_model_schools",
        "智慧校园示范校数（市级以上）",
        "智慧示范校",
        "awards",
        "所",
        0,
        Direction.HIGHER,
        Form.NUMBER,
        share_of_schools("智慧校园示范校", "model_campus_total", test=Test(at_least=1)),
        None,
        "截至期末被命名为市级以上智慧校园示范校的学校数，一校只计一次。",
        _REGISTER,
        "seed004",
        "C",
        school_unit="项",
    ),
    Indicator(
        "hon_annual_collectives",
        "全年评比先进集体数",
        "先进集体",
        "awards",
        "个",
        0,
        Direction.HIGHER,
        Form.NUMBER,
        Half("先进集体", "个", ("annual_collective_count",)),
        None,
        "期内全年一评比表彰的先进集体数。",
        _REGISTER,
        "P",
        "P",
    ),
)
