"""Words that make two headings different things, however alike they look."""

import re
from collections.abc import Mapping

# In each group another word is another thing. What one heading has and the other
# lacks is another thing too, unless it stands in UNMARKED.
GROUPS: tuple[tuple[str, ...], ...] = (
    ("下行", "上行"),
    ("签约", "实测|测速", "标称|标配"),
    ("上限|最高|最大|峰值", "下限|最低|最小", "平均|均值", "中位数?"),
    ("主讲|授课|输出", "接收|听课|受益|输入"),
    ("应开|计划|应上|应到", "实开|已开|实上|实到", "未开|缺开"),
    ("学生|生均|在校生", "教师|教职工|师均", "家长"),
    ("男", "女"),
    ("小学", "初中", "高中", "幼儿园|学前", "中职|职高|职业"),
    ("现有|存量|库存", "新增|增加|补充", "累计", "减少|减员", "总计|合计|总"),
    ("城区|城市|县城|城镇", "农村|乡村|乡下"),
    ("开始|起始|起|加入", "结束|截止|终止|退出"),
    ("经度|东经|lon", "纬度|北纬|lat"),
    ("本年|今年|本学年|当年", "上年|去年|上学年|往年|上期|上月", "明年|下年|来年"),
    ("在线", "离线"),
    ("完好|可用|正常", "损坏|故障|维修", "报废|淘汰", "闲置"),
    ("下载", "上传", "引用|转载", "浏览|点击"),
    ("撤并|撤销|停办", "建校|建成|成立|创办"),
    ("立项|申报", "结题|结项"),
    ("专任|专职", "兼任|兼职|兼课", "外聘|代课|临聘"),
    ("代码|编码|编号|代号|标识|标示|号|码", "名称|全称|校名|名字", "简称"),
    ("音乐", "美术", "体育", "艺术", "语文", "数学", "英语|外语", "科学", "德育|道法"),
    ("省级|省", "市级|市", "县级|区级", "国家级|部级", "校级"),
    ("普通", "多媒体", "录播", "创客", "计算机|电脑|微机", "观摩", "实验", "智慧"),
    ("面积", "间数", "座位", "金额|费|经费|值", "台数"),
    ("学年", "学期", "学段", "学科", "年级"),
    ("日期|时间", "次数|频次", "时长|分钟"),
    ("有线", "无线"),
    ("编制内|在编", "编外|非编"),
    ("已审|审核", "通过"),
    ("原|旧|曾用|前", "现(?!有)|新"),
)
# Words without which a heading still means the same.
UNMARKED = frozenset({"下行", "签约", "现有|存量|库存", "本年|今年|本学年|当年"})
UNMARKED_TOO = frozenset(
    {"总计|合计|总", "日期|时间", "间数", "台数", "名称|全称|校名|名字"}
)
# A heading with one of these says something of the thing, not the thing itself.
_TURNS = re.compile(
    r"未|非|不(?!齐)|无(?!线)|没有|除|(?<![速频])率|占比|比例|百分比|同比|环比|增幅|其中|"
    r"拟|预计|预算|需求|缺(?!课)|目标|要求|标准|达标|备用|备份|副|第二|排名|等级"
)
_COMPILED: tuple[tuple[tuple[str, re.Pattern[str]], ...], ...] = tuple(
    tuple((word, re.compile(word)) for word in group) for group in GROUPS
)


def is_opposite(heading: str, word: str) -> bool:
    """Tell whether two headings name different members of a group."""
    pairs = zip(_members(heading).items(), _members(word).values(), strict=True)
    return any(own and other and not own & other for (_, own), other in pairs)


def is_marked(heading: str, word: str) -> bool:
    """Tell whether one of two headings says something that the other does not."""
    if set(_TURNS.findall(heading)) != set(_TURNS.findall(word)):
        return True
    pairs = zip(_members(heading).items(), _members(word).values(), strict=True)
    return any((own ^ other) - UNMARKED - UNMARKED_TOO for (_, own), other in pairs)


def _members(text: str) -> Mapping[int, frozenset[str]]:
    return {
        place: frozenset(word for word, pattern in group if pattern.search(text))
        for place, group in enumerate(_COMPILED)
    }
