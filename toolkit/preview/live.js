/* Only in the preview: reloads a page when there is a newer one, and shows what is wrong until it is right. */
(function () {
  "use strict";
  var script = document.currentScript;
  var mine = { version: script.dataset.version, pages: script.dataset.pages, alone: "alone" in script.dataset };
  var place = "toolkit-preview:" + location.pathname;
  var seen = "";
  var failures = 0;
  var asking = null;
  var again = 0;

  /* The panel lives in a shadow tree: no style of the page reaches it, none of its own reaches the page. */
  var STYLE =
    ":host { all: initial; display: block; }" +
    "[hidden] { display: none !important; }" +
    ".unseen { position: fixed; top: 0; margin: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }" +
    "section { position: fixed; inset: auto 0 0 0; z-index: 1000; max-height: 50vh; overflow: auto; box-sizing: border-box;" +
    "  padding: 12px 24px; border-top: 4px solid #a8412a; box-shadow: 0 0 24px rgba(0, 0, 0, 0.3);" +
    "  background: #fff; color: #17262e; font: 16px/1.5 sans-serif; }" +
    "header { display: flex; gap: 24px; align-items: center; justify-content: space-between; }" +
    "h2 { margin: 0; font: bold 18px/1.5 sans-serif; }" +
    "button { font: inherit; padding: 4px 16px; color: inherit; background: transparent; border: 1px solid; border-radius: 4px; cursor: pointer; }" +
    "ol { margin: 8px 0 0; padding: 0; list-style: none; }" +
    "li { margin: 0 0 12px; overflow-wrap: anywhere; }" +
    "code { display: block; font: 14px/1.5 monospace; }" +
    "strong { display: block; }" +
    "@media (prefers-color-scheme: dark) { section { background: #131c21; color: #f0ece2; border-color: #e58a72; } }" +
    "@media print { :host { display: none; } }";
  var panel = null;

  function element(kind, words) {
    var made = document.createElement(kind);
    made.textContent = words || "";
    return made;
  }

  function makePanel() {
    var host = document.createElement("div");
    var parts = {
      said: element("p"), room: element("div"), box: element("section"),
      heading: element("h2"), hide: element("button", "Hide"), list: element("ol"),
    };
    host.id = "toolkit-preview";
    host.attachShadow({ mode: "open" }).append(element("style", STYLE), parts.said, parts.room, parts.box);
    parts.said.className = "unseen";
    parts.said.setAttribute("role", "status");
    parts.heading.id = "heading";
    parts.box.setAttribute("aria-labelledby", "heading");
    parts.box.tabIndex = 0; /* so that the arrow keys can scroll it */
    parts.box.hidden = true;
    parts.hide.type = "button";
    parts.hide.addEventListener("click", function () { fill("", []); });
    var head = element("header");
    head.append(parts.heading, parts.hide);
    parts.box.append(head, parts.list);
    document.body.append(host);
    /* Room to scroll the end of the page into sight. */
    new ResizeObserver(function () { parts.room.style.height = parts.box.offsetHeight + "px"; }).observe(parts.box);
    return parts;
  }

  /* Says it once to who cannot see it, and takes no focus. */
  function fill(heading, problems) {
    panel.said.textContent = heading;
    panel.heading.textContent = heading;
    panel.list.replaceChildren.apply(panel.list, problems.map(function (problem) {
      var entry = element("li");
      if (problem.place) entry.append(element("code", problem.place));
      entry.append(element("strong", problem.sentence));
      if (problem.hint) entry.append(element("span", problem.hint));
      return entry;
    }));
    panel.box.hidden = !heading;
  }

  function follow(state) {
    if (mine.alone ? state.version !== mine.version : state.pages !== mine.pages) {
      keepPlace();
      location.reload();
      return;
    }
    if (state.version !== seen || failures > 1) {
      var problems = mine.alone ? [] : state.problems;
      fill(problems.length ? problems.length + (problems.length === 1 ? " problem" : " problems") : "", problems);
    }
    seen = state.version;
    failures = 0;
    ask();
  }

  function miss() {
    failures += 1;
    if (failures === 2) {
      fill("The preview has ended", [{
        sentence: "This page stays as it is, and follows again by itself.", hint: "To go on, type: toolkit serve",
      }]);
    }
    again = setTimeout(ask, 1000);
  }

  /* A browser has few connections to one address, so a page that nobody sees must not hold one. */
  function ask() {
    clearTimeout(again);
    if (document.visibilityState === "hidden") return;
    var request = new AbortController();
    asking = request;
    fetch("/_preview/state?seen=" + (failures ? "" : seen), { cache: "no-store", signal: request.signal })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      })
      .then(
        function (state) { if (!request.signal.aborted) follow(state); },
        function () { if (!request.signal.aborted) miss(); }
      );
  }

  function keepPlace() {
    try { sessionStorage.setItem(place, String(window.scrollY)); } catch (error) { /* only a comfort */ }
  }

  function takePlace() {
    try {
      var top = sessionStorage.getItem(place);
      sessionStorage.removeItem(place);
      if (top === null) return;
      window.scrollTo(0, Number(top));
      window.addEventListener("load", function () { window.scrollTo(0, Number(top)); });
    } catch (error) { /* only a comfort */ }
  }

  document.addEventListener("visibilitychange", function () {
    if (asking) asking.abort();
    ask();
  });
  panel = makePanel();
  takePlace();
  ask();
})();
