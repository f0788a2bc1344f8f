"""What the public view may show: everything that is not named here is closed.

No teachers, no schools by name but the best, no raw rows, nothing of who did not
report. A page is open when it stands in PUBLIC_PAGES; a result, when in PUBLIC_RESULTS.
"""

from collections.abc import Mapping
from dataclasses import dataclass

FEWEST_SCHOOLS = 3  # an area of fewer is not told by itself
BEST = 5  # so many of the best are named
TAG = "公开视图"


@dataclass(frozen=True)
class PublicPage:
    """What a page shows in public: area totals of indicators, the best by name."""

    indicators: tuple[str, ...]
    boards: tuple[str, ...] = ()


PUBLIC_PAGES: Mapping[str, PublicPage] = {
    "overview": PublicPage(
        (
            "net_bw_target_rate",
            "c3_open_rate",
            "res_total",
            "dev_stu_per_terminal",
            "dev_tea_per_terminal",
            "c3_school_cover_rate",
            "dev_mmroom_ratio",
            "net_wifi_rate",
        )
    ),
    "bandwidth": PublicPage(
        (
            "net_bw_target_rate",
            "net_access_rate",
            "net_bw100_rate",
            "net_gigabit_rate",
            "net_wifi_rate",
            "net_bw_mbps",
        )
    ),
    "equipment": PublicPage(
        (
            "dev_stu_per_terminal",
            "dev_tea_per_terminal",
            "dev_mmroom_ratio",
            "dev_connected_room_ratio",
            "dev_bbt_full_rate",
            "dev_recording_rate",
        )
    ),
    "three_classrooms": PublicPage(
        (
            "c3_school_cover_rate",
            "c3_open_rate",
            "c3_lessons",
            "c3_recv_lessons",
            "c3_weak_cover_rate",
        )
    ),
    "teaching_use": PublicPage(
        ("use_lesson_rate", "use_online_rate", "use_install_rate", "use_exp_open_rate")
    ),
    "leaderboard": PublicPage(("res_total", "res_month_new"), ("resources",)),
}
PUBLIC_INDICATORS = frozenset(
    name for page in PUBLIC_PAGES.values() for name in page.indicators
)
# The frame around every page, and what is made for the public view alone.
PUBLIC_RESULTS = frozenset(
    {
        "zone",
        "tree",
        "newest",
        "newest_period",
        "totals",
        "public_cards",
        "public_areas",
        "public_best",
        "public_caption",
    }
)
