// Shows that the server is at work: a line after a moment, a word when it takes long.
(function () {
  "use strict"
  if (window.zhijiaoTooOld) return
  const words = window.zhijiaoWords.progress
  const LINE = 300, WORD = 1000
  const STATE = "data-test-script-state", TURNING = "data-zj-turning"
  const root = document.documentElement
  let box = null
  let timers = []

  const isAtWork = () => {
    const app = document.querySelector('[data-testid="stApp"]')
    const state = app ? app.getAttribute(STATE) : "notRunning"
    return root.hasAttribute(TURNING) || /^(running|rerunRequested)$/.test(state)
  }

  const show = () => {
    box = document.createElement("div")
    box.className = "zj-progress"
    box.setAttribute("role", "status")
    document.body.appendChild(box)
  }

  const tell = () => {
    const word = document.createElement("span")
    word.textContent = root.hasAttribute(TURNING) ? words.turning : words.running
    box.appendChild(word)
  }

  const stop = () => {
    timers.forEach(clearTimeout)
    timers = []
    if (box) box.remove()
    box = null
  }

  const look = () => {
    if (!isAtWork()) stop()
    else if (!timers.length) timers = [setTimeout(show, LINE), setTimeout(tell, WORD)]
  }

  new MutationObserver(look).observe(root, {
    attributes: true, attributeFilter: [STATE, TURNING], subtree: true,
  })
})()
