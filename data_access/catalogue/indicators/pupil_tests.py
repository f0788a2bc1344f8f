"""Figures of pupils tested: of areas only, answered by queries.assessments."""

from data_access.catalogue.indicators.derived_model import DerivedIndicator
from data_access.catalogue.indicators.model import Form
from data_access.catalogue.states import Direction

_AREAS = "只有区域合计，不排名，不比学校；少于10人的格子不显示。"

PUPIL_TESTS = (
    DerivedIndicator(
        "assess_tested_count",
        "学生测评参测人数",
        "参测人数",
        "platforms",
        "人",
        0,
        Direction.NEUTRAL,
        Form.NUMBER,
        "区域内参加体质健康、音乐、美术、中考体育等测评的学生数，按次按项目列。",
        "各次测评的参测人数，不相加。",
        _AREAS,
        "P",
        "P",
    ),
    DerivedIndicator(
        "assess_pass_rate",
        "学生测评合格率",
        "测评合格率",
        "platforms",
        "%",
        1,
        Direction.NEUTRAL,
        Form.SHARE,
        "区域内一次测评合格的学生占参测学生的比例。",
        "合格人数÷参测人数。",
        _AREAS,
        "P",
        "P",
    ),
)
