// Asks the server whether there is something new, and says when it does not answer.
(function () {
  "use strict";
  const wall = (window.zhijiaoWall = window.zhijiaoWall || {});
  const PATIENCE = 15000;
  const BUILDING = 120000; // scenes of a new data version are computed first
  const AGAIN = 0.25; // of the usual pause, while the server does not answer

  function ask(address, patience) {
    const given = new AbortController();
    const timer = setTimeout(() => given.abort(), patience);
    const done = () => clearTimeout(timer);
    return fetch(address, { cache: "no-store", signal: given.signal })
      .then((answer) =>
        answer.json().then((found) => {
          if (!answer.ok) throw Object.assign(new Error(), { told: found.sentence });
          return found;
        })
      )
      .then(
        (found) => (done(), found),
        (error) => {
          done();
          throw error;
        }
      );
  }

  wall.ask = (address) => ask(address, BUILDING);

  // onScenes(found): new scenes; onLost(since, told): no answer since a moment, null
  // when all is well again; `told` is the server's own sentence, where it has one.
  wall.Feed = function (live, onScenes, onLost) {
    let version = null;
    let program = null;
    let since = null;
    let failures = 0;

    function later() {
      const seconds = live.seconds * (failures ? AGAIN : 1);
      setTimeout(look, seconds * 1000);
    }

    function look() {
      ask(live.version, PATIENCE)
        .then((found) => {
          if (program && found.program !== program) return location.reload();
          program = found.program;
          if (found.version === version) return null;
          return ask(live.scenes, BUILDING).then((scenes) => {
            version = scenes.version;
            onScenes(scenes);
          });
        })
        .then(wellAgain, lost)
        .then(later);
    }

    function wellAgain() {
      if (since) onLost(null);
      since = null;
      failures = 0;
    }

    // One failure may be chance; the second says since when there is no answer.
    function lost(error) {
      failures += 1;
      since = since || new Date();
      if (failures > 1 || version === null) onLost(since, error.told);
    }

    look();
  };
})();
