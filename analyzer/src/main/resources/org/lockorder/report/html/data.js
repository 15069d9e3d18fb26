
/* The data of the page: numbers stand for locks, steps and strings that many share. */

const data = JSON.parse($("#data").textContent);

/** A step of a path. */
function step(number) {
  const [file, line, fn, kind, text, depth, macro, macroFile, macroLine] = data.steps[number];
  const written = macro === undefined ? null
    : { macro: data.strings[macro], file: data.strings[macroFile], line: macroLine };
  return {
    file: data.strings[file], line, fn: data.strings[fn], kind: data.strings[kind],
    text: data.strings[text], depth, written,
  };
}

const lockName = (lock) => data.locks[lock][0];

/** What is known of a lock. */
function lockOf(lock) {
  const [id, kind, type, declared, aliases] = data.locks[lock];
  return {
    id, kind: data.strings[kind], type: data.strings[type], declared: data.strings[declared], aliases,
  };
}

/** An edge with the ways it comes about. */
function edgeOf(number) {
  const [from, to, count, confidence, witnesses] = data.edges[number];
  return {
    number, from, to, count, confidence: data.strings[confidence],
    witnesses: witnesses.map(([outer, inner, conditions, gates, steps]) => ({
      outer: data.strings[outer], inner: data.strings[inner],
      conditions: conditions.map((each) => data.strings[each]),
      gates: gates.map((each) => data.strings[each]),
      steps,
    })),
  };
}

/** For each lock the numbers of the edges to it and from it. */
const into = data.locks.map(() => []);
const outOf = data.locks.map(() => []);
const between = new Map();
data.edges.forEach(([from, to], number) => {
  outOf[from].push(number);
  into[to].push(number);
  between.set(from * data.locks.length + to, number);
});

/** The edge from one lock to another, if there is one. */
const edgeBetween = (from, to) => between.get(from * data.locks.length + to);

/** Whether the two locks of an edge are taken in both orders. */
const isBoth = (number) => {
  const [from, to] = data.edges[number];
  return from !== to && edgeBetween(to, from) !== undefined;
};

const degree = (lock) => into[lock].length + outOf[lock].length;

/** The lines of the sources that came along: a file's name to numbers and lines. */
const sources = new Map(
  Object.entries(data.sources || {}).map(([file, flat]) => {
    const lines = new Map();
    for (let i = 0; i < flat.length; i += 2) lines.set(flat[i], flat[i + 1]);
    return [file, lines];
  }));
