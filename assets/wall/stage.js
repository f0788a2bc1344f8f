// Draws a scene into a layer, charts and all, and clears the layer away again.
(function () {
  "use strict";
  const wall = (window.zhijiaoWall = window.zhijiaoWall || {});

  // Parts that move by themselves: class of the element → function(element, scene)
  // that returns {pause(), resume(), stop()}.
  wall.moving = wall.moving || {};

  const refuse = () => Promise.reject(new Error("no address is ever fetched"));
  const OPTIONS = {
    actions: false,
    ast: false,
    defaultStyle: false,
    hover: false,
    loader: { load: refuse, sanitize: refuse, http: refuse, file: refuse },
    logLevel: 0,
    mode: "vega-lite",
    renderer: "svg",
    tooltip: false,
  };

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
      return place ? window.vegaEmbed(place, scene.charts[id], OPTIONS) : null;
    });
    return Promise.all(drawn).then(
      (charts) => new Drawn(layer, scene, charts.filter(Boolean)),
      (error) => {
        layer.remove();
        throw error;
      }
    );
  };

  function Drawn(layer, scene, charts) {
    this.layer = layer;
    this.scene = scene;
    this.charts = charts;
    this.views = charts.map((chart) => chart.view);
    this.parts = [];
  }

  Drawn.prototype.start = function () {
    this.parts = startMoving(this.layer, this.scene);
    if ((this.scene.frames || []).length > 1) this.parts.push(wall.playFrames(this));
  };

  // For paper: what moves by itself stands as it is at its end.
  Drawn.prototype.still = function () {
    Object.keys(wall.still || {}).forEach((name) => {
      this.layer.querySelectorAll("." + name).forEach(wall.still[name]);
    });
  };

  Drawn.prototype.pause = function (isPaused) {
    this.layer.classList.toggle("zj-paused", isPaused);
    this.parts.forEach((part) => (isPaused ? part.pause() : part.resume()));
  };

  Drawn.prototype.clear = function () {
    this.parts.forEach((part) => part.stop());
    this.charts.forEach((chart) => chart.finalize());
    this.layer.remove();
    this.parts = this.charts = this.views = [];
  };
})();
