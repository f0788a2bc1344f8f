"""What the person who loads outlines says about the file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OutlineOptions:
    """Where the outlines are from, and how to read them.

    Attributes:
        source: the publisher or the map they were taken from.
        approval_no: the 审图号; without one the map says that it is not for the public.
        coordinate_system: WGS84, GCJ02 or BD09, where the file does not say it.
        level: kind of area (a code of the catalogue's areas) the file is about.
        origin: code of the catalogue's ORIGINS.
    """

    source: str
    approval_no: str | None = None
    coordinate_system: str | None = None
    level: str | None = None
    origin: str = "published"
