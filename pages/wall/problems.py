"""What a scene of a plan is about, in words, and why it cannot be shown."""

from data_access.catalogue.walls import PlannedScene
from pages.scenes.kinds import KINDS
from pages.ui import cached
from pages.wall.picked import picked_school


def school_names() -> dict[str, str]:
    """Return code → name of every school."""

    def build() -> dict[str, str]:
        rows = cached.schools()
        return dict(zip(rows["school_code"].astype(str), rows["name"], strict=True))

    return cached.remember("wall_school_names", (), build)


def about(scene: PlannedScene) -> str:
    """Return what a scene is about: its kind, and the area or school it names."""
    label = KINDS[scene.kind].label if scene.kind in KINDS else scene.kind
    tree, area, school = cached.tree(), scene.area_code, scene.school_code
    names = [tree.find(area).name] if area and area in tree else []
    if scene.kind in KINDS and KINDS[scene.kind].needs_school:
        school = school or picked_school()
        names += [school_names().get(school or "", "")]
    return "　".join(word for word in [label, *names] if word)


def is_lost(scene: PlannedScene) -> bool:
    """Tell whether a scene is about something that is not there any more."""
    return bool(problem_of(scene, is_built=True))


def problem_of(scene: PlannedScene, *, is_built: bool) -> str:
    """Return why a scene is left out on the wall, "" where it is shown."""
    if scene.kind not in KINDS:
        return "本程序没有这种画面，放映时跳过：请删除，或换一种。"
    if scene.area_code and scene.area_code not in cached.tree():
        return f"库里没有代码为“{scene.area_code}”的区域，放映时跳过：请另选区域。"
    if scene.school_code and scene.school_code not in school_names():
        return f"库里没有标识码为“{scene.school_code}”的学校，放映时跳过：请另选学校。"
    needs_school = KINDS[scene.kind].needs_school
    if needs_school and not scene.school_code and picked_school() is None:
        return "还没有获奖数据，程序挑不出学校，放映时跳过：请选一所学校。"
    if not is_built:
        return "这个画面暂时画不出来，放映时跳过；原因在程序日志里。"
    return ""
