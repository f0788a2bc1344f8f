// A button with data-copy-from copies the text of the field it names, on plain http too.
(function () {
  "use strict";
  var SHOWN = 1500; // milliseconds that the button says it is done

  function tell(button) {
    var usual = button.textContent;
    button.textContent = button.getAttribute("data-copy-done");
    setTimeout(function () {
      button.textContent = usual;
    }, SHOWN);
  }

  // Without https a browser has no clipboard to write to; copying a selection it has.
  function copy(field) {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("[data-copy-from]") : null;
    var place = button && button.getAttribute("data-copy-from");
    var field = place && document.querySelector(".st-key-" + place + " textarea");
    if (field && copy(field)) {
      tell(button);
    }
  });
})();
