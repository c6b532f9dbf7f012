/* The filter of the list of exercises. Without it the same list and the lists by question stand there in full.
   What is chosen is kept in the address of the page and nowhere else. */
(function () {
  "use strict";

  const block = document.getElementById("filter");
  const list = document.getElementById("exercises");
  if (!block || !list) {
    return;
  }
  const words = block.dataset;
  const rows = Array.from(list.children, (element) => ({
    element,
    values: new Set((element.dataset.facets || "").split(" ")),
  }));
  const facets = readFacets();
  const status = make("p", { role: "status" });
  const clear = make("button", { type: "button", textContent: words.clear });
  build();
  restore();

  clear.addEventListener("click", () => {
    facets.forEach((facet) => {
      facet.select.value = "";
    });
    show();
    remember();
    facets[0].select.focus();
  });
  window.addEventListener("popstate", restore);
  // A page that comes back from memory, or whose fields the browser has filled in again: the address decides.
  window.addEventListener("pageshow", restore);

  /** The questions with their values, as the page names them; a question with one answer is none. */
  function readFacets() {
    return Array.from(block.querySelectorAll("[data-facet]"), (element) => ({
      id: element.dataset.facet,
      label: element.dataset.label,
      values: Array.from(element.querySelectorAll("[data-value]"), (value) => ({
        id: value.dataset.value,
        label: value.textContent.trim(),
      })),
    })).filter((facet) => facet.values.length > 1);
  }

  function build() {
    const group = make("fieldset", {}, make("legend", { textContent: words.legend }));
    facets.forEach((facet) => {
      facet.select = make("select", { autocomplete: "off" }, make("option", { value: "", textContent: words.any }));
      facet.values.forEach((value) => {
        value.option = make("option", { value: value.id, textContent: value.label });
        facet.select.append(value.option);
      });
      facet.select.addEventListener("change", () => {
        show();
        remember();
      });
      group.append(make("label", {}, make("span", { textContent: facet.label }), facet.select));
    });
    block.replaceChildren(group, make("div", { className: "outcome" }, status, clear));
    block.hidden = facets.length === 0;
  }

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    if (properties.role) {
      element.setAttribute("role", properties.role);
    }
    element.append(...children);
    return element;
  }

  /** Take the choices from the address; what it names and the page does not know is passed over. */
  function restore() {
    const asked = new URLSearchParams(window.location.hash.slice(1));
    facets.forEach((facet) => {
      const wanted = asked.getAll(facet.id).find((id) => facet.values.some((value) => value.id === id));
      facet.select.value = wanted || "";
    });
    show();
  }

  /** Write the choices into the address and leave everything else that stands there alone. They stand behind the #,
      which a browser keeps to itself: what somebody looks for is in no log of the server. */
  function remember() {
    const address = new URL(window.location.href);
    const told = new URLSearchParams(address.hash.slice(1));
    facets.forEach((facet) => {
      if (facet.select.value) {
        told.set(facet.id, facet.select.value);
      } else {
        told.delete(facet.id);
      }
    });
    address.hash = told.toString();
    try {
      window.history.replaceState(window.history.state, "", address);
    } catch {
      // Some browsers keep the address of a page on a disk as it is. The filter works all the same.
    }
  }

  function show() {
    const fitting = rows.filter((row) => fits(row, null));
    const kept = new Set(fitting);
    rows.forEach((row) => {
      row.element.hidden = !kept.has(row);
    });
    facets.forEach(count);
    clear.hidden = facets.every((facet) => !facet.select.value);
    say(sentence(fitting.length));
  }

  /** Whether a row has all that is chosen, one question left aside. */
  function fits(row, aside) {
    return facets.every(
      (facet) => facet === aside || !facet.select.value || row.values.has(facet.id + ":" + facet.select.value),
    );
  }

  /** Behind each answer, how many exercises it would leave; none, and it cannot be chosen. */
  function count(facet) {
    const others = rows.filter((row) => fits(row, facet));
    facet.values.forEach((value) => {
      const left = others.filter((row) => row.values.has(facet.id + ":" + value.id)).length;
      value.option.textContent = value.label + " (" + left + ")";
      value.option.disabled = left === 0 && facet.select.value !== value.id;
    });
    facet.select.classList.toggle("chosen", facet.select.value !== "");
  }

  function sentence(number) {
    if (number === 0) {
      return words.none;
    }
    return number === 1 ? words.one : words.more.replace("#", String(number));
  }

  /** The same words again would be read out again. */
  function say(text) {
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }
})();
