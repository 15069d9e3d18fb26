
/* A path of a task: a line a step, with its code. */

const AROUND = 4;

/** The lines around a place, that line marked; nothing where they did not come along. */
function codeAround(file, line) {
  const lines = sources.get(file);
  if (!lines || !lines.has(line)) return null;
  const rows = [];
  for (let at = line - AROUND; at <= line + AROUND; at++) {
    if (lines.has(at)) {
      rows.push(el("pre", { class: at === line ? "here" : "" }, el("span", {}, at), el("code", {}, lines.get(at) || " ")));
    }
  }
  return el("div", { class: "lines" }, rows);
}

const codeOf = (file, line) => (sources.get(file)?.get(line) || "").trim();

/** Text in which the names of some locks have their colours: `colours` is a list of [name, class]. */
function coloured(text, colours) {
  const parts = [text];
  for (const [name, className] of colours) {
    for (let i = 0; i < parts.length; i++) {
      if (typeof parts[i] !== "string") continue;
      const at = parts[i].indexOf(name);
      const end = at + name.length;
      if (at < 0 || /[\w.]/.test(parts[i][at - 1] || "") || /\w/.test(parts[i][end] || "")) continue;
      parts.splice(i, 1, parts[i].slice(0, at), el("span", { class: className }, name), parts[i].slice(end));
    }
  }
  return parts;
}

/** One step; it opens to the code around it, and where a macro made the code, around that. */
function stepRow(number, colours) {
  const at = step(number);
  const code = codeOf(at.file, at.line);
  const colour = colours.find(([name]) => at.text.includes(name));
  const inward = at.depth + (at.kind === "acquire" || at.kind === "release" ? 0 : 1);
  return el("details", { class: "step " + at.kind + (at.written ? " made" : "") },
    el("summary", { style: { "padding-left": Math.min(10, inward) * 12 + "px" } },
      el("span", { class: "dot " + (colour ? colour[1] : "") }),
      el("div", {},
        el("div", { class: "what" }, coloured(at.text, colours)),
        el("div", { class: "spot" }, el("b", {}, at.fn + "()"), el("span", {}, at.file + ":" + at.line)),
        code && el("pre", {}, el("code", { class: "one" }, code)))),
    codeAround(at.file, at.line),
    at.written && el("div", { class: "spot" },
      "in macro " + at.written.macro + ", " + at.written.file + ":" + at.written.line),
    at.written && codeAround(at.written.file, at.written.line));
}

/** A path: what it is, its steps, what else was held. */
function pathCard(title, steps, held, colours) {
  return el("section", { class: "path" },
    el("header", {}, title),
    steps.map((number) => stepRow(number, colours)),
    held.length > 0 && el("p", { class: "held" }, "also held: ", el("span", { class: "code" }, held.join(", "))));
}

/** Opens the code of every step, or closes it where one is open. */
function toggleCode() {
  const steps = [...document.querySelectorAll("#detail .step")];
  const open = !steps.some((each) => each.open);
  steps.forEach((each) => (each.open = open));
}
