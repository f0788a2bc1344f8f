"""What a scene is made from and what it consists of: plain values, no drawing."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from data_access.period import Period

Spec = dict[str, Any]


@dataclass(frozen=True)
class SceneRequest:
    """One scene of a plan: its kind, what it is about, and the choices of its kind.

    Without an area the whole zone is meant.
    """

    kind: str
    area_key: str | None
    school_code: str | None
    period: Period
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Frame:
    """One moment of a scene that moves: what its charts and its texts change to.

    `signals` are set on every chart of the scene that has a parameter of that name;
    `texts` are put, as plain text, into the elements of those ids.
    """

    label: str
    signals: Mapping[str, Any] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Scene:
    """A finished scene: escaped HTML, charts by the id of their element, its frames.

    The foot of the scene (`as_of`, `source`, `note`) is within `html` too; here it
    stands once more for lists of scenes and for what is read aloud.
    """

    kind: str
    title: str
    html: str
    charts: Mapping[str, Spec] = field(default_factory=dict)
    frames: tuple[Frame, ...] = ()
    as_of: str = ""
    source: str = ""
    note: str = ""
    is_sentence: bool = False  # it only says why it has no picture: nothing for a wall

    def as_json(self) -> dict[str, Any]:
        """Return the scene as JSON holds it."""
        return asdict(self)
