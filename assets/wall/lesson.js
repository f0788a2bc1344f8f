// 带宽体验: shows the pictures of a lesson as they would come at a school's rate.
(function () {
  "use strict";
  const wall = (window.zhijiaoWall = window.zhijiaoWall || {});
  wall.moving = wall.moving || {};

  // Bytes come at one rate without a pause, one picture after the other; the teacher
  // goes on at an own pace and waits for nobody.
  wall.lessonAt = function (given, seconds) {
    const count = given.pictures.length;
    const all = given.pictureKb * count;
    const got = Math.min((seconds * given.kbps) / 8, all);
    const lesson = Math.min(Math.floor(seconds / given.pace), count - 1);
    const own = Math.min(Math.floor(got / given.pictureKb), lesson);
    return {
      lesson: lesson,
      own: own,
      got: Math.min(got - own * given.pictureKb, given.pictureKb),
      isDone: got >= all,
      whole: (all * 8) / given.kbps,
      total: all,
    };
  };

  function words(given, at) {
    const keepsUp = at.own === at.lesson && at.got >= given.pictureKb;
    if (at.isDone && at.lesson === given.pictures.length - 1)
      return given.allThere
        .replace("{count}", given.pictures.length)
        .replace("{total}", at.total)
        .replace("{seconds}", at.whole.toFixed(1));
    return (keepsUp ? given.keepsUp : given.arriving)
      .replace("{lesson}", at.lesson + 1)
      .replace("{own}", at.own + 1)
      .replace("{got}", Math.floor(at.got))
      .replace("{size}", given.pictureKb);
  }

  function film(element) {
    const given = JSON.parse(element.dataset.lesson);
    const canvas = element.querySelector("canvas");
    const state = element.querySelector(".zj-lesson-state");
    const show = (seconds) => {
      const at = wall.lessonAt(given, seconds);
      wall.drawLesson(canvas, given, at.own, at.got / given.pictureKb);
      state.textContent = words(given, at);
    };
    return { show: show, end: given.pace * given.pictures.length };
  }

  wall.still = wall.still || {};
  wall.still["zj-lesson-film"] = (element) => {
    const one = film(element);
    one.show(one.end);
  };

  wall.moving["zj-lesson-film"] = function (element) {
    const one = film(element);
    let passed = 0;
    let last = performance.now();
    let timer = 0;
    const step = () => {
      const now = performance.now();
      passed += (now - last) / 1000;
      last = now;
      one.show(passed);
    };
    const part = {
      pause: () => {
        clearInterval(timer);
        timer = 0;
      },
      resume: () => {
        if (timer) return;
        last = performance.now();
        timer = setInterval(step, 100);
      },
      stop: () => part.pause(),
    };
    step();
    part.resume();
    return part;
  };
})();
