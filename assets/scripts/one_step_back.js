// A step to another page with a choice is one step back, not Streamlit's two.
(function () {
  "use strict"
  if (window.zhijiaoTooOld) return
  const TOGETHER = 1000 // milliseconds between the two entries, on a slow machine
  const push = history.pushState
  let last = { search: "", at: -Infinity }
  let bare = "" // the page that the menu has just led to, as yet without a choice

  history.pushState = function (state, title, url) {
    const to = new URL(url, location.href), now = performance.now()
    const isOther = to.pathname !== location.pathname
    // Streamlit writes a new choice on the page that is left, then the new page.
    const isSecond = to.search && to.search === last.search
      && to.search === location.search && isOther && now - last.at < TOGETHER
    // The menu leads to the bare page, which then writes what stays chosen.
    const isWritten = !isOther && to.search && !location.search
      && to.pathname === bare
    bare = isOther && !to.search ? to.pathname : ""
    last = { search: isSecond ? "" : to.search, at: now }
    if (isSecond || isWritten) history.replaceState(state, title, url)
    else push.call(history, state, title, url)
  }

  // From then on it is the reader who chooses.
  for (const kind of ["pointerdown", "keydown", "popstate"])
    addEventListener(kind, () => { bare = "" }, true)
})()
