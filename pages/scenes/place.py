"""What a scene is about: the area and the period as a view, or why there is none."""

from collections.abc import Callable, Sequence

from pages.scenes.markup import Foot, scene_html, sentence
from pages.scenes.scene import Scene, SceneRequest
from pages.scenes.totals import newest_words, totals_scene
from pages.ui import cached
from pages.ui.published import published
from pages.ui.view import View, newest_period

About = Callable[[SceneRequest, View], Scene]
EMPTY = "还没有数据。请在“数据导入”页导入学校填报的表格，投影会自己换上新的数。"
GONE = "放映方案里的区域已不在数据里。请在“投影大屏”页重新选择。"


def about_area(build: About, facts: Sequence[str] = ()) -> Callable[..., Scene]:
    """Return a builder that says in a sentence what keeps it from building.

    Where no school has reported, what was published of `facts` stands in its place.
    """

    def checked(request: SceneRequest) -> Scene:
        view = view_of(request)
        if view is None:
            has_areas = cached.tree().root is not None
            return plain_scene(request, "", GONE if has_areas else EMPTY)
        if view.node.school_count:
            return build(request, view)
        said = totals_scene(request, view, facts)
        return said or plain_scene(request, view.node.name, _no_schools(view))

    return checked


def view_of(request: SceneRequest) -> View | None:
    """Return the area (without one the whole zone) and period; None: not there."""
    tree = cached.tree()
    if tree.root is None:
        return None
    key = request.area_key or tree.root.key
    if key not in tree:
        return None
    return View(tree.find(key), request.period, newest_period())


def plain_scene(request: SceneRequest, title: str, words: str) -> Scene:
    """Return a scene that has a sentence in the place of its picture."""
    foot = Foot(newest_words(request.period))
    html = scene_html("plain", title, sentence(words), foot=foot)
    return Scene(
        request.kind,
        title or words,
        html,
        as_of=foot.as_of,
        note=words,
        is_sentence=True,
    )


def _no_schools(view: View) -> str:
    if published(view.node).is_empty:
        return f"{view.node.name}还没有学校的数据。"
    return (
        f"{view.node.name}目前只有公开报道的总量，没有给出分校数据，"
        "所以这一幕没有图。请学校填报后再看。"
    )
