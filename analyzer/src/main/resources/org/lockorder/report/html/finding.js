
/* A finding in full. */

/** The colours of a finding's locks, longest names first, so that none is found within another. */
const coloursOf = (finding) =>
  finding.locks.map((lock, i) => [lockName(lock), "lock-" + (i % 6)])
    .sort((a, b) => b[0].length - a[0].length);

const colourIn = (text, colours) => (colours.find(([name]) => text.includes(printable(name))) || ["", ""])[1];

const isIrq = (finding) => finding.rule === "irq-inversion";

/** The step behind a line of the interleaving: a task begins with its outer lock and ends by waiting. */
function lastOrFirst(finding, cpu, note) {
  const leg = finding.legs[cpu - (isIrq(finding) ? 1 : 0)];
  const way = isIrq(finding) && cpu === 0 && finding.ways[note ? 1 : 0];
  const path = leg ? leg.steps : way ? way.steps : [];
  return path.length === 0 ? null : step(note || way ? path[path.length - 1] : path[0]);
}

const spot = (at) => at && el("span", { class: "spot" }, el("b", {}, at.fn + "()"), " " + at.file + ":" + at.line);

/** The interleaving: a column a CPU, time downwards, a bar where a lock is held. */
function lanes(finding) {
  const rows = finding.scenario || [];
  if (rows.length === 0) return null;
  const colours = coloursOf(finding);
  const cpus = Math.max(...rows.map(([cpu]) => cpu)) + 1;
  const end = rows.length + 2;
  const cells = [el("div", { class: "clock", style: { "grid-row": "1 / " + (end + 1), "grid-column": "1" } }, el("i"))];
  for (let cpu = 0; cpu < cpus; cpu++) {
    const column = { "grid-column": String(cpu + 2) };
    cells.push(el("div", { class: "lane", style: { "grid-row": "1 / " + end, ...column } }),
      el("div", { class: "cpu", style: { "grid-row": "1", ...column } }, "CPU" + cpu));
  }
  rows.forEach(([cpu, action, note], i) => {
    const place = { "grid-row": String(i + 2), "grid-column": String(cpu + 2) };
    const colour = colourIn(action, colours);
    const taken = !note && action.includes("(");
    if (taken) {
      cells.push(el("div", { class: "hold " + colour, style: { ...place, "grid-row": i + 2 + " / " + end } }));
    }
    cells.push(el("div", { class: "slot" + (note ? " waits" : "") + (action.startsWith(" ") ? " deeper" : ""), style: place },
      el("span", { class: "act " + colour }, action.trim()),
      (note || taken) && spot(lastOrFirst(finding, cpu, note)),
      note && el("span", { class: "note" }, note)));
  });
  cells.push(el("div", { class: "end", style: { "grid-row": String(end) } }, "Deadlock: nobody goes on"));
  return el("div", { class: "card lanes", style: { "grid-template-columns": "46px repeat(" + cpus + ", minmax(210px, 1fr))" } }, cells);
}

const lockWithMore = (lock, more) => lockName(lock) + (more ? " (" + more + ")" : "");

/** Each task's path in a column of its own. */
function paths(finding) {
  const colours = coloursOf(finding);
  const first = isIrq(finding) ? 1 : 0;
  const name = (lock, more) => el("b", { class: "code" }, coloured(lockWithMore(lock, more), colours));
  const legs = finding.legs.map((leg, i) => pathCard(
    [el("b", {}, "CPU" + (i + first)), name(leg.from, leg.fromRefinement), el("span", { class: "soft" }, "then"),
      name(leg.to, leg.toRefinement),
      leg.count > 1 && el("span", { class: "soft" }, plural(leg.count, "place", "places") + " in this order")],
    leg.steps, leg.held, colours));
  const on = isIrq(finding) ? ["CPU0: ", "CPU0, interrupted: "] : [];
  const ways = finding.ways.map((way, i) =>
    pathCard(el("b", {}, on[i], coloured(way.title, colours)), way.steps, [], colours));
  return [...(isIrq(finding) ? ways : legs), ...(isIrq(finding) ? legs : ways)].map((path) => el("div", { class: "card" }, path));
}

function fact(name, values) {
  const kept = values.filter(Boolean);
  if (kept.length === 0) return null;
  return [el("dt", {}, name),
    el("dd", {}, kept.length === 1 ? kept[0] : el("ul", {}, kept.map((each) => el("li", {}, each))))];
}

/** Who looks after the code of a path, an entry of MAINTAINERS each. */
const carers = (entries) => entries.map((entry) =>
  entry.subsystem + (entry.status ? " (" + entry.status + ")" : "") + ": " +
    [...entry.maintainers, ...entry.reviewers, ...entry.lists].join(", "));

/** The same for all paths, each entry once. */
const maintainers = (finding) => [...new Set((finding.maintainers || []).flatMap(carers))];

function facts(finding) {
  return el("dl", { class: "card facts" },
    fact("Believed because", finding.believed),
    fact(finding.against, finding.doubts),
    fact("Exists when", [finding.conditions.length ? el("code", {}, finding.conditions.join(" && ")) : ""]),
    fact("Safe if", [finding.safeIf]),
    fact("lockdep", [finding.lockdep]),
    fact("Assumptions", [finding.assumptions.length ? finding.assumptions.join(", ") + " (numbered in README)" : ""]),
    fact("Maintainers", maintainers(finding)),
    fact("Candidate", [finding.fixes && el("code", {}, finding.fixes.trailer)]),
    fact("Program", [finding.program]),
    fact("Fingerprint", [el("code", {}, finding.fingerprint)]));
}

/** The edges that a finding is made of. */
const toldEdges = (finding) =>
  finding.legs.map((leg) => edgeBetween(leg.from, leg.to)).filter((n) => n !== undefined);

/** The whole of a finding; `about` says of a lock what else there is. */
function findingView(finding, about) {
  const rule = data.rules.find((each) => each.id === finding.rule);
  const drawn = lanes(finding);
  const around = finding.locks.filter((lock) => degree(lock) > 0);
  return [
    el("div", { class: "tags" },
      el("span", { class: "tag " + finding.confidence }, finding.confidence),
      el("span", { class: "tag" }, finding.rule),
      el("span", { class: "soft code" }, finding.id),
      el("span", { class: "soft code" }, finding.place)),
    el("h2", { class: "code" }, coloured(finding.cycle, coloursOf(finding))),
    el("p", { class: "lead" }, finding.message),
    finding.excused && el("p", { class: "excuse" }, "Excused by " + finding.excused),
    drawn && el("h3", {}, "How it happens"), drawn,
    el("h3", {}, finding.legs.length ? "How each gets there" : "The ways through the code"),
    el("div", { class: finding.legs.length + finding.ways.length > 2 ? "columns many" : "columns" }, paths(finding)),
    el("h3", {}, "What speaks for it and against"),
    facts(finding),
    around.length > 0 && [el("h3", {}, "The locks around it"),
      el("p", { class: "soft hint" }, "What a scan looks for: orders that have an opposite. All of them are in ",
        el("code", {}, "lockorder graph -f html"), "."),
      new Walk(toldEdges(finding), { about }).around(around)],
    rule && [el("h3", {}, rule.title), el("p", { class: "soft" }, rule.help)],
  ].flat(Infinity);
}
