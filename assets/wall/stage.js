// Draws a scene into a layer, charts and all, and clears the layer away again.
(function () {
  "use strict";
  const wall = (window.zhijiaoWall = window.zhijiaoWall || {});

  // Parts that move by themselves: class of the element → function(element, scene)
  // that returns {pause(), resume(), stop()}.
  wall.moving = wall.moving || {};

  const refuse = () => Promise.reject(new Error("no address is ever fetched"));
  const ownLoader = () =>
    Object.assign(window.vega.loader(), { load: refuse, sanitize: refuse });

  function drawChart(place, spec) {
    const compiled = window.vegaLite.compile(spec, { logger: silent() }).spec;
    const view = new window.vega.View(window.vega.parse(compiled), {
      container: place,
      renderer: "svg",
      hover: false,
      loader: ownLoader(),
      logger: silent(),
    });
    return view.runAsync();
  }

  function silent() {
    return window.vega.logger(window.vega.None);
  }

  function startMoving(layer, scene) {
    const found = [];
    Object.keys(wall.moving).forEach((name) => {
      layer.querySelectorAll("." + name).forEach((element) => {
        found.push(wall.moving[name](element, scene));
      });
    });
    return found;
  }

  // The layer is in the document, unseen, so that charts find their size.
  wall.draw = function (scene, stage) {
    const layer = document.createElement("section");
    layer.className = "zj-layer";
    layer.style.setProperty("--zj-seconds", scene.seconds + "s");
    layer.setAttribute("aria-label", scene.title);
    layer.innerHTML = scene.html;
    stage.appendChild(layer);
    const drawn = Object.keys(scene.charts || {}).map((id) => {
      const place = layer.querySelector('[id="' + id + '"]');
      return place ? drawChart(place, scene.charts[id]) : null;
    });
    return Promise.all(drawn).then(
      (views) => new Drawn(layer, scene, views.filter(Boolean)),
      (error) => {
        layer.remove();
        throw error;
      }
    );
  };

  function Drawn(layer, scene, views) {
    this.layer = layer;
    this.scene = scene;
    this.views = views;
    this.parts = [];
  }

  Drawn.prototype.start = function () {
    this.parts = startMoving(this.layer, this.scene);
    if ((this.scene.frames || []).length > 1) this.parts.push(wall.playFrames(this));
  };

  Drawn.prototype.pause = function (isPaused) {
    this.layer.classList.toggle("zj-paused", isPaused);
    this.parts.forEach((part) => (isPaused ? part.pause() : part.resume()));
  };

  Drawn.prototype.clear = function () {
    this.parts.forEach((part) => part.stop());
    this.views.forEach((view) => view.finalize());
    this.layer.remove();
    this.parts = this.views = [];
  };
})();
