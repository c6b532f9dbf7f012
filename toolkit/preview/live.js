/* Only in the preview: reloads the page when something new is on show, and shows what is wrong until it is right. */
(function () {
  "use strict";
  var seen = null;
  var place = "toolkit-preview:" + location.pathname;

  function panel(problems) {
    var old = document.getElementById("toolkit-preview");
    if (old) old.remove();
    if (!problems.length) return;
    var box = document.createElement("section");
    box.id = "toolkit-preview";
    box.setAttribute("role", "alert");
    box.setAttribute("aria-label", "Problems");
    box.style.cssText =
      "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:1000;background:#fff;color:#17262e;" +
      "border-top:4px solid #a8412a;padding:16px 24px;font:16px/1.5 sans-serif;box-shadow:0 0 24px rgba(0,0,0,.3)";
    var heading = document.createElement("h2");
    heading.textContent = problems.length === 1 ? "1 problem" : problems.length + " problems";
    heading.style.cssText = "margin:0 0 8px;font-size:18px;color:inherit";
    box.appendChild(heading);
    problems.forEach(function (problem) {
      var entry = document.createElement("div");
      entry.style.cssText = "margin:0 0 12px";
      [
        [problem.place, "font-family:monospace;font-size:14px;color:#5c6a70"],
        [problem.sentence, "font-weight:bold"],
        [problem.hint, ""],
      ].forEach(function (line) {
        if (!line[0]) return;
        var text = document.createElement("div");
        text.textContent = line[0];
        text.style.cssText = line[1];
        entry.appendChild(text);
      });
      box.appendChild(entry);
    });
    document.body.appendChild(box);
  }

  function keep() {
    try { sessionStorage.setItem(place, String(window.scrollY)); } catch (error) { /* not needed */ }
  }

  function restore() {
    try {
      var top = sessionStorage.getItem(place);
      sessionStorage.removeItem(place);
      if (top !== null) window.scrollTo(0, Number(top));
    } catch (error) { /* not needed */ }
  }

  function listen() {
    fetch("/_preview/state?seen=" + (seen === null ? -1 : seen))
      .then(function (answer) { return answer.json(); })
      .then(function (state) {
        var isNews = seen !== null && state.number !== seen;
        seen = state.number;
        if (isNews && !state.problems.length) {
          keep();
          location.reload();
          return;
        }
        panel(state.problems);
        listen();
      })
      .catch(function () { setTimeout(listen, 1000); });
  }

  restore();
  listen();
})();
