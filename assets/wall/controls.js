// The buttons that come when a pointer moves or a board is touched, and go again.
(function () {
  "use strict";
  const wall = (window.zhijiaoWall = window.zhijiaoWall || {});
  const REST = 3000;

  wall.showControls = function (player, bar) {
    let timer = 0;
    const stir = () => {
      document.documentElement.classList.add("zj-stirred");
      clearTimeout(timer);
      timer = setTimeout(() => {
        document.documentElement.classList.remove("zj-stirred");
      }, REST);
    };
    ["pointermove", "pointerdown", "focusin"].forEach((name) => {
      document.addEventListener(name, stir, { passive: true });
    });
    bar.querySelectorAll("button").forEach((button) => {
      button.addEventListener("click", () => player[button.dataset.action]());
    });
    keepAwake();
  };

  // A wall must not fall asleep; where the browser does not allow it, it may.
  function keepAwake() {
    if (!navigator.wakeLock) return;
    const ask = () => {
      if (document.visibilityState === "visible")
        navigator.wakeLock.request("screen").catch(() => {});
    };
    document.addEventListener("visibilitychange", ask);
    ask();
  }
})();
