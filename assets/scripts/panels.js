// Opens and closes the panels of the page: 按键 and 口径.
(function () {
  "use strict"
  function panel(name) {
    return document.getElementById("zj-" + name)
  }
  function toggle(name) {
    var one = panel(name)
    if (!one) return false
    var was = one.open
    close()
    if (!was) {
      if (one.showModal) one.showModal()
      else one.setAttribute("open", "")
    }
    return true
  }
  function close() {
    var all = document.querySelectorAll("dialog.zj-panel[open]")
    all.forEach(function (one) {
      if (one.close) one.close()
      else one.removeAttribute("open")
    })
    return all.length > 0
  }
  document.addEventListener("click", function (event) {
    var target = event.target
    if (!target.closest) return
    var button = target.closest("[data-zj]")
    var wanted = button ? button.getAttribute("data-zj") : ""
    if (wanted === "close") close()
    else if (wanted && panel(wanted)) toggle(wanted)
    else if (target.matches("dialog.zj-panel")) close() // beside the panel
  })
  window.zhijiaoPanels = { toggle: toggle, close: close }
})()
