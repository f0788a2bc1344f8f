// Draws a figure for the clipboard: title, tag, headline, picture, legend, source.
const EDGE = 32
const SCALE = 2
const LEAST = 640
const WIDEST = 1200 // of a table

async function svgImage(svg, font) {
  const box = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true)
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg")
  copy.setAttribute("width", box.width)
  copy.setAttribute("height", box.height)
  if (font) {
    // A picture sees no fonts of its page: the shipped one goes into it.
    const bytes = await (await fetch(font)).blob()
    const inline = await new Promise((done) => {
      const reader = new FileReader()
      reader.onload = () => done(reader.result)
      reader.readAsDataURL(bytes)
    })
    const style = document.createElementNS("http://www.w3.org/2000/svg", "style")
    style.textContent =
      `@font-face{font-family:"Noto Sans SC";src:url(${inline})}` +
      `text{font-family:"Noto Sans SC",sans-serif!important}`
    copy.prepend(style)
  }
  const image = new Image()
  const text = new XMLSerializer().serializeToString(copy)
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text)
  await image.decode()
  return { image, width: box.width, height: box.height }
}

async function pictureOf(figure, font) {
  const svg = figure && figure.querySelector("svg.marks")
  if (svg) return svgImage(svg, font)
  const canvas = figure && figure.querySelector('[data-testid="stDeckGlJsonChart"] canvas, canvas.marks')
  if (!canvas) return null
  const box = canvas.getBoundingClientRect()
  return { image: canvas, width: box.width, height: box.height }
}

function legendOf(figure) {
  const shades = [...figure.querySelectorAll(".zj-shades span")].map((one) => ({
    text: one.innerText,
    fill: getComputedStyle(one.querySelector("i")).backgroundColor,
  }))
  const pills = [...figure.querySelectorAll('[class*="st-key-legend-"] button')].map(
    (one) => {
      const dot = getComputedStyle(one, "::before")
      return { text: one.innerText, fill: dot.backgroundColor, line: dot.borderTopColor }
    }
  )
  return [...shades, ...pills]
}

function wrapped(pen, text, width) {
  const rows = [""]
  for (const letter of text) {
    if (pen.measureText(rows[rows.length - 1] + letter).width > width) rows.push("")
    rows[rows.length - 1] += letter
  }
  return rows
}

// Each part is asked twice: how high it is, then to be drawn.
function textPart(pen, text, font, height, width, paint) {
  pen.font = font
  const rows = wrapped(pen, text, width)
  return {
    height: rows.length * height,
    draw: (top) => {
      pen.font = font
      if (paint) pen.fillStyle = paint
      rows.forEach((row, n) => pen.fillText(row, EDGE, top + n * height))
    },
  }
}

function legendPart(pen, entries, font, width, colour) {
  pen.font = font
  const places = []
  let left = 0
  let row = 0
  for (const entry of entries) {
    const size = pen.measureText(entry.text).width + 40
    if (left && left + size > width) [left, row] = [0, row + 1]
    places.push([left, row])
    left += size
  }
  return {
    height: entries.length ? (row + 1) * 24 + 8 : 0,
    draw: (top) => {
      pen.font = font
      entries.forEach((entry, n) => {
        const [x, y] = [EDGE + places[n][0], top + places[n][1] * 24]
        pen.fillStyle = entry.fill
        pen.fillRect(x, y, 14, 14)
        pen.strokeStyle = entry.line || colour
        pen.strokeRect(x, y, 14, 14)
        pen.fillStyle = colour
        pen.fillText(entry.text, x + 20, y)
      })
    },
  }
}

function tablePart(pen, rows, font, width) {
  pen.font = font
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, n) =>
    Math.min(320, Math.max(...rows.map((row) => pen.measureText(row[n] || "").width)) + 24)
  )
  const cut = (text, most) => {
    let shown = text
    while (shown && pen.measureText(shown).width > most) shown = shown.slice(0, -1)
    return shown === text ? text : shown.slice(0, -1) + "…"
  }
  return {
    height: rows.length * 28,
    draw: (top) => {
      pen.font = font
      rows.forEach((row, y) => {
        let left = EDGE
        row.forEach((cell, x) => {
          if (left + widths[x] <= EDGE + width) {
            pen.fillText(cut(cell, widths[x] - 20), left, top + y * 28)
          }
          left += widths[x]
        })
        pen.globalAlpha = 0.25
        pen.fillRect(EDGE, top + y * 28 + 21, Math.min(width, left - EDGE), 1)
        pen.globalAlpha = 1
      })
    },
  }
}

async function sharePicture(data) {
  const figure = document.querySelector(`.st-key-figure-${CSS.escape(data.figure)}`)
  const look = getComputedStyle(document.querySelector('[data-testid="stApp"]'))
  const name = look.fontFamily || "sans-serif"
  const found = await pictureOf(figure, data.font)
  await document.fonts.ready
  const canvas = document.createElement("canvas")
  const pen = canvas.getContext("2d")
  const width = found ? Math.max(LEAST, found.width) : WIDEST
  const corner = figure && figure.querySelector(".zj-corner")
  const small = `15px ${name}`
  const parts = [
    textPart(pen, data.title, `700 26px ${name}`, 38, width, look.color),
    data.tag && textPart(pen, data.tag, `700 17px ${name}`, 28, width, data.tagColour),
    data.headline && textPart(pen, data.headline, `20px ${name}`, 34, width, look.color),
    found
      ? {
          height: found.height + 8,
          draw: (top) => pen.drawImage(found.image, EDGE, top, found.width, found.height),
        }
      : tablePart(pen, data.rows, small, width),
    !found && data.cut && textPart(pen, data.cut, small, 28, width, look.color),
    found && figure && legendPart(pen, legendOf(figure), small, width, look.color),
    found && corner && textPart(pen, corner.innerText, small, 24, width, look.color),
    ...data.lines.map((line) => textPart(pen, line, small, 24, width, look.color)),
  ].filter(Boolean)
  const height = parts.reduce((sum, part) => sum + part.height, 0)
  canvas.width = (width + 2 * EDGE) * SCALE
  canvas.height = (height + 2 * EDGE) * SCALE
  pen.scale(SCALE, SCALE)
  pen.fillStyle = look.backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.textBaseline = "top"
  pen.fillStyle = look.color
  let top = EDGE
  for (const part of parts) {
    pen.fillStyle = look.color
    part.draw(top)
    top += part.height
  }
  return new Promise((done) => canvas.toBlob(done, "image/png"))
}
