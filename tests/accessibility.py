"""What the checker axe-core finds on a page, with whose part of the page it is."""

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
GRAVE = ("serious", "critical")
_RUN = """() => axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"],
}).then((found) => found.violations.map((rule) => ({
  id: rule.id, impact: rule.impact,
  nodes: rule.nodes.map((node) => ({
    html: node.html.slice(0, 200), target: node.target.join(" "),
    why: node.failureSummary,
  })),
})))"""


def grave_findings(page: Page) -> list[tuple[str, dict[str, Any]]]:
    """Return the rule and the element of each serious or critical finding that stays.

    What is just being drawn is half transparent: it is looked at again.
    """
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE.read_text("utf-8"))
    for _ in range(3):
        rules = [r for r in page.evaluate(_RUN) if r["impact"] in GRAVE]
        found = [(rule["id"], node) for rule in rules for node in rule["nodes"]]
        if not found:
            break
        page.wait_for_timeout(1500)
    return found
