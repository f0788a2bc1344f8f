// Plays the frames of a scene: sets signals on its charts and texts beside them.
(function () {
  "use strict";
  const wall = (window.zhijiaoWall = window.zhijiaoWall || {});
  const SHARE = 0.7; // of the scene's time; the last frame stands for the rest

  function show(drawn, frame) {
    const signals = frame.signals || {};
    drawn.views.forEach((view) => {
      const known = view.getState({ signals: () => true, data: () => false }).signals;
      const own = Object.keys(signals).filter((name) => name in known);
      own.forEach((name) => view.signal(name, signals[name]));
      if (own.length) view.runAsync();
    });
    const texts = frame.texts || {};
    Object.keys(texts).forEach((id) => {
      const place = drawn.layer.querySelector('[id="' + id + '"]');
      if (place) place.textContent = texts[id];
    });
    drawn.layer.dataset.frame = frame.label;
  }

  wall.playFrames = function (drawn) {
    const frames = drawn.scene.frames;
    const step = (drawn.scene.seconds * 1000 * SHARE) / frames.length;
    let at = 0;
    let timer = 0;
    const next = () => {
      show(drawn, frames[at]);
      at += 1;
      timer = at < frames.length ? setTimeout(next, step) : 0;
    };
    const pause = () => {
      clearTimeout(timer);
      timer = 0;
    };
    next();
    return {
      pause: pause,
      resume: () => {
        if (!timer && at < frames.length) timer = setTimeout(next, step);
      },
      stop: pause,
    };
  };
})();
