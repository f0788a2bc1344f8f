// Fills the screen with the page at a click on its button; remembers nothing.
(function () {
  "use strict"
  function turn() {
    var root = document.documentElement
    var is = document.fullscreenElement || document.webkitFullscreenElement
    var enter = root.requestFullscreen || root.webkitRequestFullscreen
    var leave = document.exitFullscreen || document.webkitExitFullscreen
    var done = is ? leave && leave.call(document) : enter && enter.call(root)
    if (done && done.catch) done.catch(function () { /* the browser forbids it */ })
  }
  document.addEventListener("click", function (event) {
    var target = event.target
    if (target.closest && target.closest('[data-zj="full-screen"]')) turn()
  })
  window.zhijiaoFullScreen = turn
})()
