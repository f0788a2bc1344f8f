"""Which part of the zone is in view, as one frozen value."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scope:
    """An area or one school; no area means the whole zone.

    `area_id` and `school_id` are the store's surrogate keys. `depth` is the
    area's place in the tree: 0 is the zone's root, its children are 1, and so on.
    Groups (高新区, 联合体) stand outside the tree: `is_group` is set.
    """

    area_id: int | None = None
    depth: int = 0
    school_id: int | None = None
    is_group: bool = False
