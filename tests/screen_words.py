"""The words a browser shows or reads aloud, and the English among them."""

from playwright.sync_api import Page

from tests.page_text import english

# Kinds of files stand under an uploader; keys are called as they are written.
MEANT = set("doc docx et jpg mov mp ofd ods pdf ppt rar tsv txt webp wps xls".split())
MEANT |= set("esc ctrl tab home end pageup pagedown".split())
_READ = """() => {
  const names = ["aria-label", "title", "placeholder", "alt", "aria-valuetext"]
  const unread = 'script, style, noscript, canvas, svg *, [data-testid=stIconMaterial],'
    + '[data-testid=stAlertDynamicIcon]'
  const found = []
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest(unread)) continue
    for (const name of names) found.push(element.getAttribute(name))
    if (element.closest('code, [data-testid=stFileUploaderDropzone]')) continue
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue)
    }
  }
  return found.filter((text) => text && /[A-Za-z]{2}/.test(text))
}"""


def english_on(page: Page) -> set[str]:
    """Return the English of a page: what stands on it, labels, hints, announcements."""
    words = {word for text in page.evaluate(_READ) for word in english(text)}
    return {word for word in words if word.lower() not in MEANT}
