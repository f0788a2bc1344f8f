// Adds two things that Streamlit's program uses and browsers of Windows 7 do not have.
(function () {
  "use strict"
  if (window.zhijiaoTooOld) return
  if (!Array.prototype.toSorted) {
    Object.defineProperty(Array.prototype, "toSorted", {
      configurable: true, writable: true,
      value: function (compare) { return Array.from(this).sort(compare) },
    })
  }
  if (!AbortSignal.timeout) {
    AbortSignal.timeout = function (milliseconds) {
      var controller = new AbortController()
      setTimeout(function () { controller.abort() }, milliseconds)
      return controller.signal
    }
  }
})()
