// Draws the pictures of the lesson: a seed that grows, from the top as far as it came.
(function () {
  "use strict";
  const wall = (window.zhijiaoWall = window.zhijiaoWall || {});

  function leaf(pen, x, y, size, turn) {
    pen.beginPath();
    pen.ellipse(x + turn * size, y, size, size * 0.42, turn * -0.5, 0, 7);
    pen.fill();
  }

  function plant(pen, stage, colours, ground) {
    const middle = 480;
    const height = [0, 0, 30, 80, 150, 230, 270, 290][stage];
    pen.fillStyle = pen.strokeStyle = colours.plant;
    pen.lineWidth = 10;
    pen.beginPath();
    pen.moveTo(middle, ground);
    pen.lineTo(middle, ground - height);
    pen.stroke();
    for (let at = 60; at <= height; at += 60) {
      leaf(pen, middle, ground - at, 46, 1);
      leaf(pen, middle, ground - at - 14, 46, -1);
    }
    if (stage < 6) return;
    pen.fillStyle = colours.flower;
    const petals = stage === 7 ? 8 : 1;
    for (let n = 0; n < petals; n += 1) {
      const turn = (n * Math.PI * 2) / petals;
      const away = stage === 7 ? 40 : 0;
      pen.beginPath();
      pen.arc(middle + Math.cos(turn) * away, ground - height - 20 + Math.sin(turn) *
        away, 26, 0, 7);
      pen.fill();
    }
  }

  function roots(pen, stage, colours, ground) {
    pen.strokeStyle = colours.text;
    pen.fillStyle = colours.flower;
    pen.lineWidth = 5;
    pen.beginPath();
    pen.ellipse(480, ground + 50, 30, 18, 0, 0, 7);
    pen.fill();
    for (let n = -1; stage > 0 && n <= 1; n += 1) {
      pen.beginPath();
      pen.moveTo(480, ground + 60);
      pen.quadraticCurveTo(480 + n * 30, ground + 90, 480 + n * 80, ground + 110);
      pen.stroke();
    }
  }

  wall.drawLesson = function (canvas, given, stage, share) {
    const pen = canvas.getContext("2d");
    const [wide, high, ground] = [canvas.width, canvas.height, 390];
    const colours = given.colours;
    pen.fillStyle = colours.empty;
    pen.fillRect(0, 0, wide, high);
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, wide, high * share);
    pen.clip();
    pen.fillStyle = colours.sky;
    pen.fillRect(0, 0, wide, ground);
    pen.fillStyle = colours.flower;
    pen.beginPath();
    pen.arc(820, 110, 52, 0, 7);
    pen.fill();
    pen.fillStyle = colours.ground;
    pen.fillRect(0, ground, wide, high - ground);
    roots(pen, stage, colours, ground);
    plant(pen, stage, colours, ground);
    pen.fillStyle = colours.text;
    pen.font = "700 54px 'Noto Sans SC', sans-serif";
    pen.fillText(stage + 1 + "　" + given.pictures[stage], 40, 84);
    pen.restore();
  };
})();
