/* The search of the theme finds words by how they begin, so "promises" misses "promise". (Its stemmer does not help: it
   shortens the words of the pages, and not those that are typed.) This cuts common English endings off what is typed,
   parts words with a hyphen or an apostrophe as the index does, and leaves out small words beside others. Runs before
   the theme's script and changes the question on its way to the search; words in quotation marks stay as they are. */
(function () {
  "use strict";

  var QUERY = 2; /* the theme's number for a question */
  var SHORTEST = 4;
  var small = {};
  ("a about after all also am an and any are as at be been but by can did do does for from get got had has have he her " +
    "him his how i if in into is it its just let may me most must my no nor not of off on only or other our out own s " +
    "said say says she should so some t than that the their them then there these they this to too us was we were what " +
    "when where which while who why will with would yet you your").split(" ").forEach(function (word) {
    small[word] = true;
  });

  function withoutEnding(word) {
    var stem = word.replace(/(ies|ing|ed|es|y|e)$/i, "");
    if (stem === word || stem.length < SHORTEST) {
      stem = word.replace(/([^s])s$/i, "$1");
    }
    if (/(ing|ed)$/i.test(word)) {
      stem = stem.replace(/([bdfgmnprt])\1$/i, "$1");
    }
    return stem.length < SHORTEST ? word : stem;
  }

  function asked(words) {
    if (words.indexOf('"') >= 0) {
      return words;
    }
    var all = words.replace(/([a-z])[-‐–'’]([a-z])/gi, "$1 $2").split(/\s+/);
    var kept = all.filter(function (word) {
      return word && !small[word.toLowerCase()];
    });
    return (kept.length ? kept : all)
      .map(function (word) {
        return /^[a-z]+$/i.test(word) ? withoutEnding(word) : word;
      })
      .join(" ");
  }

  if (document.documentElement.lang.slice(0, 2) !== "en" || !window.Worker) {
    return;
  }
  var send = window.Worker.prototype.postMessage;
  window.Worker.prototype.postMessage = function (message) {
    var sent = Array.prototype.slice.call(arguments);
    if (message && message.type === QUERY && typeof message.data === "string") {
      sent[0] = { type: QUERY, data: asked(message.data) };
    }
    return send.apply(this, sent);
  };
})();
