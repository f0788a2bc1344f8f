// Says before anything else that this browser is too old for the page (written in ES5).
(function () {
  "use strict"
  var words = window.zhijiaoWords.old_browser

  function understands(code) {
    try { return Boolean(new Function(code)) } catch (_) { return false }
  }

  // What Streamlit's program cannot do without; newer things new_features.js adds.
  var isNew = understands("class A { static { this.b ??= 1 } }") &&
    typeof Object.hasOwn === "function" &&
    typeof String.prototype.replaceAll === "function" &&
    typeof window.structuredClone === "function" &&
    typeof window.ResizeObserver === "function" &&
    typeof window.WebSocket === "function"
  if (isNew) return
  window.zhijiaoTooOld = true

  function kernel() {
    var agent = navigator.userAgent
    var found = /Chrome\/(\d+)/.exec(agent)
    if (found) return "Chrome " + found[1]
    found = /Firefox\/(\d+)/.exec(agent)
    if (found) return "Firefox " + found[1]
    return /MSIE|Trident/.test(agent) ? "IE" : words.unknown
  }

  function say() {
    var box = document.createElement("div")
    box.className = "zj-wall"
    box.setAttribute("role", "alert")
    var lines = words.sentence.replace("{found}", kernel()).split("\n")
    for (var i = 0; i < lines.length; i += 1) {
      var line = document.createElement(i ? "p" : "h1")
      line.appendChild(document.createTextNode(lines[i]))
      box.appendChild(line)
    }
    document.body.appendChild(box)
  }

  if (document.addEventListener) document.addEventListener("DOMContentLoaded", say)
  else window.attachEvent("onload", say)
})()
