// Tells the server by a cookie when this browser cannot draw maps with WebGL2.
(function () {
  "use strict"
  var NAME = "zhijiao_webgl"
  var has = false
  try {
    var context = document.createElement("canvas").getContext("webgl2")
    has = Boolean(context)
    var loser = context && context.getExtension("WEBGL_lose_context")
    if (loser) loser.loseContext() // a browser allows sixteen at a time
  } catch (_) { /* a browser too old for the question */ }
  document.cookie = NAME + "=" + (has ? "; Max-Age=0" : "none; Max-Age=31536000")
    + "; Path=/; SameSite=Lax"
})()
