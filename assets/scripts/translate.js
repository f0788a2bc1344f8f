// Puts Chinese in the place of Streamlit's own English, as soon as it is written.
(function () {
  "use strict"
  const words = window.zhijiaoWords.translate
  const patterns = Object.entries(window.zhijiaoWords.translate_patterns)
    .map(([from, to]) => [new RegExp("^(?:" + from + ")$"), to])
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "aria-valuetext", "alt"]
  const ENGLISH = /[A-Za-z]{2}/
  const LONGEST = 200
  // Pictures and tables hold our own words, and many thousand elements.
  const OURS = "svg, canvas, style, script, textarea, [data-testid=stIconMaterial]"

  const chinese = (given) => {
    if (!given || given.length > LONGEST || !ENGLISH.test(given)) return null
    const text = given.trim()
    if (Object.prototype.hasOwnProperty.call(words, text)) return words[text]
    const found = patterns.find(([from]) => from.test(text))
    return found ? text.replace(found[0], found[1]) : null
  }

  const ofText = (node) => {
    const to = chinese(node.nodeValue)
    if (to !== null) node.nodeValue = to
  }

  const ofAttribute = (element, name) => {
    const to = chinese(element.getAttribute(name))
    if (to !== null) element.setAttribute(name, to)
  }

  const ofTree = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      ofText(node)
      return
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(OURS)) return
    for (const name of ATTRIBUTES) {
      if (node.hasAttribute(name)) ofAttribute(node, name)
    }
    for (const child of node.childNodes) ofTree(child)
  }

  const isOurs = (node) => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement
    return !element || element.closest(OURS)
  }

  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (isOurs(change.target)) continue
      if (change.type === "characterData") ofText(change.target)
      else if (change.type === "attributes") {
        ofAttribute(change.target, change.attributeName)
      } else change.addedNodes.forEach(ofTree)
    }
  })

  observer.observe(document.body, {
    subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: ATTRIBUTES,
  })
  ofTree(document.body)
})()
