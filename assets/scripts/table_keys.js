// On a list that leads on arrows move a frame over its rows, Enter or Space opens one.
(function () {
  "use strict"
  if (window.zhijiaoTooOld) return
  const LIST = '[class*="-leads-on"] [data-testid="stDataFrame"]'
  const HEAD = 35 // pixels of the heads, as Streamlit draws them
  const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
  const ENDS = { Home: -Infinity, End: Infinity }
  let isPointed = false // the pointer brings the focus: the table's own ways hold
  let at = 0
  let frame = null

  const listOf = (target) => target.matches && target.matches("canvas[tabindex]")
    ? target.closest(LIST) : null

  const count = (list) => {
    const table = list.querySelector("table[aria-rowcount]")
    return table ? Number(table.getAttribute("aria-rowcount")) - 1 : 0
  }

  const hide = () => {
    if (frame) frame.remove()
    frame = null
  }

  const cell = (list, column) =>
    list.querySelector('[data-testid="glide-cell-' + column + "-" + at + '"]')

  const words = (list) => {
    const row = cell(list, 0) && cell(list, 0).closest("tr")
    return row ? Array.from(row.cells).map((one) => one.textContent).join(" ") : ""
  }

  const show = (list) => {
    const scroller = list.querySelector(".dvn-scroller")
    const stack = list.querySelector(".dvn-stack")
    const rows = count(list)
    if (!scroller || !stack) return
    if (!rows) { // of a new table the cells are not written yet
      setTimeout(() => { if (list.contains(document.activeElement)) show(list) }, 200)
      return
    }
    const high = (stack.offsetHeight - HEAD) / rows
    const room = scroller.clientHeight - HEAD
    if (at * high < scroller.scrollTop) scroller.scrollTop = at * high
    const below = (at + 1) * high - room
    if (below > scroller.scrollTop) scroller.scrollTop = below
    if (!frame) {
      frame = document.createElement("div")
      frame.className = "zj-row"
      frame.setAttribute("role", "status")
      list.appendChild(frame)
    }
    frame.style.top = HEAD + 1 + at * high - scroller.scrollTop + "px"
    frame.style.height = high + "px"
    // The cells for screen readers are written a moment after the scroll.
    setTimeout(() => { if (frame) frame.textContent = words(list) }, 250)
  }

  const move = (list, to) => {
    at = Math.max(0, Math.min(count(list) - 1, to))
    show(list)
  }

  // The row is clicked as with a mouse: the table knows no key for it.
  const open = (canvas) => {
    if (!frame) return
    const box = frame.getBoundingClientRect()
    const place = { clientX: box.left + 8, clientY: box.top + box.height / 2 }
    const how = { ...place, bubbles: true, cancelable: true, composed: true, view: window }
    for (const kind of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
      const Kind = /^pointer/.test(kind) ? PointerEvent : MouseEvent
      canvas.dispatchEvent(new Kind(kind, how))
    }
  }

  const answer = (list, event) => {
    if (event.key in STEPS) move(list, at + STEPS[event.key])
    else if (event.key in ENDS) move(list, ENDS[event.key])
    else if (event.key === "Enter" || event.key === " ") open(event.target)
    else return /^Arrow/.test(event.key)
    return true
  }

  addEventListener("pointerdown", (event) => {
    isPointed = true
    if (event.isTrusted) hide()
  }, true)
  for (const kind of ["pointerup", "pointercancel"]) {
    addEventListener(kind, () => { setTimeout(() => { isPointed = false }) }, true)
  }
  addEventListener("focusin", (event) => {
    const list = listOf(event.target)
    if (!list || isPointed) return
    event.stopImmediatePropagation() // else the table picks its first cell
    move(list, 0)
  }, true)
  addEventListener("focusout", hide, true)
  addEventListener("wheel", hide, { capture: true, passive: true })
  addEventListener("keydown", (event) => {
    const list = listOf(event.target)
    if (!list || event.ctrlKey || event.metaKey || event.altKey) return
    if (!answer(list, event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }, true)
})()
