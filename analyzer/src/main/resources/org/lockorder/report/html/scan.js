
/* The page of a scan: filters, the list, the overview. */

const LEVELS = ["high", "medium", "low"];

/** What a finding is searched by, made once. */
const findings = data.findings.map((finding, index) => {
  const steps = [...finding.legs, ...finding.ways].flatMap((path) => path.steps.map(step));
  const files = new Set(steps.map((each) => each.file));
  const locks = finding.locks.map(lockName);
  const held = finding.legs.flatMap((leg) => leg.held);
  const words = [finding.id, finding.rule, finding.message, finding.place, finding.program || "", ...locks, ...held,
    ...data.locks.length ? finding.locks.flatMap((lock) => lockOf(lock).aliases) : [],
    ...new Set(steps.flatMap((each) => [each.file, each.fn + "()", each.text]))];
  return { finding, index, files, locks, text: words.join("\n").toLowerCase() };
});

/** What a finding's address is: its id, and where several have that, which of them. */
const addresses = new Map();
findings.forEach((entry) => {
  entry.address = entry.finding.id;
  for (let which = 2; addresses.has(entry.address); which++) entry.address = entry.finding.id + "." + which;
  addresses.set(entry.address, entry);
});

const listing = new Listing($("#list"), 5000,
  ({ finding }) => ({
    className: finding.excused ? "excused" : "",
    content: [
      el("div", { class: "name" }, finding.cycle),
      el("div", { class: "sub" },
        el("span", { class: "dot " + finding.confidence, title: finding.confidence }),
        el("span", {}, finding.rule), el("span", { class: "place" }, finding.place)),
    ],
  }),
  (entry) => (location.hash = "#" + encodeURIComponent(entry.address)));

const pressed = new Set(LEVELS);

