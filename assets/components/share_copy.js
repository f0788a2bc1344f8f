// Copies text, on plain http too: the page itself fills the clipboard of a copy.
function copyText(root, text, html) {
  let isDone = false
  const fill = (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData.setData("text/plain", text)
    if (html) event.clipboardData.setData("text/html", html)
    isDone = true
  }
  const box = document.createElement("textarea")
  box.value = text
  box.setAttribute("aria-hidden", "true")
  box.style.cssText = "position:fixed;top:0;left:0;opacity:0;pointer-events:none"
  root.appendChild(box)
  box.select()
  document.addEventListener("copy", fill, true)
  try {
    return document.execCommand("copy") && isDone
  } finally {
    document.removeEventListener("copy", fill, true)
    box.remove()
  }
}
