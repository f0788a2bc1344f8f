// The buttons of 分享: each says what it did; what a browser forbids is offered as a file.
export default function ({ data, parentElement: root }) {
  const find = (name) => root.querySelector(`.${name}`)
  const words = data.words
  const say = (text) => (find("said").textContent = text)
  const link = find("link")
  link.value = data.link
  link.setAttribute("aria-label", words.link)
  link.onfocus = () => link.select()
  for (const name of ["copy", "picture", "table"]) find(name).textContent = words[name]
  find("table").disabled = !data.text
  find("picture").disabled = !data.figure
  find("copy").onclick = () =>
    say(copyText(root, data.link, "") ? words.copied : words.byHand)
  find("table").onclick = () =>
    say(copyText(root, data.text, data.html) ? words.tableCopied : words.byHand)
  const offer = (blob) => {
    const save = find("save")
    if (save.href) URL.revokeObjectURL(save.href)
    save.href = URL.createObjectURL(blob)
    save.download = data.file
    save.textContent = words.save
    save.hidden = false
    const seen = find("seen")
    seen.src = save.href
    seen.alt = data.headline
    seen.hidden = false
  }
  find("picture").onclick = async () => {
    say(words.drawing)
    const blob = await sharePicture(data)
    offer(blob)
    if (!window.isSecureContext || !window.ClipboardItem) return say(words.toSave)
    const item = new ClipboardItem({ "image/png": blob })
    await navigator.clipboard.write([item]).then(
      () => say(words.pictureCopied),
      () => say(words.toSave)
    )
  }
}
