"""All indicators by id. To add one: an entry in its subject's file, nothing else.

It then appears on the definitions page, in comparison and exports; the
parametrised catalogue tests cover it.
"""

from data_access.catalogue.indicators.alliances import ALLIANCES
from data_access.catalogue.indicators.balance import BALANCE
from data_access.catalogue.indicators.balance_aliases import balance_aliases
from data_access.catalogue.indicators.classroom_events import CLASSROOM_EVENTS
from data_access.catalogue.indicators.derived import (
    AnyIndicator,
    derived_indicators,
    of_pattern,
)
from data_access.catalogue.indicators.derived_model import DerivedIndicator
from data_access.catalogue.indicators.equipment import EQUIPMENT
from data_access.catalogue.indicators.equipment_detail import EQUIPMENT_DETAIL
from data_access.catalogue.indicators.governance import GOVERNANCE
from data_access.catalogue.indicators.honors import HONORS
from data_access.catalogue.indicators.lessons import LESSONS
from data_access.catalogue.indicators.model import (
    Form,
    Half,
    Indicator,
    Population,
    Test,
)
from data_access.catalogue.indicators.network import NETWORK
from data_access.catalogue.indicators.platforms import PLATFORM_INDICATORS
from data_access.catalogue.indicators.results import AWARDS, RESOURCES
from data_access.catalogue.indicators.staff import STAFF
from data_access.catalogue.indicators.teachers import TRAINING, TRAINING_COUNTS
from data_access.catalogue.indicators.teaching import TEACHING
from data_access.catalogue.indicators.use import COUNTS, REPORTING, USE

INDICATORS: dict[str, Indicator] = {
    indicator.id: indicator
    for indicator in (
        *NETWORK,
        *EQUIPMENT,
        *EQUIPMENT_DETAIL,
        *LESSONS,
        *CLASSROOM_EVENTS,
        *ALLIANCES,
        *RESOURCES,
        *AWARDS,
        *TRAINING,
        *TRAINING_COUNTS,
        *HONORS,
        *USE,
        *TEACHING,
        *PLATFORM_INDICATORS,
        *BALANCE,
        *REPORTING,
        *GOVERNANCE,
        *COUNTS,
        *STAFF,
    )
}
INDICATORS |= {one.id: one for one in balance_aliases(INDICATORS.values())}
DERIVED_INDICATORS = derived_indicators(INDICATORS)
SUBJECT_LABELS = {
    "network": "网络与带宽",
    "equipment": "设备装备",
    "lessons": "三个课堂",
    "alliances": "教育联合体",
    "resources": "资源建设",
    "awards": "教师发展与获奖",
    "use": "教学应用",
    "platforms": "平台应用",
    "balance": "优质均衡",
    "reporting": "数据报送",
    "governance": "组织管理",
    "funds": "经费投入",
    "base": "基本情况",
}


def find_indicator(indicator_id: str) -> AnyIndicator | None:
    """Return any indicator by its id, bal_ur_ratio_<id> and the like included."""
    named = INDICATORS.get(indicator_id) or DERIVED_INDICATORS.get(indicator_id)
    return named or of_pattern(indicator_id, INDICATORS)


__all__ = [
    "DERIVED_INDICATORS",
    "INDICATORS",
    "SUBJECT_LABELS",
    "AnyIndicator",
    "DerivedIndicator",
    "Form",
    "Half",
    "Indicator",
    "Population",
    "Test",
    "find_indicator",
]
