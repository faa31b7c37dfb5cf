(function () {
  "use strict";
  var form = document.getElementById("filter");
  var rows = Array.prototype.slice.call(document.querySelectorAll("#blockers tbody tr"));
  var shown = document.getElementById("shown");
  function value(name) { return form.elements[name].value; }
  function update() {
    var text = value("text").toLowerCase();
    var count = 0;
    rows.forEach(function (row) {
      var matches = ["priority", "status", "component", "owner"].every(function (name) {
        return value(name) === "" || row.dataset[name] === value(name);
      });
      matches = matches && (text === "" || row.textContent.toLowerCase().indexOf(text) >= 0);
      row.hidden = !matches;
      if (matches) { count += 1; }
    });
    shown.textContent = count + " of " + rows.length + " blockers shown";
  }
  form.addEventListener("input", update);
  form.addEventListener("reset", function () { setTimeout(update, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  // Paper shows everything; browsers that cannot do it by style alone open what is closed.
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    closed.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () { closed.forEach(function (details) { details.open = false; }); });
  form.hidden = false;
  update();
})();
