// Says in one line that the connection is lost, how long, and that it comes back.
(function () {
  "use strict"
  if (window.zhijiaoTooOld) return // old_browser.js has said why nothing comes
  const words = window.zhijiaoWords.connection
  const root = new URL("../../", document.currentScript.src)
  const GRACE = 2000 // a short break is no news
  const OPENING = 10000 // a slow network opens its socket later than its page
  const AGAIN = "zhijiao_reloaded"
  let since = Date.now()
  let wasConnected = false
  let answers = false // the server, by HTTP
  let box = null

  const state = () => {
    const app = document.querySelector('[data-testid="stApp"]')
    return app ? app.getAttribute("data-test-connection-state") : "INITIAL"
  }

  const time = () => {
    const all = Math.round((Date.now() - since) / 1000)
    const text = all < 60 ? words.seconds : words.minutes
    return text.replace("{minutes}", String(Math.floor(all / 60)))
      .replace("{seconds}", String(all % 60))
  }

  const hide = () => {
    if (box) box.remove()
    box = null
  }

  const show = (text, kind) => {
    const isNew = !box
    if (isNew) {
      box = document.createElement("div")
      box.setAttribute("role", "alert")
      document.body.appendChild(box)
    } else {
      box.setAttribute("aria-live", "off") // read aloud once, not every second
    }
    box.className = kind
    box.textContent = text.replace("{time}", time()).replace("{address}", root.href)
  }

  const ask = () => {
    const health = new URL("_stcore/health", root)
    return fetch(health, { cache: "no-store" })
      .then((answer) => { answers = answer.ok }, () => { answers = false })
  }

  // After an error it cannot recover from, Streamlit waits for ever: open it anew.
  const reopen = () => {
    const last = Number(sessionStorage.getItem(AGAIN) || 0)
    if (!answers || Date.now() - last < 30000) return
    sessionStorage.setItem(AGAIN, String(Date.now()))
    location.reload()
  }

  // A server that was started anew knows nothing of this page until it runs: the key
  // that Streamlit itself takes for "run again" is pressed for the reader.
  const runAgain = () => {
    for (const kind of ["keydown", "keyup"]) {
      const key = { key: "r", code: "KeyR", keyCode: 82, which: 82, bubbles: true }
      document.body.dispatchEvent(new KeyboardEvent(kind, key))
    }
  }

  const look = () => {
    const now = state()
    if (now === "CONNECTED") {
      if (wasConnected && box) runAgain()
      wasConnected = true
      since = Date.now()
      document.documentElement.setAttribute("data-zj-connected", "")
      hide()
      return
    }
    const gone = Date.now() - since
    if (gone < (wasConnected ? GRACE : OPENING)) return
    if (Math.round(gone / 1000) % 5 === 0) ask()
    if (now === "DISCONNECTED_FOREVER") ask().then(reopen)
    if (wasConnected) show(words.lost, "zj-line")
    else if (answers) show(words.blocked, "zj-wall")
    else show(words.absent, "zj-line")
  }

  setInterval(look, 1000)
})()
