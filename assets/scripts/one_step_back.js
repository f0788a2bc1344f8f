// A step to another page with a new choice is one step back, not Streamlit's two.
(function () {
  "use strict"
  if (window.zhijiaoTooOld) return
  const TOGETHER = 1000 // milliseconds between the two entries, on a slow machine
  const push = history.pushState
  let last = { search: "", at: -Infinity }

  // Streamlit writes the new choice on the page that is left, then the new page.
  history.pushState = function (state, title, url) {
    const to = new URL(url, location.href), now = performance.now()
    const isSecond = to.search && to.search === last.search
      && to.search === location.search && to.pathname !== location.pathname
      && now - last.at < TOGETHER
    last = { search: isSecond ? "" : to.search, at: now }
    if (isSecond) history.replaceState(state, title, url)
    else push.call(history, state, title, url)
  }
})()