function wanted() {
  const words = $("#search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const lock = $("#lock").value.trim().toLowerCase();
  const file = $("#file").value.trim();
  const rule = $("#rule").value;
  const program = $("#program").value;
  return findings.filter(({ finding, files, locks, text }) =>
    pressed.has(finding.confidence) &&
    (!rule || finding.rule === rule) &&
    (!program || finding.program === program) &&
    (!lock || locks.some((name) => name.toLowerCase().includes(lock))) &&
    (!file || [...files].some((name) => name.startsWith(file))) &&
    words.every((word) => text.includes(word)));
}

function filter() {
  const shown = wanted();
  listing.show(shown);
  $("#count").textContent = shown.length === findings.length ? plural(shown.length, "finding", "findings")
    : shown.length + " of " + plural(findings.length, "finding", "findings");
  listing.mark(current());
}

const current = () => addresses.get(fragment()) || null;

function chips() {
  $("#confidence").replaceChildren(...LEVELS.map((level) => {
    const number = findings.filter(({ finding }) => finding.confidence === level).length;
    return el("button", {
      type: "button", class: level, "aria-pressed": String(pressed.has(level)),
      onclick: () => {
        pressed.has(level) ? pressed.delete(level) : pressed.add(level);
        chips();
        filter();
      },
    }, level + " " + number);
  }));
}

function options(select, all, values) {
  select.replaceChildren(el("option", { value: "" }, all), ...values.map((value) => {
    const option = el("option", {}, value);
    option.value = value;
    return option;
  }));
}

function datalist(list, values) {
  list.replaceChildren(...values.map((value) => el("option", { value })));
}

/** Sets some filters, the others being cleared. */
function only(filters) {
  $("#filters").reset();
  LEVELS.forEach((level) => pressed.add(level));
  if (filters.level) LEVELS.forEach((level) => level !== filters.level && pressed.delete(level));
  if (filters.rule) $("#rule").value = filters.rule;
  if (filters.lock) $("#lock").value = filters.lock;
  if (filters.file) $("#file").value = filters.file;
  chips();
  filter();
  listing.move(0);
}

/** How often each of some names occurs, the most frequent first. */
function most(names, number) {
  const counts = new Map();
  names.forEach((name) => counts.set(name, (counts.get(name) || 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, number);
}

function bars(counts, key) {
  const top = counts.length ? counts[0][1] : 1;
  return el("ul", { class: "card bars" }, counts.map(([name, number]) =>
    el("li", {}, el("button", { class: "plain", title: name, onclick: () => only({ [key]: name }) }, name),
      el("span", { class: "bar", style: { width: (100 * number) / top + "%" } }),
      el("span", { class: "number" }, number))));
}

function countsTable() {
  const used = data.rules.filter((rule) => findings.some(({ finding }) => finding.rule === rule.id));
  const number = (rule, level) => findings.filter(({ finding }) => finding.rule === rule && finding.confidence === level).length;
  const cell = (rule, level) => el("td", {}, number(rule.id, level) === 0 ? el("span", { class: "soft" }, "–")
    : el("button", { class: "plain", onclick: () => only({ rule: rule.id, level }) }, number(rule.id, level)));
  return el("div", { class: "card" }, el("table", { class: "counts" },
    el("thead", {}, el("tr", {}, el("th"), LEVELS.map((level) => el("th", {}, level)))),
    el("tbody", {}, used.map((rule) => el("tr", {},
      el("th", { title: rule.help }, rule.title), LEVELS.map((level) => cell(rule, level)))))));
}

function overview() {
  const folder = (file) => file.split("/").slice(0, -1).join("/") || file;
  const locks = most(findings.flatMap((each) => [...new Set(each.locks)]), 12);
  const folders = most(findings.map((each) => folder(each.finding.place.replace(/:\d+$/, ""))), 12);
  show(
    el("h2", {}, findings.length ? "What was found" : "Nothing was found"),
    el("p", { class: "lead soft" }, "lockorder ", data.version, " read ", el("span", { class: "code" }, data.tree), "."),
    findings.length > 0 && [el("h3", {}, "By rule and confidence"), countsTable()],
    el("h3", {}, "How to take it"),
    el("div", { class: "card paragraphs" }, data.summary.map((each) => el("p", {}, each)),
      data.leftOut.length > 0 && el("details", {}, el("summary", {}, "What was left out, by name"), el("pre", {}, data.leftOut.flatMap((each) => [printable(each), el("br")])))),
    findings.length > 0 && [el("h3", {}, "Locks in most findings"), bars(locks, "lock"),
      el("h3", {}, "Folders with most findings"), bars(folders, "file")]);
}

/** How many findings a lock is in, to go there. */
function findingsWith(lock) {
  const name = lockName(lock);
  const number = findings.filter(({ locks }) => locks.includes(name)).length;
  return number === 0 ? null
    : el("button", { class: "plain", onclick: () => only({ lock: name }) }, plural(number, "finding", "findings") + " with it");
}

function route() {
  const entry = current();
  listing.mark(entry);
  if (entry) {
    document.title = entry.finding.cycle + " · lockorder";
    show(findingView(entry.finding, findingsWith));
  } else {
    document.title = "lockorder: findings";
    overview();
  }
}

$("#where").textContent = printable(data.tree);
options($("#rule"), "every rule", data.rules.map((rule) => rule.id).filter((id) => findings.some(({ finding }) => finding.rule === id)));
const programs = [...new Set(findings.map(({ finding }) => finding.program).filter(Boolean))].sort();
options($("#program"), "every program", programs);
$("#program").hidden = programs.length === 0;
datalist($("#locks"), [...new Set(findings.flatMap((each) => each.locks))].sort());
datalist($("#files"), [...new Set(findings.flatMap((each) => [...each.files]))].sort());
["#search", "#lock", "#file", "#rule", "#program"].forEach((id) => $(id).addEventListener("input", filter));
$("#filters").addEventListener("reset", () => setTimeout(() => {
  LEVELS.forEach((level) => pressed.add(level));
  chips();
  filter();
}));
bindKeys(listing, { o: toggleCode });
addEventListener("hashchange", route);
chips();
filter();
route();
