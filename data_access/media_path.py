"""Where a picture or video lies inside the media folder, and nowhere else."""

from pathlib import Path, PurePosixPath

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp"})
VIDEOS = frozenset({".mp4", ".webm", ".mov"})
_FORBIDDEN = frozenset('\\:*?"<>|')


def media_fault(text: str) -> str:
    """Return why a path may not name a media file: outside, kind; "" where it may."""
    parts = text.split("/")
    is_plain = all(letter.isprintable() and letter not in _FORBIDDEN for letter in text)
    leaves = any(part.strip() in ("", ".", "..") for part in parts)
    if not is_plain or leaves:
        return "outside"
    is_known = PurePosixPath(text).suffix.lower() in PICTURES | VIDEOS
    return "" if is_known else "kind"


def media_file(folder: Path, text: str) -> Path | None:
    """Return the file of a path inside a folder; None: not there, or outside it.

    Links that lead out of the folder count as outside.
    """
    if media_fault(text):
        return None
    root = folder.resolve()
    found = (root / text).resolve()
    return found if found.is_file() and found.is_relative_to(root) else None
