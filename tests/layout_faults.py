"""What looks wrong in a page's DOM: text cut, one text on another, past the edge."""

from playwright.sync_api import Page

# A letter's box is higher than its ink: two lines may share so many pixels.
_SCRIPT = """
() => {
  const faults = []
  const wide = document.documentElement
  if (wide.scrollWidth > innerWidth + 1)
    faults.push(`页面比窗口宽：${wide.scrollWidth} > ${innerWidth}`)

  const isShown = element => {
    if (!element.checkVisibility(
      { checkOpacity: true, checkVisibilityCSS: true })) return false
    if (element.closest('[aria-hidden="true"],[data-zj-hidden]')) return false
    const style = getComputedStyle(element)
    return !(style.clip !== 'auto' || style.clipPath !== 'none')
  }
  const own = element => [...element.childNodes].filter(
    node => node.nodeType === 3 && node.textContent.trim())
  const boxes = []
  for (const element of document.querySelectorAll('body *')) {
    if (element.tagName === 'STYLE' || element.tagName === 'SCRIPT') continue
    const texts = own(element)
    if (!texts.length || !isShown(element)) continue
    const words = texts.map(node => node.textContent.trim()).join(' ').slice(0, 40)
    const style = getComputedStyle(element)
    const cuts = style.overflowX !== 'visible'
    if (cuts && element.clientWidth && element.scrollWidth > element.clientWidth + 2
        && !['auto', 'scroll'].includes(style.overflowX))
      faults.push(`文字被截断：${words}`)
    for (const node of texts) {
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue
        boxes.push({ element, words, box, clip: clipOf(element) })
      }
    }
  }
  function clipOf(element) {
    let up = element.parentElement
    const clip = { left: 0, right: innerWidth, top: -1e9, bottom: 1e9, scroller: null }
    for (; up && up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up)
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
      const box = up.getBoundingClientRect()
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY)
      if (!clip.scroller && scrolls) clip.scroller = up
      if (up.matches('[data-testid="stMain"],.stApp,section')) continue
      clip.left = Math.max(clip.left, box.left)
      clip.right = Math.min(clip.right, box.right)
      clip.top = Math.max(clip.top, box.top)
      clip.bottom = Math.min(clip.bottom, box.bottom)
    }
    return clip
  }
  const seen = boxes.filter(({ box, clip }) =>
    box.right > clip.left && box.left < clip.right
    && box.bottom > clip.top && box.top < clip.bottom)
  for (const { words, box, clip } of seen)
    if ((box.right > clip.right + 3 || box.left < clip.left - 3)
        && !(clip.scroller
          && clip.scroller.scrollWidth > clip.scroller.clientWidth + 1))
      faults.push(`文字超出所在的框：${words}`)

  const layer = element => element.closest(
    '[role="dialog"],[data-testid="stHeader"],[data-zj-panel],[data-baseweb="popover"]')
  for (let i = 0; i < seen.length; i++)
    for (let j = i + 1; j < seen.length; j++) {
      const [a, b] = [seen[i], seen[j]]
      if (a.element === b.element || a.element.contains(b.element)
          || b.element.contains(a.element) || layer(a.element) !== layer(b.element))
        continue
      const across = Math.min(a.box.right, b.box.right)
        - Math.max(a.box.left, b.box.left)
      const down = Math.min(a.box.bottom, b.box.bottom)
        - Math.max(a.box.top, b.box.top)
      const least = Math.min(a.box.height, b.box.height)
      if (across > 2 && down > least * 0.35)
        faults.push(`文字重叠：${a.words} ⇄ ${b.words}`)
    }
  return [...new Set(faults)].slice(0, 30)
}
"""


def layout_faults(page: Page) -> list[str]:
    """Return one sentence per fault that stands in the page as it is drawn now."""
    found: list[str] = page.evaluate(_SCRIPT)
    return found
