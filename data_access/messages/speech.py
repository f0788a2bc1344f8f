"""讲稿: the sentences for the speaker, as templates; what stands in {} is filled in.

The best stand by name, the weak only as counts; what nobody reported is said to be
未报送, never left out and never zero.
"""

from collections.abc import Mapping

TITLE = "讲稿：三句话，改好再讲"
BUTTON = "讲稿"
THREE, YEAR = "three", "year"
PARTS: Mapping[str, str] = {THREE: "三句话", YEAR: "一年情况"}
CHOOSE = "讲哪个指标"
CHOOSE_YEAR = "哪一年"
CHECK = "点带下划线的数，看口径、原因或名单："
EDIT = "改好再用（薄弱的只讲数目，不点名；复制和下载的是这一格里的字）"
COPY, COPIED, DOWNLOAD, AGAIN = "复制", "已复制", "下载TXT", "恢复原稿"
FILE_NAME = "讲稿"
NOT_FIGURES = "这一页没有可讲的指标。请到总览、带宽、三个课堂等页面打开讲稿。"

# The first sentence: state against target.
STANDING, WITHIN = "截至{when}", "{when}"
MISSING = "{when}，{where}{label}{value}{counts}，还没有数可以讲。"
COUNTS = "（{counts}）"
WITHOUT = "{when}，{where}{label}没有数可讲：{why}。"
PLAIN = "{when}，{where}{label}{value}{thin}。"
MET = "{when}，{where}{label}{value}，达到{target}的目标{thin}。"
BELOW = "{when}，{where}{label}{value}，距{target}的目标还差{gap}{lack}{thin}。"
ABOVE = "{when}，{where}{label}{value}，比{target}的目标还高{gap}{lack}{thin}。"
IS = "为{value}"
LACK = "，至少还要{lack}"
THIN = "；这个数{counts}"
FEW_DAYS = "；{why}"

# The second: change against the comparable period before, and the best by name.
CHANGED = "较{before}{change}"
FLAT = "与{before}基本持平"
NOTHING_BEFORE = "与{before}无可比数据"
BEST = "{name}最好，{value}"
BEST_TOTAL = "{name}最多，{value}"
TIED = "{name}并列最好，都是{value}"
TIED_TOTAL = "{name}并列最多，都是{value}"
TIED_MANY = "有{count}个{kind}并列最好，都是{value}"
ALL_ALIKE = "{kind}之间没有差别，都是{value}"

# The third: the weak as counts, and the reason where the store knows one.
BELOW_SCHOOLS = "还有{count}所学校未达到本校的线"
LACKING = "，共差{label}{lacking}"
ABOVE_SCHOOLS = "还有{count}所学校超过本校的线"
HAVE_NOT = "还有{count}所学校没有{label}"
BELOW_AREAS = "{count}个{kind}未达到目标"
SILENT = "{count}所学校未报送"
ALL_WELL = "已报送的学校都达到本校的线"
ALL_SENT = "应报的学校都已报送"
ASK_FOR = "应报的{count}所学校都还没有报送，请先催报"
NOBODY_DUE = "请先请负责填报的单位报送，报了才有数"
NOT_HELD = "没有开成的课里，写明原因的以{reason}最多，有{count}节"
UP_AND_DOWN = "变化来自{up}所学校上升、{down}所学校下降"
ONLY_UP = "变化来自{up}所学校上升，没有学校下降"
ONLY_DOWN = "变化来自{down}所学校下降"
CAME_AND_WENT = "变化主要来自学校新增、退出或报送增减，不是各校自身升降"

# A school's own: its peers instead of areas, its indicators instead of schools.
RANK = "在{peers}的{count}所学校中居第{rank}位"
MEDIAN = "{peers}的中位数是{median}"
NO_PEERS = "没有可比的同组学校"
OWN_LINES = "设了线的{count}项指标里，{met}项达到，{below}项还没有达到"
OWN_SILENT = "{count}项未报送"
NO_LINES = "这所学校没有设线的指标"

# The paragraph of a year, as the bureau's head speaks it (seed 001).
YEAR_LEAD = "{year}，{where}中小学宽带接入率{access}，{bandwidth}，"
YEAR_ROOMS = "多媒体教室占普通教室的比例{rooms}；"
YEAR_SPACES = "教师空间开通率{teachers}，学生空间开通率{pupils}。"
YEAR_TRAINING = "{until}举办教师信息技术培训{sessions}，参加培训{persons}。"
YEAR_NO_TRAINING = "{until}教师信息技术培训的场次、人次{missing}。"
YEAR_WHOLE, YEAR_UNTIL = "全年", "到{month}月，"
ALL_100 = "出口带宽均达百兆以上"
SHARE_100 = "出口带宽百兆以上的学校占{share}"
REACHED = "达{value}"
YEAR_TEXT = "{year}年"
YEAR_STOCK = "（存量按年末或最新一期，培训按全年合计；次数、人次不去重）"
