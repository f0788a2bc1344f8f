"""What is said of links: the address for telephones, and data changed since."""

_HOW_TO_SET = (
    "请信息人员把环境变量 ZHIJIAO_PUBLIC_ADDRESS 写成手机打得开的地址，"
    "例如 `http://10.1.2.3:8502`，再重启本程序。"
)
SHARING: dict[str, str] = {
    "public_off": "手机扫码还没有开通。开通分两步：① 信息人员在服务器上另起一个"
    "“公开视图”（`make public ADDRESS=本机在局域网里的地址 PORT=8502`，"
    "只读，没有教师、原始记录和未报送名单）；"
    "② 把环境变量 ZHIJIAO_PUBLIC_ADDRESS 写成手机打得开的地址，"
    "例如 `http://10.1.2.3:8502`，再重启本程序。详见部署说明。",
    "public_unread": "公开视图的地址 `{given}` 认不出来：要以 `http://` 或 `https://`"
    " 开头，"
    "接着是主机名或 IP 地址，可以带端口和路径，不能带用户名、问号和井号。"
    + _HOW_TO_SET,
    "public_loopback": "公开视图的地址 `{given}` 是本机地址，手机打不开本机地址："
    "手机会去找它自己。" + _HOW_TO_SET,
    "public_everywhere": "公开视图的地址 `{given}` 是“所有网卡”的意思，"
    "只能用来监听，手机打不开。" + _HOW_TO_SET,
    "public_link_local": "公开视图的地址 `{given}` 是没有领到网络地址时电脑自己编的，"
    "手机打不开。请先让服务器接入局域网。" + _HOW_TO_SET,
    "not_public": "公开视图里没有这一项。要看全部，请到局里的电脑上打开本程序。",
    "link_is_older": "此链接发出时数据为第{version}版（{day}），此后有更新。",
    "link_is_other": "此链接发出时数据为第{version}版（{day}），"
    "现在的数据不是接着那一版来的：换过数据库，或者恢复过备份。",
    "link_now_then": "现在看的是发出时（第{version}版，{day}）的画面，此后数据有更新。",
    "link_not_kept": "发出时的这个画面没有留下（只留发出的那一个画面，"
    "留{months}个月），下面是现在的数据。",
    "link_not_kept_here": "发出时没有留下这一项。请关上这个窗口，"
    "点“看现在”，再打开看。",
    "link_kept": "发出时的画面留到{day}：以后数据有变，打开链接时可以选看当时或现在。",
    "link_too_large": "这个画面的数据太多，没有留下：以后数据有变，"
    "打开链接只能看现在。想留底，请下载表格。",
    "link_unkept": "服务器的数据文件夹写不进去，发出时的画面没有留下："
    "以后数据有变，打开链接只能看现在。请信息人员检查磁盘空间和权限。",
}
