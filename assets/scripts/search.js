// The search box by keyboard: Enter opens the first hit, arrows walk, Esc empties it.
(function () {
  "use strict";
  var PATIENCE = 3000; // milliseconds until the hits of what was typed are there

  function box() {
    return document.querySelector(".st-key-search-box");
  }

  function hits() {
    return Array.from(document.querySelectorAll(".st-key-search-results button"));
  }

  function areOf(typed) {
    var mark = document.querySelector(".st-key-search-results [data-search-of]");
    return Boolean(mark) && mark.getAttribute("data-search-of") === typed;
  }

  function openFirst(input, until) {
    if (areOf(input.value) && hits().length) {
      hits()[0].click();
      input.blur();
    } else if (Date.now() < until) {
      setTimeout(openFirst, 40, input, until);
    }
  }

  function step(event, by) {
    var all = hits();
    var at = all.indexOf(document.activeElement) + by;
    var next = at < 0 ? box().querySelector("input") : all[Math.min(at, all.length - 1)];
    if (next) {
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    }
  }

  function empty(input) {
    // The page's own code hears of a new value only in this way.
    var field = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    field.set.call(input, "");
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  }

  document.addEventListener("keydown", function (event) {
    var place = box();
    if (!place || !place.contains(event.target) || event.isComposing) {
      return;
    }
    var isInput = event.target.tagName === "INPUT";
    if (event.key === "Enter" && isInput && event.target.value) {
      openFirst(event.target, Date.now() + PATIENCE);
    } else if (event.key === "ArrowDown") {
      step(event, 1);
    } else if (event.key === "ArrowUp") {
      step(event, -1);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      empty(place.querySelector("input"));
    }
  }, true);
})();
