// Keeps the old page in sight until the next one is drawn; its menu stays live.
(function () {
  "use strict"
  if (!document.startViewTransition || window.zhijiaoTooOld) return
  const LIMIT = 3500 // milliseconds the old picture may stay
  const CAPTURE = 250 // and its taking may hold the server's messages
  const NEW_SESSION = 4, SCRIPT_FINISHED = 6, NAVIGATION = 23 // of ForwardMsg
  const PAGE_OF = { [NEW_SESSION]: 9, [NAVIGATION]: 4 }
  const EARLY = 2 // a run that ends because the next one begins
  const root = document.documentElement
  const text = new TextDecoder()
  let page = "" // whose elements the browser has
  let held = null // messages, while the old picture is taken
  let turn = null
  let isFinished = false // the server, with the next page

  // A field of a protobuf message: bytes or a number; undefined if it is not there.
  const field = (bytes, wanted) => {
    let at = 0
    const number = () => {
      let value = 0, size = 1, byte = 128
      while (byte > 127 && at < bytes.length) {
        byte = bytes[at++]
        value += (byte & 127) * size
        size *= 128
      }
      return value
    }
    while (at < bytes.length) {
      const tag = number(), kind = tag & 7
      let value
      if (kind === 0) value = number()
      else {
        const length = kind === 2 ? number() : kind === 1 ? 8 : 4
        value = bytes.subarray(at, at + length)
        at += length
      }
      if (tag >>> 3 === wanted) return value
    }
  }

  const pageOf = (bytes, kind) => {
    const message = field(bytes, kind)
    return message && text.decode(field(message, PAGE_OF[kind]))
  }

  // Notes what a message says; tells whether it takes the page away.
  const takesAway = (bytes) => {
    const before = page
    const next = pageOf(bytes, NEW_SESSION)
    page = next || pageOf(bytes, NAVIGATION) || page
    const end = field(bytes, SCRIPT_FINISHED)
    if (end !== undefined) isFinished = end !== EARLY
    else if (next) isFinished = false
    return Boolean(next && before && next !== before)
  }

  const release = () => {
    const all = held || []
    held = null
    for (const give of all) give() // Streamlit tells of its own errors
  }

  const inSight = (one) => {
    const box = one.getBoundingClientRect()
    return box.bottom > 0 && box.top < innerHeight && box.height > 0
  }

  const isDrawn = () => {
    const waiting = document.querySelectorAll(
      '[data-testid="stSkeleton"],'
      + '[data-testid="stVegaLiteChart"]:not(:has(.marks)),'
      + '[data-testid="stDeckGlJsonChart"]:not(:has(canvas))')
    return !Array.from(waiting).some(inSight)
  }

  const skip = () => { if (turn) turn.skipTransition() }

  const look = (mine, frames) => {
    if (turn !== mine) return
    const done = !held && isFinished && isDrawn() ? frames + 1 : 0
    if (done > 1) skip() // what is there had a frame to be painted in
    else requestAnimationFrame(() => look(mine, done))
  }

  const begin = () => {
    held = []
    root.setAttribute("data-zj-turning", "")
    const mine = turn = document.startViewTransition(release)
    const end = () => {
      if (turn !== mine) return
      turn = null
      root.removeAttribute("data-zj-turning")
    }
    mine.ready.then(() => look(mine, 0), () => {})
    mine.updateCallbackDone.catch(() => {})
    mine.finished.then(end, end)
    setTimeout(release, CAPTURE)
    setTimeout(() => { if (turn === mine) { skip(); end() } }, LIMIT)
  }

  const receive = (give, event) => {
    if (event.data instanceof ArrayBuffer) {
      try {
        if (takesAway(new Uint8Array(event.data)) && !turn) begin()
      } catch (_) { /* a message of another kind: given as it is */ }
    }
    if (held) held.push(() => give(event))
    else give(event)
  }

  const listen = WebSocket.prototype.addEventListener
  WebSocket.prototype.addEventListener = function (kind, give, how) {
    const isOurs = kind === "message" && typeof give === "function"
    const own = (event) => receive((late) => give.call(this, late), event)
    return listen.call(this, kind, isOurs ? own : give, how)
  }
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, skip, true)
})()
