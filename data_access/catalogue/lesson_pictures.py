"""带宽体验: the short lesson whose pictures are sent at two schools' rates."""

PICTURE_KB = 150  # of 1,000 bytes, about a photograph of a slide as an app sends it
SECONDS_A_PICTURE = 4  # how long the teacher stays with one
PICTURES = (
    "播下种子",
    "长出根",
    "钻出土",
    "展开子叶",
    "长出真叶",
    "茎长高了",
    "结出花苞",
    "开花了",
)
# What stands below each picture while it is sent; the player fills in the blanks.
ARRIVING = "老师讲到第{lesson}幅，这里第{own}幅收到 {got} / {size} KB"
KEEPS_UP = "跟得上：第{own}幅已完整"
ALL_THERE = "{count}幅 {total} KB 全部收到，用时 {seconds} 秒"
