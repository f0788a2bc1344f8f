"""The HTML that every scene stands in: escaped text, head, body and foot."""

import html
from dataclasses import dataclass

from pages.scenes.ink import colours


@dataclass(frozen=True)
class Foot:
    """What stands small below a scene: how fresh, from where, counted how."""

    as_of: str = ""
    source: str = ""
    note: str = ""


NO_FOOT = Foot()


def text(value: object) -> str:
    """Return a value as text that HTML shows and never runs; nothing for none."""
    is_missing = value is None or value != value
    return "" if is_missing else html.escape(str(value))


def properties() -> str:
    """Return the colours of scenes as the custom properties that its style reads."""
    ink = colours()
    named = {
        "ground": ink.ground,
        "panel": ink.panel,
        "text": ink.text,
        "secondary": ink.secondary,
        "accent": ink.accent,
        "line": ink.line,
    }
    return ";".join(f"--zj-{name}:{colour}" for name, colour in named.items())


def scene_html(
    kind: str, title: str, body: str, *, lead: str = "", foot: Foot = NO_FOOT
) -> str:
    """Return a scene: `title`, `lead` and `foot` as plain text, `body` as HTML."""
    first = f'<p class="zj-lead">{text(lead)}</p>' if lead else ""
    return (
        f'<article class="zj-scene zj-{kind}" style="{properties()}">'
        f'<header class="zj-head"><h1>{text(title)}</h1>{first}</header>'
        f'<div class="zj-body">{body}</div>{_foot(foot)}</article>'
    )


def sentence(words: str) -> str:
    """Return the body of a scene that has nothing to show but a sentence."""
    return f'<p class="zj-sentence">{text(words)}</p>'


def chart(name: str, words: str) -> str:
    """Return the place of a chart, with what it shows for those who do not see it."""
    alt = f'role="img" aria-label="{text(words)}"'
    return f'<div class="zj-chart" id="{name}" {alt}></div>'


def _foot(foot: Foot) -> str:
    as_of = f"数据截至：{foot.as_of}" if foot.as_of else ""
    source = f"来源：{foot.source}" if foot.source else ""
    parts = [part for part in (as_of, source, foot.note) if part]
    spans = "".join(f"<span>{text(part)}</span>" for part in parts)
    return f'<footer class="zj-foot">{spans}</footer>'
