// Lays a plan's scenes out as sheets of paper, one below the other, to be printed.
(function () {
  "use strict";
  const wall = (window.zhijiaoWall = window.zhijiaoWall || {});
  const SIZES = { A4: [297, 210], A3: [420, 297] }; // millimetres, lying
  // Columns and letters (of a sheet 1080 high) that a list is tried in.
  const FORMS = [[2, 34], [2, 28], [3, 22], [4, 17], [4, 14]];

  function place() {
    return new URLSearchParams(location.search || location.hash.slice(1));
  }

  // Returns the sheet that the address asks for, null where it asks for the wall.
  wall.paperWanted = () => (SIZES[place().get("paper")] ? place().get("paper") : null);

  // Opens the same plan as sheets of a size, or as the wall again.
  wall.openPaper = function (given, size) {
    const query = place();
    if (size) query.set("paper", size);
    else query.delete("paper");
    if (given.live) return location.assign("?" + query);
    location.hash = query;
    return location.reload();
  };

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function takes(list) {
    const room = list.parentNode;
    const isIn = list.scrollHeight <= room.clientHeight + 1;
    return isIn && list.scrollWidth <= room.clientWidth + 1;
  }

  // A list does not roll on paper: it stands in columns; what is too much is counted.
  function fit(list, words) {
    for (let n = 0; n < FORMS.length && !takes(list); n += 1) {
      list.style.columns = FORMS[n][0];
      list.style.setProperty("--letters", FORMS[n][1]);
    }
    let left = 0;
    while (!takes(list) && list.children.length > 1) {
      if (left) list.lastChild.remove();
      list.lastChild.remove();
      left += 1;
      list.append(element("li", "", words.more.replace("{count}", left)));
    }
  }

  function sheet(scene, given, number, count) {
    const words = given.words.paper;
    const made = element("section", "zj-sheet", "");
    document.getElementById("zj-stage").appendChild(made);
    return wall.draw(scene, made).then((drawn) => {
      const own = drawn.layer.firstElementChild;
      const head = element("p", "zj-sheet-head", "");
      head.append(element("span", "", given.plan), element("span", "", given.tag));
      const end = words.number.replace("{number}", number).replace("{count}", count);
      own.append(head, element("p", "zj-sheet-end", end));
      if (!scene.source)
        own.querySelector(".zj-foot").append(element("span", "", words.source));
      own.querySelectorAll(".zj-roll").forEach((list) => fit(list, words));
      drawn.still();
    });
  }

  function bar(given, size) {
    const words = given.words.paper;
    const made = element("nav", "zj-paper-bar", "");
    const button = (text, act, isOn) => {
      const one = element("button", "", text);
      one.type = "button";
      if (isOn !== undefined) one.setAttribute("aria-pressed", isOn);
      one.addEventListener("click", act);
      made.append(one);
    };
    button(words.print, () => window.print());
    Object.keys(SIZES).forEach((name) => {
      button(name, () => wall.openPaper(given, name), name === size);
    });
    button(words.back, () => wall.openPaper(given, null));
    document.body.prepend(made);
  }

  // `scenes` are drawn for paper: light.
  wall.layPaper = function (given, scenes, size) {
    const [wide, high] = SIZES[size];
    const style = element("style", "", "");
    style.textContent =
      "@page{size:" + wide + "mm " + high + "mm;margin:0}" +
      ":root{--wide:" + wide + "mm;--high:" + high + "mm}";
    document.head.append(style);
    bar(given, size);
    const laid = scenes.map((scene, n) => sheet(scene, given, n + 1, scenes.length));
    return Promise.all(laid)
      .then(() => document.fonts.ready)
      .then(() => {
        document.getElementById("zj-first").hidden = true;
        document.documentElement.dataset.sheets = scenes.length;
      });
  };
})();
