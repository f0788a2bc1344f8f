// Keys of keyboards and presenters' clickers, and the list of them behind "?".
(function () {
  "use strict";
  const wall = (window.zhijiaoWall = window.zhijiaoWall || {});

  const ACTIONS = {
    ArrowRight: "next",
    ArrowDown: "next",
    PageDown: "next",
    Enter: "next",
    n: "next",
    ArrowLeft: "previous",
    ArrowUp: "previous",
    PageUp: "previous",
    Backspace: "previous",
    Home: "first",
    End: "last",
    " ": "pause",
    p: "pause",
    b: "pause", // what a clicker's "black screen" sends; a wall is never black
    ".": "pause",
    f: "fullScreen",
    F5: "fullScreen",
    "?": "help",
    "/": "help",
    Escape: "leave",
  };

  wall.listenToKeys = function (player) {
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const name = ACTIONS[key];
      const isOnButton = event.target.closest && event.target.closest("button, a");
      if (!name || (isOnButton && (key === " " || key === "Enter"))) return;
      event.preventDefault();
      player[name]();
    });
  };

  // Rows of [keys, what they do], as the words come from the server.
  wall.fillKeyList = function (place, rows, title) {
    const heading = document.createElement("h2");
    heading.textContent = title;
    const table = document.createElement("table");
    rows.forEach((row) => {
      const line = table.insertRow();
      row.forEach((text) => {
        line.insertCell().textContent = text;
      });
    });
    place.replaceChildren(heading, table);
  };
})();
