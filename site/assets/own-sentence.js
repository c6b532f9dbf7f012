/* The page on which people check their own sentences. The rules stand in the page, ownership-language.js reads them, and
   what is typed goes nowhere. Without scripts a plain sentence stands in place of the box. */
(function () {
  "use strict";

  const block = document.getElementById("own-sentence");
  const rules = Array.from(document.querySelectorAll("script.sentence-rules"));
  if (!block || !rules.length || typeof OwnershipLanguage === "undefined") {
    return;
  }
  const words = block.dataset;
  const box = document.getElementById("own-words");
  const result = document.getElementById("own-result");
  const choice = document.getElementById("own-language");
  const grammars = new Map();
  block.hidden = false;
  document.getElementById("own-sentence-without").hidden = true;

  // A face for rarer letters is fetched when the first of them is shown: the server's log would tell that somebody typed
  // one. So all faces are fetched now.
  document.fonts.forEach((face) => face.load().catch(() => face));

  document.getElementById("own-check").addEventListener("click", check);
  document.getElementById("own-clear").addEventListener("click", () => {
    box.value = "";
    result.replaceChildren();
    box.focus();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      check();
    }
  });

  // Reading the rules takes a blink, and the first answer is the slowest: both are done while somebody begins to type.
  box.addEventListener("focus", () => OwnershipLanguage.judge(words.nothing, grammarOf(language())), { once: true });

  function language() {
    return choice ? choice.value : rules[0].dataset.language;
  }

  function check() {
    const text = box.value;
    if (!text.trim()) {
      result.replaceChildren(make("p", {}, words.nothing));
      return;
    }
    const grammar = grammarOf(language());
    const judgement = OwnershipLanguage.judge(text, grammar);
    result.replaceChildren(
      make("p", { className: "kicker" }, words[judgement.verdict]),
      marked(text, judgement.findings),
      ...why(text, judgement, grammar),
      ...(judgement.verdict === "neutral" ? [] : parts(judgement, grammar.language)),
    );
  }

  /** Made when it is first needed, so that opening the page costs nothing. */
  function grammarOf(code) {
    if (!grammars.has(code)) {
      const data = rules.find((element) => element.dataset.language === code);
      grammars.set(code, new OwnershipLanguage.Grammar(JSON.parse(data.textContent)));
    }
    return grammars.get(code);
  }

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  /** The sentence with its weak words underlined. Findings are counted in code points and may overlap. */
  function marked(text, findings) {
    const points = Array.from(text);
    const isFound = points.map((_, place) => findings.some((found) => found.start <= place && place < found.end));
    const line = make("p", { className: "said" });
    let first = 0;
    for (let place = 1; place <= points.length; place += 1) {
      if (place === points.length || isFound[place] !== isFound[first]) {
        const piece = points.slice(first, place).join("");
        line.append(isFound[first] ? make("u", {}, piece) : piece);
        first = place;
      }
    }
    return line;
  }

  function why(text, judgement, grammar) {
    const chain = OwnershipLanguage.reasons(text, judgement, grammar);
    const against = chain.filter((reason) => reason.link !== "because").map((reason) =>
      make("p", {}, tag(words[reason.link]), reason.text + (reason.link === "open" ? "" : ".")),
    );
    if (judgement.verdict === "weak") {
      const list = make("ol", {});
      const rest = chain.filter((reason) => reason.link === "because");
      list.append(...judgement.findings.map((found, number) => hint(rest[number].text, found, grammar.language)));
      return [list, ...against];
    }
    const opening = judgement.verdict === "owned" ? words.because : words.neutralBecause;
    const good = chain.filter((reason) => reason.link === "because").map((reason) =>
      make("p", {}, tag(opening), reason.text.replace(/\.$/, "") + "."),
    );
    return [...good, ...against];
  }

  function hint(reason, found, language) {
    const pattern = language.patterns.find((one) => one.id === found.pattern);
    return make(
      "li",
      {},
      make("p", {}, reason + "."),
      make("p", {}, tag(words.try), found.hint),
      make("p", { className: "also" }, tag(words.right), pattern.fair_use),
    );
  }

  function tag(text) {
    return make("span", {}, make("span", { className: "tag" }, text), " ");
  }

  function parts(judgement, language) {
    const list = make("ul", { className: "slots" });
    language.slots.forEach((slot) => {
      const said = judgement.slots[slot.id];
      list.append(
        make("li", { className: said ? "is-said" : "" }, make("strong", {}, slot.title), ": " + (said ? words.said : words.notSaid + ". " + slot.question)),
      );
    });
    return [make("p", { className: "kicker" }, words.slots), list];
  }
})();
