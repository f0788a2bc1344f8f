"""Where rules and definitions come from, with their certainty (domain.md, Sources)."""

from dataclasses import dataclass

CERTAINTY_LABELS = {
    "A": "官方原文",
    "B": "转引官方文件，两处以上一致",
    "C": "单一来源，待核",
    "M": "凭记忆，未找到原文",
    "P": "本系统建议，可调整",
}
# Marks that may be shown as a national standard; M and P never are.
OFFICIAL_MARKS = frozenset({"A", "B"})


@dataclass(frozen=True)
class Source:
    """A document a rule was read in."""

    id: str
    title: str
    certainty: str


_SOURCES = (
    Source("S01", "教育部关于加强“三个课堂”应用的指导意见（2020）", "B"),
    Source("S04", "三通两平台定义（教技厅函〔2016〕35号等）", "B"),
    Source("S05", "县域义务教育优质均衡发展督导评估办法（教督〔2017〕6号）", "B"),
    Source("S07", "差异系数计算方法与五校算例", "B"),
    Source("S09", "教育部2017、2018年教育信息化工作要点", "C"),
    Source("S10", "学校联网攻坚行动（2019）", "C"),
    Source("S11", "池州市教育信息化通知（2019）", "C"),
    Source("S12", "安徽省教育信息化进展（2019）", "C"),
    Source("S13", "全国教育信息化进展（2020—2021）", "B"),
    Source("S14", "宁夏“互联网＋教育”示范区（2019）", "A"),
    Source("S15", "学校数字化问卷指标目录", "C"),
    Source("S16", "公开计分与分档规则", "C"),
    Source("S26", "中小学教师信息技术应用能力提升工程2.0（教师〔2019〕1号）", "B"),
    Source("S28", "浙江城乡携手同步课堂（2018、2019）", "C"),
    Source("S33", "公开的市级教育信息化大屏指标组", "C"),
    Source("seed002", "赤坎区公开报道", "C"),
    Source("seed004", "榆阳区公开报道（2020）", "C"),
    Source("P", "本系统建议，示范区可在目标表中调整", "P"),
)
SOURCES: dict[str, Source] = {source.id: source for source in _SOURCES}
