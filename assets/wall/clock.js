// Counts the seconds of a scene; can be paused; tells how far it is.
(function () {
  "use strict";
  const wall = (window.zhijiaoWall = window.zhijiaoWall || {});
  const TICK = 200;

  wall.Clock = function (onShare, onEnd) {
    let length = 0;
    let passed = 0;
    let last = 0;
    let isPaused = false;
    let isRunning = false;

    function tick() {
      const now = performance.now();
      if (isRunning && !isPaused) passed += now - last;
      last = now;
      if (!isRunning) return;
      onShare(length ? Math.min(passed / length, 1) : 0);
      if (passed >= length) {
        isRunning = false;
        onEnd();
      }
    }

    setInterval(tick, TICK);
    return {
      start: (seconds) => {
        length = seconds * 1000;
        passed = 0;
        last = performance.now();
        isRunning = true;
        onShare(0);
      },
      stop: () => {
        isRunning = false;
      },
      pause: (yes) => {
        isPaused = yes;
      },
    };
  };
})();
