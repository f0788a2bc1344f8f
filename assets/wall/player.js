// Plays the scenes of a plan one after the other, for as long as the page is open.
(function () {
  "use strict";
  const wall = window.zhijiaoWall;
  const given = JSON.parse(document.getElementById("zj-given").textContent);
  const words = given.words;
  const FADE = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 400;
  const byId = (id) => document.getElementById(id);

  let scenes = [];
  let waiting = null; // new scenes, until the next change
  let at = startingPlace();
  let shown = null;
  let turn = 0; // counts changes: a slow drawing never covers a later one
  let isPaused = false;
  const clock = wall.Clock(showShare, () => player.next());

  function startingPlace() {
    const query = new URLSearchParams(location.search || location.hash.slice(1));
    return Math.max(parseInt(query.get("scene"), 10) - 1 || 0, 0);
  }

  function keepPlace() {
    const query = new URLSearchParams(given.live ? location.search : "");
    query.set("scene", at + 1);
    const address = (given.live ? "?" : "#") + query;
    try {
      history.replaceState(null, "", address);
    } catch (error) {
      // A file opened from a folder may not change its address in some browsers.
    }
  }

  function take(found) {
    byId("zj-tag").textContent = found.tag;
    if (shown) waiting = found.scenes;
    else {
      scenes = found.scenes;
      show(at);
    }
  }

  function show(wanted) {
    if (waiting) scenes = waiting;
    waiting = null;
    if (!scenes.length) return tell(words.nothing);
    at = ((wanted % scenes.length) + scenes.length) % scenes.length;
    turn += 1;
    const own = turn;
    clock.stop();
    return wall.draw(scenes[at], byId("zj-stage")).then(
      (drawn) => (own === turn ? change(drawn) : drawn.clear()),
      () => own === turn && (scenes.length > 1 ? clock.start(1) : tell(words.nothing))
    );
  }

  function change(drawn) {
    const old = shown;
    shown = drawn;
    byId("zj-first").hidden = true;
    drawn.layer.getBoundingClientRect(); // the fade begins from unseen
    drawn.layer.classList.add("zj-shown");
    if (old) setTimeout(() => old.clear(), FADE + 50); // it stands below meanwhile
    clock.start(drawn.scene.seconds);
    setTimeout(() => begin(drawn)); // what fails there stops no clock
    byId("zj-page").textContent = at + 1 + " / " + scenes.length;
    document.documentElement.dataset.scene = at + 1;
    keepPlace();
  }

  function begin(drawn) {
    if (drawn !== shown) return;
    drawn.start();
    drawn.pause(isPaused);
  }

  function showShare(share) {
    byId("zj-line").style.transform = "scaleX(" + share.toFixed(4) + ")";
  }

  function tell(sentence) {
    byId("zj-first").hidden = false;
    byId("zj-first").textContent = sentence;
  }

  function lost(since, told) {
    const line = byId("zj-lost");
    line.hidden = !since;
    if (!since) return;
    const two = (number) => String(number).padStart(2, "0");
    const when = two(since.getHours()) + ":" + two(since.getMinutes());
    const sentence = told ? words.refused : words.lost;
    line.textContent = sentence.replace("{when}", when).replace("{told}", told || "");
    if (!shown) tell(told || words.waiting);
  }

  const player = {
    next: () => show(at + 1),
    previous: () => show(at - 1),
    first: () => show(0),
    last: () => show(-1),
    pause: () => {
      isPaused = !isPaused;
      clock.pause(isPaused);
      if (shown) shown.pause(isPaused);
      document.documentElement.classList.toggle("zj-halted", isPaused);
      byId("zj-pause").textContent = isPaused ? words.resume : words.pause;
    },
    fullScreen: () => {
      const whole = document.documentElement;
      if (document.fullscreenElement) document.exitFullscreen();
      else if (whole.requestFullscreen) whole.requestFullscreen().catch(() => {});
    },
    help: () => {
      byId("zj-keys").hidden = !byId("zj-keys").hidden;
    },
    print: () => wall.openPaper(given, "A4"),
    leave: () => {
      if (!byId("zj-keys").hidden) byId("zj-keys").hidden = true;
      else if (document.fullscreenElement) document.exitFullscreen();
      else if (given.home && window.top === window) location.assign(given.home);
    },
  };

  function printed(size) {
    document.documentElement.classList.add("zj-paper");
    if (given.scenes) return wall.layPaper(given, given.sheets, size);
    tell(words.waiting);
    return wall.ask(given.live.scenes + "&paper=" + size).then(
      (found) => wall.layPaper(Object.assign({}, given, found), found.scenes, size),
      (error) => tell(error.told || words.waiting)
    );
  }

  if (wall.paperWanted()) return void printed(wall.paperWanted());
  wall.fillKeyList(byId("zj-keys"), words.keys, words.keysTitle);
  wall.listenToKeys(player);
  wall.showControls(player, byId("zj-controls"));
  byId("zj-made").textContent = given.made || "";
  if (given.scenes) take(given);
  else wall.Feed(given.live, take, lost);
})();
