"""The registry of platforms: a count of the zone, of no school."""

from data_access.catalogue.indicators.derived_model import DerivedIndicator
from data_access.catalogue.indicators.model import Form
from data_access.catalogue.states import Direction

REGISTRY = DerivedIndicator(
    "plat_registered",
    "平台建设阶段",
    "平台建设阶段",
    "platforms",
    "个",
    0,
    Direction.NEUTRAL,
    Form.NUMBER,
    "平台名录里登记的平台，按规划、在建、运行、停用各有几个。",
    "平台名录的行数，按建设阶段分。",
    "全示范区一份名录，不分学校；接入学校见区平台接入学校比例。",
    "P",
    "P",
)
