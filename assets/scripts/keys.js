// Answers the keys and presenters' clickers; what they do is listed in key_panel.py.
(function () {
  "use strict"
  var TYPED = "input,textarea,select,[contenteditable=''],[contenteditable=true]"
  var CONTROL = "button,a[href],summary,canvas,[role=button],[role=radio],"
    + "[role=checkbox],[role=switch],[role=slider],[role=option],[role=combobox],"
    + "[role=tab],[role=menuitem],[role=menuitemradio],[role=gridcell]"
  var MAIN = '[data-testid="stMain"]'
  var STOPS = '[data-testid="stHorizontalBlock"],[class*="st-key-figure-"],'
    + '[data-testid="stExpander"],h3,h5'
  var ROOM = 8 // pixels between the head of the page and what begins the screen
  var isPaused = false

  function isMeeting() {
    return Boolean(document.querySelector(".zj-meeting"))
  }
  function press(key) {
    var button = document.querySelector(".st-key-" + key + " button")
    if (button) button.click()
    return Boolean(button)
  }
  function top() {
    var head = document.querySelector('[data-testid="stHeader"]')
    return head ? Math.max(head.getBoundingClientRect().bottom, 0) : 0
  }
  function turn(key) {
    if (press(key)) document.querySelector(MAIN).scrollTop = 0
  }
  function on() {
    var main = document.querySelector(MAIN)
    if (main.scrollTop + main.clientHeight >= main.scrollHeight - 4) return turn("step-on")
    var begin = top() + ROOM
    var most = window.innerHeight - begin - ROOM
    var next = Array.from(main.querySelectorAll(STOPS)).find(function (one) {
      var box = one.getBoundingClientRect()
      return box.height && box.top > begin + 4 && box.bottom > window.innerHeight + 2
    })
    var way = next ? next.getBoundingClientRect().top - begin : most
    main.scrollBy(0, Math.max(40, Math.min(way, most)))
  }
  function back() {
    var main = document.querySelector(MAIN)
    if (main.scrollTop < 4) return turn("step-back")
    main.scrollBy(0, -(window.innerHeight - top() - 2 * ROOM))
  }
  function pause() {
    isPaused = !isPaused
    document.documentElement.classList.toggle("zj-still", isPaused)
    window.dispatchEvent(new CustomEvent("zhijiao-pause", { detail: isPaused }))
  }
  function search() {
    var field = document.querySelector(".st-key-search-box input")
    if (field) field.focus()
    return Boolean(field)
  }
  var panels = window.zhijiaoPanels
  var ALWAYS = {
    "/": search,
    "?": function () { return panels.toggle("keys") },
    f: function () { window.zhijiaoFullScreen() },
    u: function () { return press("step-up") },
  }
  var IN_MEETING = {
    PageDown: on, ArrowRight: on, " ": on, PageUp: back, ArrowLeft: back,
    ArrowUp: ALWAYS.u, Backspace: ALWAYS.u,
    k: function () { return panels.toggle("definition") },
    p: pause,
  }
  // On a control these do what they always do.
  var OF_CONTROLS = [" ", "ArrowRight", "ArrowLeft", "ArrowUp", "Backspace"]
  var WIDE = { "？": "?", "／": "/", "、": "/", "　": " " } // as Chinese input types them

  function answer(key, target) {
    if (ALWAYS[key]) return ALWAYS[key]
    if (!isMeeting() || !IN_MEETING[key]) return null
    var isControl = target.closest && target.closest(CONTROL)
    if (isControl && OF_CONTROLS.indexOf(key) >= 0) return null
    return isPaused && key !== "p" && key !== "k" ? function () {} : IN_MEETING[key]
  }
  document.addEventListener("keydown", function (event) {
    var target = event.target
    if (event.defaultPrevented || event.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (target.closest && target.closest(TYPED)) return
    var key = WIDE[event.key] || event.key
    if (key.length === 1) key = key.toLowerCase()
    var panel = document.querySelector("dialog.zj-panel[open]")
    if (panel && key !== "k" && key !== "?") return
    if (!panel && document.querySelector('[role="dialog"]')) return
    var act = answer(key, target)
    if (act && act() !== false) event.preventDefault()
  })
})()
