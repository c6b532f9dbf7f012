/* The engine of toolkit/subject/language once more, for a browser: the same rules (exported as JSON) give the same
   verdict, findings, slots and reasons, and the functions have the same names. The specification stands in the
   docstrings of tokens.py, sentences.py and automaton.py; tests/language/conformance holds the two against each other.

   Offsets are code points, as in Python. The strings of a browser count differently outside the first plane, so a text
   becomes a list of its code points first, and nothing here looks at an index of a string.

   OwnershipLanguage.judge(text, new OwnershipLanguage.Grammar(exported)) */
var OwnershipLanguage = (function () {
  "use strict";

  const FORMAT = 3;
  const MOST_TOKENS = 240;
  const LONGEST_QUOTATION = 400;
  const MOST_BACK = 60;
  const MOST_CACHED = 5000;

  /* ---- tokens.py ---- */

  const WORD =
    "A-Za-z0-9_\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2fff\\u3040-\\ud7ff" +
    "\\ue000-\\ufdff\\ufe10-\\ufefe\\uff10-\\uffff\\u{10000}-\\u{1efff}\\u{20000}-\\u{10ffff}";
  const APOSTROPHES = "'’ʼ‘`´";
  const WHITE = "\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
  const NO_WORD_AFTER = "(?![" + WORD + "])";
  /* Each kind of written token with its expression, in the order in which they are tried. */
  const KINDS = {
    link: "(?:https?:\\/\\/|www\\.)[^" + WHITE + "]+",
    mention: "@[" + WORD + "]+",
    date:
      "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}" + NO_WORD_AFTER +
      "|[0-9]{1,2}(?:\\/[0-9]{1,2}(?:\\/[0-9]{2,4})?|\\.[0-9]{1,2}\\.[0-9]{2,4})" + NO_WORD_AFTER,
    clock:
      "[0-9]{1,2}(?:(?:[:.][0-9]{2})? ?[AaPp]\\.[Mm]\\.?|[:.][0-9]{2} ?[AaPp][Mm]|:[0-9]{2}|h[0-9]{2}| ?[AaPp][Mm]|h)" +
      NO_WORD_AFTER,
    ordinal: "[0-9]{1,4}(?:st|nd|rd|th)" + NO_WORD_AFTER,
    number: "[$€£][0-9]+(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*%?",
    word: "[" + WORD + "]+(?:[" + APOSTROPHES + "][" + WORD + "]+)*",
    dots: "\\.{2,}|…",
    stop: "[.!?]",
    dash: "[\\-–—]+",
    pause: "[,;:()\\[\\]\"“”„«»" + APOSTROPHES + "]",
    sign: "[^" + WHITE + "]",
  };
  const NAMES_OF_KINDS = Object.keys(KINDS);
  const SCANNER = NAMES_OF_KINDS.map((kind) => "(" + KINDS[kind] + ")").join("|");
  const ONE_WORD_CHARACTER = new RegExp("^[" + WORD + "]", "u");
  const ONE_SPACE = new RegExp("^[" + WHITE + "]", "u");

  const CLASSES = {
    link: ["<word>", "<link>"],
    mention: ["<word>", "<mention>", "<name>"],
    date: ["<word>", "<number>", "<date>"],
    clock: ["<word>", "<number>", "<clock>"],
    ordinal: ["<word>", "<number>", "<ordinal>"],
    number: ["<word>", "<number>"],
    dots: ["<pause>"],
    dash: ["<pause>"],
    pause: ["<pause>"],
    sign: ["<sign>"],
  };
  const STOPS = { ".": ["<stop>"], "!": ["<stop>", "<exclaim>"], "?": ["<stop>", "<question>"] };
  const AS_TEXT = { dots: "…", dash: "-" };
  const WORD_CLASSES = ["<word>"];
  const CAPITAL_CLASSES = ["<word>", "<capital>"];
  const CAPS_CLASSES = ["<word>", "<caps>"];

  /* Capitals of the scripts whose tables have long been the same in every version of Unicode, each by itself: what a
     browser does with whole words looks at neighbours, and another version of it knows other letters. */
  const SMALL = new Map();
  [[0, 0x590], [0x1e00, 0x2000], [0xff21, 0xff5b]].forEach(([from, to]) => {
    for (let code = from; code < to; code += 1) {
      const character = String.fromCodePoint(code);
      const lower = character.toLowerCase();
      if (lower !== character) {
        SMALL.set(character, Array.from(lower)[0]);
      }
    }
  });
  const SMALL_LETTERS = new Set(SMALL.values());

  function small(text) {
    return Array.from(text, (character) => SMALL.get(character) || character).join("");
  }

  function isWord(character) {
    return ONE_WORD_CHARACTER.test(character);
  }

  function isLetter(character) {
    return isWord(character) && !"0123456789_".includes(character);
  }

  /** How written words are read: what a word stands for, endings, words at the beginning of a clause, and what a
      clause begins behind. */
  function spellingsOf(exported) {
    const words = new Map(Object.entries(exported.spellings));
    const opening = new Map();
    words.forEach((read, written) => {
      if (written.startsWith("^")) {
        opening.set(written.slice(1), read);
      }
    });
    return { words, clitics: exported.clitics, opening, joiners: new Set(exported.sets.joiners || []) };
  }

  /** The tokens of a text, given as the list of its code points. */
  function tokenize(points, spellings) {
    const text = points.join("");
    const scanner = new RegExp(SCANNER, "gu");
    const tokens = [];
    let opens = true;
    let unit = 0;
    let last = 0;
    for (let match = scanner.exec(text); match; match = scanner.exec(text)) {
      const written = match[0];
      // Only white space is passed over, and each of its characters is one unit of a string.
      const first = last + match.index - unit;
      last = first + Array.from(written).length;
      unit = scanner.lastIndex;
      const kind = NAMES_OF_KINDS[match.findIndex((group, number) => number > 0 && group !== undefined) - 1];
      if (kind === "word") {
        const read = (opens && spellings.opening.get(plain(written))) || readWord(written, spellings);
        opens = spellings.joiners.has(read[read.length - 1]);
        tokens.push({ text: read[0], classes: classesOfWord(written), start: first, end: last });
        read.slice(1).forEach((word) => tokens.push({ text: word, classes: WORD_CLASSES, start: first, end: last }));
      } else if (kind !== "dash" || !joins(points, first, last)) {
        const classes = kind === "stop" ? STOPS[written] : CLASSES[kind];
        opens = classes[0] !== "<word>" || kind === "mention";
        tokens.push({ text: AS_TEXT[kind] || small(written), classes, start: first, end: last });
      }
    }
    return tokens;
  }

  function readWord(written, spellings) {
    const word = plain(written);
    if (spellings.words.has(word)) {
      return spellings.words.get(word);
    }
    const clitic = spellings.clitics.find(([ending]) => word.endsWith(ending) && word.length > ending.length);
    if (!word.includes("'") || !clitic) {
      return [word];
    }
    const stem = word.slice(0, -clitic[0].length);
    return (spellings.words.get(stem) || [stem]).concat(clitic[1]);
  }

  function plain(written) {
    return Array.from(small(written), (character) => (APOSTROPHES.includes(character) ? "'" : character)).join("");
  }

  function classesOfWord(written) {
    const characters = Array.from(written);
    if (!SMALL.has(characters[0]) || characters.length < 2) {
      return WORD_CLASSES;
    }
    if (SMALL_LETTERS.has(characters[1])) {
      return CAPITAL_CLASSES;
    }
    return characters.some((character) => SMALL_LETTERS.has(character)) ? WORD_CLASSES : CAPS_CLASSES;
  }

  /** Whether a dash stands between word characters: then it separates two words and is no token. */
  function joins(points, first, last) {
    if (last - first > 1 || points[first] !== "-" || first === 0 || last >= points.length) {
      return false;
    }
    return isWord(points[first - 1]) && isWord(points[last]);
  }

  /* ---- sentences.py ---- */

  const CLOSING = { "“": "”", "„": "“", "«": "»", '"': '"' };
  const CLOSERS = new Set("”“»\")]’'");
  const QUOTED = ["<quoted>"];

  function sentences(points, spellings, abbreviations) {
    const found = [];
    let sentence = [];
    let ended = false;
    let lastEnd = 0;
    withQuotations(points, tokenize(points, spellings)).forEach((token) => {
      if (sentence.length && beginsAnew(points, lastEnd, token, sentence, ended)) {
        found.push(sentence);
        sentence = [];
        ended = false;
      }
      ended = ends(token, sentence, abbreviations, ended);
      sentence.push(token);
      lastEnd = token.end;
    });
    return sentence.length ? found.concat([sentence]) : found;
  }

  function beginsAnew(points, lastEnd, token, sentence, ended) {
    const between =
      token.start - lastEnd <= LONGEST_QUOTATION ? points.slice(lastEnd, token.start) : ["\n", "\n"];
    const breaks = between.filter((character) => character === "\n").length;
    if (breaks > 1 || sentence.length >= MOST_TOKENS) {
      return true;
    }
    const isSign = token.classes.includes("<sign>");
    if (breaks === 1 && (isSign || token.text === "-")) {
      return true;
    }
    const goesOn = breaks === 0 && (isSign || token.classes.includes("<stop>"));
    return ended && between.length > 0 && !goesOn;
  }

  function ends(token, sentence, abbreviations, ended) {
    if (token.classes.includes("<stop>")) {
      if (token.text !== "." || !sentence.length || ended) {
        return true;
      }
      const before = sentence[sentence.length - 1].text;
      const oneLetter = Array.from(before).length === 1 && isLetter(before);
      return !abbreviations.has(before) && (!oneLetter || before === "i");
    }
    return ended && (CLOSERS.has(token.text) || token.classes.includes("<sign>"));
  }

  /** The tokens, those inside quotation marks with nothing but their class: they are somebody's words. */
  function withQuotations(points, tokens) {
    const whole = quotedAsAWhole(points);
    let quotedUntil = -1;
    return tokens.map((token) => {
      if (token.start < quotedUntil) {
        return { text: "", classes: QUOTED, start: token.start, end: token.end };
      }
      const closing = !whole && token.start !== quotedUntil && CLOSING[token.text];
      if (closing) {
        const within = points.slice(token.end, token.end + LONGEST_QUOTATION).indexOf(closing);
        quotedUntil = Math.max(quotedUntil, within < 0 ? -1 : token.end + within);
      }
      return token;
    });
  }

  function quotedAsAWhole(points) {
    let first = 0;
    let last = points.length;
    while (first < last && ONE_SPACE.test(points[first])) {
      first += 1;
    }
    while (last > first && ONE_SPACE.test(points[last - 1])) {
      last -= 1;
    }
    if (last - first < 2 || CLOSING[points[first]] !== points[last - 1]) {
      return false;
    }
    return !points.slice(first + 1, last - 1).includes(points[first]);
  }

  /* ---- automaton.py: the same bits, in words of 32 ---- */

  /* Before the first token of a sentence and behind its last one. Only edges meet them, negated ones too. */
  const BORDERS = ["<start>", "<end>"];

  class Automaton {
    /** @param patterns pairs of an owner and the elements of one of its patterns
        @param placed the owners whose every match counts; of the others it is enough that there is one */
    constructor(patterns, placed) {
      this.placed = new Set(placed);
      const bits = patterns.reduce((sum, [, elements]) => sum + elements.length, 0);
      this.words = Math.ceil(bits / 32);
      ["first", "optional", "repeated", "final", "negated"].forEach((name) => {
        this[name] = new Uint32Array(this.words);
      });
      this.ofKey = new Map();
      this.notOfKey = new Map();
      this.patternAt = [];
      let base = 0;
      patterns.forEach(([owner, elements]) => {
        this.add(owner, elements, base);
        base += elements.length;
      });
    }

    add(owner, elements, base) {
      const pattern = { owner, base, fixed: fixed(elements), before: before(elements), ...edges(elements) };
      switchOn(this.first, base);
      elements.forEach((element, number) => {
        const bit = base + number;
        this.patternAt[bit] = pattern;
        ["optional", "repeated", "negated"].filter((mark) => element[mark]).forEach((mark) => switchOn(this[mark], bit));
        const keys = element.negated ? this.notOfKey : this.ofKey;
        const borders = element.negated && !element.edge ? BORDERS : [];
        element.of.concat(borders).forEach((key) => (keys.has(key) ? keys.get(key).push(bit) : keys.set(key, [bit])));
        if (elements.slice(number + 1).every((later) => later.optional)) {
          switchOn(this.final, bit);
        }
      });
    }

    /** The bits that a token with these words, sets and classes fits. */
    of(keys) {
      const fits = new Uint32Array(this.words);
      const refused = new Uint32Array(this.words);
      keys.forEach((key) => {
        (this.ofKey.get(key) || []).forEach((bit) => switchOn(fits, bit));
        (this.notOfKey.get(key) || []).forEach((bit) => switchOn(refused, bit));
      });
      return fits.map((word, number) => word | (this.negated[number] & ~refused[number]));
    }

    /** Where patterns end in one sentence, by owner, and how many steps it took; of an owner that is not placed, only
        the first. */
    find(tokens) {
      const found = new Map();
      const state = new Uint32Array(this.words);
      let steps = tokens.length;
      tokens.forEach((fits, position) => {
        this.advance(state, fits);
        this.ended(state).forEach(({ pattern, states }) => {
          const ends = found.get(pattern.owner) || [];
          if (ends.length === 0 || this.placed.has(pattern.owner)) {
            found.set(pattern.owner, ends);
            ends.push({ pattern, states, position });
            steps += 1;
          }
        });
      });
      return { found, steps };
    }

    /** The matches of one owner without their edges, in order, and the steps it took to find where they begin. */
    place(ends, tokens) {
      const matches = [];
      let steps = 0;
      ends.forEach(({ pattern, states, position }) => {
        const start = pattern.fixed ? position - pattern.fixed + 1 : earliest(pattern, states, tokens, position);
        steps += position - start + 1;
        join(matches, start + pattern.lead, position + 1 - pattern.tail);
      });
      return { matches, steps };
    }

    /** One token: all bits move by one, pass over what may be missing, and stay where they may repeat. The shift and
        the addition of the Python engine run through one long number; here their carries go from word to word. */
    advance(state, fits) {
      let moved = 0;
      let carry = 0;
      for (let word = 0; word < this.words; word += 1) {
        const old = state[word];
        const optional = this.optional[word];
        let entered = (old << 1) | moved | this.first[word];
        moved = old >>> 31;
        const sum = optional + ((entered & optional) >>> 0) + carry;
        carry = sum > 0xffffffff ? 1 : 0;
        entered |= (sum >>> 0) ^ optional;
        state[word] = (entered | (old & this.repeated[word])) & fits[word];
      }
    }

    /** The patterns that end here, each once, with the numbers of the elements they end at. */
    ended(state) {
      const found = [];
      for (let word = 0; word < this.words; word += 1) {
        for (let left = state[word] & this.final[word]; left; left &= left - 1) {
          const bit = word * 32 + 31 - Math.clz32(left & -left);
          const pattern = this.patternAt[bit];
          const latest = found[found.length - 1];
          if (latest && latest.pattern === pattern) {
            latest.states.push(bit - pattern.base);
          } else {
            found.push({ pattern, states: [bit - pattern.base] });
          }
        }
      }
      return found;
    }
  }

  function switchOn(bits, bit) {
    bits[bit >>> 5] |= 1 << (bit & 31);
  }

  function isOn(bits, bit) {
    return ((bits[bit >>> 5] >>> (bit & 31)) & 1) === 1;
  }

  /** The earliest token with which this pattern can begin to end here, its edges included. */
  function earliest(pattern, endings, tokens, end) {
    let states = endings;
    let start = states.includes(0) ? end : -1;
    const furthest = Math.max(0, end - MOST_BACK + 1);
    for (let position = end - 1; position >= furthest && states.length; position -= 1) {
      const reached = new Set();
      states.forEach((number) => pattern.before[number].forEach((earlier) => reached.add(earlier)));
      states = Array.from(reached).filter((number) => isOn(tokens[position], pattern.base + number));
      start = states.includes(0) ? position : start;
    }
    return start < 0 ? furthest - pattern.lead : start;
  }

  /** For each element, the numbers of those that may stand right before it. */
  function before(elements) {
    return elements.map((element, number) => {
      const numbers = element.repeated ? [number] : [];
      for (let earlier = number - 1; earlier >= 0; earlier -= 1) {
        numbers.push(earlier);
        if (!elements[earlier].optional) {
          break;
        }
      }
      return numbers;
    });
  }

  /** How many tokens a pattern has when it always has the same number; else 0. */
  function fixed(elements) {
    return elements.some((element) => element.optional || element.repeated) ? 0 : elements.length;
  }

  function edges(elements) {
    const inner = elements.map((element) => !element.edge);
    return { lead: inner.indexOf(true), tail: elements.length - 1 - inner.lastIndexOf(true) };
  }

  /** Add a match; those of the same owner that touch or overlap it become one with it. */
  function join(matches, from, to) {
    let [start, end] = [from, to];
    while (matches.length && matches[matches.length - 1][1] >= start) {
      const last = matches.pop();
      [start, end] = [Math.min(start, last[0]), Math.max(end, last[1])];
    }
    matches.push([start, end]);
  }

  /* ---- cues.py ---- */

  const HEAD = 8;
  const LONGEST_RUN = 3;
  const LONGEST_FRAME = 4;
  const LEAST_TOKENS = 6;
  const LEAST_STEM = 3;
  const COST = 4;

  /** Read a file of cues: lines of a head, then a run with its points on each line. */
  function parseCues(text) {
    let before = [];
    const lines = text.split("~").map((folded) => {
      // The first character tells how many words the line shares with the one before.
      const [run, ...points] = folded.split("|");
      before = before.slice(0, Number(run[0])).concat(run.length > 1 ? run.slice(1).split(" ") : []);
      return [before.join(" "), ...points];
    });
    const head = Object.fromEntries(lines.slice(0, HEAD));
    const listed = (name) => (head[name] ? head[name].split(" ") : []);
    const verdicts = listed("verdicts");
    const patterns = listed("patterns");
    const points = new Map();
    lines.slice(HEAD).forEach(([run, ofVerdicts, ofPatterns]) => {
      points.set(run, [numbers(ofVerdicts, verdicts.length), numbered(ofPatterns, patterns.length)]);
    });
    return {
      frames: new Set(listed("frames")),
      endings: listed("endings"),
      classes: listed("classes"),
      verdicts,
      patterns,
      bias: [numbers(head["verdict bias"], verdicts.length), numbers(head["pattern bias"], patterns.length)],
      points,
    };
  }

  function numbered(written, expected) {
    const found = new Array(expected).fill(0);
    (written ? written.split(" ") : []).forEach((each) => {
      const [number, value] = each.split(":").map(Number);
      found[number] = value;
    });
    return found;
  }

  function numbers(written, expected) {
    return written ? written.split(" ").map(Number) : new Array(expected).fill(0);
  }

  /** Put a statement, as the symbols of each sentence, on the scales. */
  function weigh(symbols, cues) {
    const known = new Map();
    eachRun(symbols, cues, (run) => {
      if (cues.points.has(run.text) && !known.has(run.text)) {
        known.set(run.text, run);
      }
    });
    const lengths = symbols.map((sentence) => sentence.length);
    const tokens = lengths.reduce((sum, length) => sum + length, 0);
    const weighed = { runs: Array.from(known.values()), lengths, measure: Math.sqrt(Math.max(tokens, LEAST_TOKENS)) };
    const sums = sumsOf(weighed, cues, 0);
    weighed.verdict = cues.verdicts[sums.indexOf(Math.max(...sums))];
    return weighed;
  }

  /** The patterns that the language knows, the likeliest first, each with its points behind those of the first for one unit of measure. */
  function likelyPatterns(weighed, cues, about) {
    const sums = sumsOf(weighed, cues, 1);
    const known = sums.map((_, number) => number).filter((number) => about.has(cues.patterns[number]));
    const ranked = known.sort((one, other) => sums[other] - sums[one] || one - other);
    return ranked.map((number) => [cues.patterns[number], (sums[ranked[0]] - sums[number]) / weighed.measure]);
  }

  function sumsOf(weighed, cues, of) {
    const sums = cues.bias[of].map(() => 0);
    weighed.runs.forEach((run) => {
      cues.points.get(run.text)[of].forEach((each, number) => {
        sums[number] += each;
      });
    });
    return sums.map((sum, number) => sum + cues.bias[of][number] * weighed.measure);
  }

  /** All runs and frames of a statement, known or not, in order. */
  function eachRun(symbols, cues, told) {
    symbols.forEach((sentence, number) => {
      const whole = ["^", ...sentence, "$"];
      const framed = ["^", ...sentence.map((symbol) => frameOf(symbol, cues)), "$"];
      const opened = whole.map((symbol, place) => symbol !== framed[place]);
      whole.forEach((_, first) => {
        for (let last = first + 1; last <= Math.min(first + LONGEST_RUN, whole.length); last += 1) {
          told({ text: whole.slice(first, last).join(" "), sentence: number, first: first - 1, last: last - 1 });
        }
        for (let last = first + 2; last <= Math.min(first + LONGEST_FRAME, whole.length); last += 1) {
          if (opened.slice(first, last).includes(true)) {
            told({ text: framed.slice(first, last).join(" "), sentence: number, first: first - 1, last: last - 1 });
          }
        }
      });
    });
  }

  function frameOf(symbol, cues) {
    if (cues.frames.has(symbol) || symbol.startsWith("<")) {
      return symbol;
    }
    const length = Array.from(symbol).length;
    const found = cues.endings.find((ending) => symbol.endsWith(ending) && length >= ending.length + LEAST_STEM);
    return "*" + (found || "");
  }

  /** The stretch of a sentence that speaks most for one verdict (of 0) or pattern (of 1); null when nothing does. */
  function strongest(weighed, cues, of, column) {
    const tokens = weighed.lengths.map((length) => new Array(length).fill(-COST));
    weighed.runs.forEach((run) => {
      const first = Math.max(run.first, 0);
      const last = Math.min(run.last, weighed.lengths[run.sentence]);
      const each = Math.floor(cues.points.get(run.text)[of][column] / (last - first));
      for (let place = first; place < last; place += 1) {
        tokens[run.sentence][place] += each;
      }
    });
    let best = null;
    let most = 0;
    tokens.forEach((sentence, number) => {
      let total = 0;
      let begin = 0;
      sentence.forEach((each, place) => {
        if (total <= 0) {
          total = 0;
          begin = place;
        }
        total += each;
        if (total > most) {
          most = total;
          best = [number, begin, place + 1];
        }
      });
    });
    return best;
  }

  /* ---- grammar.py ---- */

  function elementOf(exported) {
    return Array.isArray(exported) ? { of: exported } : exported;
  }

  /** What matches in one sentence: names that are present, and places of those that are asked for. */
  class Findings {
    constructor(automaton, bits, ends, phrases, steps) {
      Object.assign(this, { automaton, bits, ends, phrases, steps });
      this.present = new Set([...ends.keys(), ...phrases.keys()]);
    }

    /** First token and the one behind the last of every match; a derived signal has none. */
    places(name) {
      let matches = this.phrases.get(name);
      if (!matches) {
        const placed = this.automaton.place(this.ends.get(name) || [], this.bits);
        this.steps += placed.steps;
        matches = placed.matches;
      }
      return matches.map(([start, end]) => [start - 1, end - 1]);
    }
  }

  class Grammar {
    /** @param exported the rules of a language as subject/language/export.py writes them */
    constructor(exported) {
      if (exported.format !== FORMAT) {
        throw new Error("These rules have format " + exported.format + "; this engine reads format " + FORMAT + ".");
      }
      this.language = exported;
      this.spellings = spellingsOf(exported);
      this.abbreviations = new Set(exported.abbreviations);
      this.names = new Set(exported.names);
      this.ordinary = new Set(exported.ordinary);
      this.setsOf = new Map();
      Object.entries(exported.sets).forEach(([name, words]) => {
        words.forEach((word) => this.setsOf.set(word, (this.setsOf.get(word) || []).concat("<" + name + ">")));
      });
      const patternsOf = (one, owner) => one.match.map((elements) => [owner, elements.map(elementOf)]);
      const phrases = exported.phrases.flatMap((one) => patternsOf(one, one.tag));
      const signals = exported.signals.flatMap((one) => patternsOf(one, one.signal));
      const rules = exported.rules.flatMap((one) => patternsOf(one, "rule:" + one.id));
      const placed = exported.rules.flatMap((one) => ["rule:" + one.id].concat(one.near));
      this.phrases = new Automaton(phrases, exported.phrases.map((one) => one.tag));
      this.patterns = new Automaton(signals.concat(rules), placed);
      this.about = new Map(exported.patterns.map((pattern) => [pattern.id, pattern]));
      this.cues = exported.cues ? parseCues(exported.cues) : null;
      this.cache = new Map();
    }

    /** Phrases, signals and rules that match in a sentence. */
    find(sentence) {
      let bits = this.bits(this.phrases, sentence, []);
      const ended = this.phrases.find(bits);
      const phrases = new Map();
      const tags = sentence.map(() => new Set());
      let steps = ended.steps;
      ended.found.forEach((ends, name) => {
        const placed = this.phrases.place(ends, bits);
        phrases.set(name, placed.matches);
        steps += placed.steps;
        placed.matches.forEach(([start, end]) => {
          tags.slice(start - 1, end - 1).forEach((held) => held.add("<" + name + ">"));
        });
      });
      bits = this.bits(this.patterns, sentence, tags);
      const others = this.patterns.find(bits);
      return new Findings(this.patterns, bits, others.found, phrases, steps + others.steps);
    }

    /** For each token, borders included, the bits that fit it. */
    bits(automaton, sentence, tags) {
      const inner = sentence.map((token, place) => this.bitsOf(automaton, token, Array.from(tags[place] || []).sort()));
      return [automaton.of(["<start>"]), ...inner, automaton.of(["<end>"])];
    }

    bitsOf(automaton, token, tags) {
      const known = this.knows(token.text) ? token.text : "";
      const key = [automaton === this.phrases, known, token.classes, tags].join(" ");
      if (!this.cache.has(key)) {
        if (this.cache.size >= MOST_CACHED) {
          this.cache.clear();
        }
        this.cache.set(key, automaton.of(this.keys(known, token.classes).concat(tags)));
      }
      return this.cache.get(key);
    }

    /** Whether any pattern could tell this word from another one. */
    knows(word) {
      return [this.phrases, this.patterns].some((one) => one.ofKey.has(word) || one.notOfKey.has(word))
        || this.setsOf.has(word) || this.names.has(word) || this.ordinary.has(word);
    }

    /** Everything patterns may call this token, phrases aside. */
    keys(word, classes) {
      if (classes === QUOTED) {
        return ["<any>"].concat(classes);
      }
      const sets = this.setsOf.get(word) || [];
      const strange = classes.includes("<capital>") && !sets.length && !this.ordinary.has(word);
      const name = this.names.has(word) || strange ? ["<name>"] : [];
      return [word, "<any>"].concat(sets, classes, name);
    }

    /** What cues call this token: the first of their classes that it has, or its text. */
    symbol(token) {
      const keys = this.keys(token.text, token.classes);
      return this.cues.classes.find((one) => keys.includes(one)) || token.text;
    }

    /** Whether a promise elsewhere in a statement outweighs what this rule finds. */
    yields(rule) {
      return rule.yields === null ? this.about.get(rule.pattern).yields : rule.yields;
    }
  }

  /* ---- judge.py ---- */

  /* A sentence with these slots outweighs what weakens other sentences of the statement, whatever the pattern. */
  const WHOLE_PROMISE = ["who", "will", "by"];
  /* So many of the likeliest patterns count as likely; a second one is named when it is no further behind than this. */
  const MOST_PATTERNS = 3;
  const CLOSE = 40;

  /** Judge one statement: one sentence or a few that one person says at once.
      @returns verdict, findings, outweighed, slots, kinds, moves, sentences and steps, as `Judgement` describes them */
  function judge(text, grammar) {
    const statement = sentences(Array.from(text), grammar.spellings, grammar.abbreviations);
    const judged = statement.map((tokens) => judgeSentence(tokens, grammar));
    const said = statement.length && grammar.cues ? byCues(statement, judged, grammar) : byRules(judged);
    return {
      ...said,
      slots: Object.fromEntries(
        grammar.language.slots.map((slot) => [slot.id, judged.some((sentence) => sentence.slots.includes(slot.id))]),
      ),
      kinds: Array.from(new Set(judged.map((sentence) => sentence.kind.kind))),
      moves: Array.from(new Set(judged.map((sentence) => sentence.kind.move).filter((move) => move))),
      sentences: judged,
      steps: judged.reduce((sum, sentence) => sum + sentence.steps, 0),
    };
  }

  /** The verdict of the rules alone: a finding weakens, unless a clear promise stands beside it. */
  function byRules(judged) {
    const findings = judged.flatMap((sentence) => sentence.findings);
    const owned = judged.filter((sentence) => sentence.verdict === "owned");
    const promised = owned.filter((sentence) => sentence.kind.outweighs);
    const whole = promised.some((sentence) => WHOLE_PROMISE.every((slot) => sentence.slots.includes(slot)));
    const standing = !promised.length || findings.some((found) => !(whole || found.yields)) ? findings : [];
    return {
      verdict: standing.length ? "weak" : owned.length ? "owned" : "neutral",
      findings: standing,
      outweighed: standing.length ? [] : findings,
    };
  }

  /** The verdict of the cues; of what the rules find, what belongs to a likely pattern. */
  function byCues(statement, judged, grammar) {
    const cues = grammar.cues;
    const weighed = weigh(statement.map((tokens) => tokens.map((token) => grammar.symbol(token))), cues);
    const verdict = weighed.verdict;
    const likely = verdict === "neutral" ? [] : likelyPatterns(weighed, cues, grammar.about);
    const among = likely.slice(0, MOST_PATTERNS).map(([pattern]) => pattern);
    const ofRules = judged.flatMap((sentence) => sentence.findings).filter((found) => among.includes(found.pattern));
    if (verdict !== "weak") {
      const outweighed = ofRules.filter((found) => found.pattern === among[0]);
      return { verdict, findings: [], outweighed };
    }
    const findings = ofRules.slice();
    likely.slice(0, 2).forEach(([pattern, behind]) => {
      if (behind < CLOSE && findings.every((found) => found.pattern !== pattern)) {
        const { reason, hint, yields } = grammar.about.get(pattern);
        const place = placeOf(statement, weighed, cues, 1, cues.patterns.indexOf(pattern));
        findings.push({ pattern, ...place, source: "cues", reason, hint, yields });
      }
    });
    findings.sort((one, other) => one.start - other.start || other.end - one.end);
    return { verdict, findings, outweighed: [] };
  }

  /** The words of a statement that speak most for its verdict; all of them when the language has no cues. */
  function wordsThatSpeak(text, verdict, grammar) {
    const points = Array.from(text);
    const statement = sentences(points, grammar.spellings, grammar.abbreviations);
    if (!grammar.cues || !statement.length) {
      return text;
    }
    const weighed = weigh(statement.map((tokens) => tokens.map((token) => grammar.symbol(token))), grammar.cues);
    const { start, end } = placeOf(statement, weighed, grammar.cues, 0, grammar.cues.verdicts.indexOf(verdict));
    return points.slice(start, end).join("");
  }

  /** Where the words stand that speak most for a verdict or a pattern; all of the text if none do. */
  function placeOf(statement, weighed, cues, of, column) {
    const stretch = strongest(weighed, cues, of, column);
    if (stretch === null) {
      const last = statement[statement.length - 1];
      return { start: statement[0][0].start, end: last[last.length - 1].end };
    }
    return trimmed(statement[stretch[0]], stretch[1], stretch[2]);
  }

  function judgeSentence(tokens, grammar) {
    const matched = grammar.find(tokens);
    const present = matched.present;
    addSignals(present, grammar);
    const kind = kindOf(present, grammar);
    const findings = findingsOf(tokens, matched, kind, grammar);
    const slots = grammar.language.slots.filter((slot) => anyIn(present, slot.when) && !anyIn(present, slot.unless));
    return {
      start: tokens[0].start,
      end: tokens[tokens.length - 1].end,
      kind,
      verdict: findings.length ? "weak" : kind.owned ? "owned" : "neutral",
      findings,
      slots: slots.map((slot) => slot.id),
      steps: matched.steps,
    };
  }

  function anyIn(present, names) {
    return names.some((name) => present.has(name));
  }

  function holds(present, needs, unless) {
    return needs.every((name) => present.has(name)) && !anyIn(present, unless);
  }

  /** Keep the signals whose conditions hold, in the order of the file, so that each may name those above it. */
  function addSignals(present, grammar) {
    grammar.language.signals.forEach((signal) => {
      if (anyIn(present, signal.any)) {
        present.add(signal.signal);
      }
      if (!holds(present, signal.needs, signal.unless)) {
        present.delete(signal.signal);
      }
    });
  }

  function kindOf(present, grammar) {
    const kinds = grammar.language.kinds;
    const fits = (kind) => (!kind.when.length || anyIn(present, kind.when)) && holds(present, kind.needs, kind.unless);
    return kinds.find(fits) || kinds[kinds.length - 1];
  }

  function findingsOf(tokens, matched, kind, grammar) {
    const present = matched.present;
    const found = [];
    grammar.language.rules.forEach((rule) => {
      const name = "rule:" + rule.id;
      if (!present.has(name) || (kind.silent && !rule.everywhere) || !holds(present, rule.needs, rule.unless)) {
        return;
      }
      const excused = rule.near.filter((other) => present.has(other)).flatMap((other) => matched.places(other));
      matched.places(name).forEach(([first, last]) => {
        if (!excused.some(([start, end]) => start <= last && first <= end)) {
          const { id: source, pattern, reason, hint } = rule;
          found.push({ pattern, ...trimmed(tokens, first, last), source, reason, hint, yields: grammar.yields(rule) });
        }
      });
    });
    found.sort((one, other) => one.start - other.start || other.end - one.end || (one.source < other.source ? -1 : 1));
    const covered = new Map();
    return found.filter((one) => {
      const isNew = one.start >= (covered.get(one.pattern) || 0);
      if (isNew) {
        covered.set(one.pattern, one.end);
      }
      return isNew;
    });
  }

  /** The span in the text, without punctuation at its ends. */
  function trimmed(tokens, first, last) {
    const isPunctuation = (token) => token.classes.includes("<stop>") || token.classes.includes("<pause>");
    let end = last;
    while (end - 1 > first && isPunctuation(tokens[end - 1])) {
      end -= 1;
    }
    return { start: tokens[first].start, end: tokens[end - 1].end };
  }

  /* ---- reasons.py ---- */

  const TELLS = "tell, ask or thank, and take nothing on";
  const TAKES_ON = "take something on";

  /** Why a statement got its verdict: links of a chain, each with `link` ("because", "although" or "open") and `text`. */
  function reasons(text, judgement, grammar) {
    const language = grammar.language;
    const filled = language.slots.filter((slot) => judgement.slots[slot.id]);
    const quotedOnes = (link, all) => all.map((found) => ({ link, text: quoted(text, found, language) }));
    if (judgement.verdict === "weak") {
      const against = filled.length ? [{ link: "although", text: "it says " + titles(filled) }] : [];
      return quotedOnes("because", judgement.findings).concat(against);
    }
    const kinds = new Map();
    judgement.sentences.forEach((sentence) => kinds.set(sentence.kind.kind, sentence.kind));
    const every = Array.from(kinds.values());
    const because = (said) => ({ link: "because", text: said });
    if (judgement.verdict === "neutral") {
      const told = every.filter((kind) => !(grammar.cues && kind.owned)).map((kind) => kind.title);
      const named = Array.from(new Set(told)).join(" and ");
      const said = every.length ? () => spoken(text, judgement, grammar, TELLS) : () => "it says nothing";
      return [because(named ? "it is " + named : said())];
    }
    const praises = Array.from(new Set(every.filter((kind) => kind.owned && kind.praise).map((kind) => kind.praise)));
    const why = praises.length ? praises : [spoken(text, judgement, grammar, TAKES_ON)];
    const empty = language.slots.filter((slot) => !judgement.slots[slot.id]);
    const open = judgement.moves.includes("promise") ? empty.slice(0, 1) : [];
    return [
      ...why.map(because),
      ...quotedOnes("although", judgement.outweighed),
      ...open.map((slot) => ({ link: "open", text: small(slot.title) + ": " + slot.question })),
    ];
  }

  function spoken(text, judgement, grammar, like) {
    return '"' + wordsThatSpeak(text, judgement.verdict, grammar) + '" is how people speak who ' + like;
  }

  function quoted(text, found, language) {
    const title = language.patterns.find((pattern) => pattern.id === found.pattern).title;
    const words = Array.from(text).slice(found.start, found.end).join("");
    return '"' + words + '" (' + small(title) + "): " + found.reason.replace(/\.+$/, "");
  }

  function titles(slots) {
    const names = slots.map((slot) => small(slot.title));
    const last = names.pop();
    return names.length ? names.join(", ") + " and " + last : last;
  }

  return { Grammar, judge, reasons, small, isWord };
})();
