"""What the wall and the page 投影大屏 say: what cannot be kept, how the player is."""

WALLS: dict[str, str] = {
    "plan_name_missing": "方案还没有名称，没有保存。请写一个名称，例如“全区工作会”。",
    "plan_name_long": "方案名称有 {length} 个字，没有保存；最多 {limit} 个字。"
    "请写短一些。",
    "plan_name_taken": "已有名为“{name}”的方案，没有保存，原来的方案没有变。"
    "请换一个名称，或到那个方案里去改。",
    "plan_scene_count": "方案里有 {count} 个画面，没有保存；应是 1 到 {limit} 个。"
    "请增减画面后再保存。",
    "plan_seconds": "第 {number} 个画面的时长“{value}”秒不能用，没有保存；"
    "应是 {least} 到 {most} 秒的整数。请改好后再保存。",
    "case_picture_missing": "“展播案例”表里写的“{path}”不在媒体文件夹里，画面里没有图。"
    "请把它放进数据文件夹的 media 里，放好就会换上。",
    "case_picture_heavy": "图片“{path}”超过 {limit:g} MB，没有放进画面。请压缩后换上。",
    "case_picture_unread": "“{path}”里不是 PNG、JPEG 或 WebP 图片，没有放进画面。"
    "请另存为图片后换上。",
    "case_video": "“{path}”是视频，不放进画面；请另写一张图片。",
    "wall_plan_unknown": "没有名为“{name}”的放映方案；现有：{allowed}。"
    "请从“投影大屏”页重新打开。",
}

# What the player shows; {when} is an hour and minute, {told} the server's sentence.
PLAYER: dict[str, object] = {
    "waiting": "正在连接服务器，连上后自动开始放映…",
    "nothing": "这个放映方案现在没有可放映的画面。请在“投影大屏”页检查方案，"
    "或先导入数据。",
    "lost": "与服务器的连接断了（{when} 起）：画面照常放映，数据停在断开之前；"
    "连上后自动恢复。",
    "refused": "数据暂时取不到（{when} 起），画面照常放映：{told}",
    "paper": {
        "print": "打印",
        "back": "返回放映",
        "number": "第{number}页，共{count}页",
        "source": "来源：见各页",
        "more": "另有{count}行没有印出",
    },
    "pause": "暂停",
    "resume": "继续",
    "keysTitle": "按键（翻页笔同样可用）",
    "keys": [
        ["→　↓　PageDown　回车", "下一个画面"],
        ["←　↑　PageUp　退格", "上一个画面"],
        ["空格　P　B　.", "暂停，再按继续"],
        ["Home　End", "第一个、最后一个画面"],
        ["F　F5", "全屏，再按退出"],
        ["Esc", "退出全屏；再按回到“投影大屏”页"],
        ["?　/", "显示或收起本表"],
    ],
}
NO_SCRIPT = "放映需要浏览器允许运行脚本：请在浏览器设置里打开 JavaScript，再刷新本页。"
TOO_OLD = "浏览器内核过旧，不能放映：请换用新的浏览器，再打开本页。"
BUTTONS = {
    "previous": "上一个",
    "pause": "暂停",
    "next": "下一个",
    "fullScreen": "全屏",
    "help": "按键",
    "print": "打印",
    "leave": "退出",
}
MADE_AT = "单个文件，{moment} 生成"
FILE_WRITTEN = "已写好 {path}（{size} MB）：双击即可放映，不用服务器和网络。"
