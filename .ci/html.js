// The HTML pages in headless Chromium: opened, filtered, walked and photographed. Every complaint goes to stderr.
// Arguments: the browser, a folder for its profile, a folder for pictures, a folder with scan.html and graph.html
// of a real tree and hostile-scan.html and hostile-graph.html of one whose names want to break out.
"use strict";

const fs = require("fs");
const path = require("path");
const { Browser } = require("./browser.js");

const [program, profile, pictures, pages] = process.argv.slice(2);
let complaints = 0;

function expect(holds, what) {
  if (!holds) {
    console.error("html: " + what);
    complaints++;
  }
}

const address = (name) => "file://" + path.resolve(pages, name);
const figure = (name, value) => console.log(name + ": " + value);

/** What every page must do without: complaints of the browser, and requests but for itself. */
function quiet(browser, page) {
  expect(browser.problems.length === 0, page + ": " + browser.problems.slice(0, 3).join("; "));
  browser.problems = [];
  const elsewhere = browser.requests.filter((url) => !url.startsWith("file://" + path.resolve(pages)));
  expect(elsewhere.length === 0, page + " asks for " + elsewhere[0]);
}

const rows = (browser) => browser.evaluate(`document.querySelectorAll("#list li[data-row]").length`);
const text = (browser, selector) =>
  browser.evaluate(`(document.querySelector(${JSON.stringify(selector)}) || { textContent: "" }).textContent`);

async function scan(browser) {
  const photograph = (name) => browser.photograph(path.join(pictures, name + ".png"));
  await browser.open(address("scan.html"));
  const all = await browser.evaluate("data.findings.length");
  expect((await rows(browser)) === all, "the list has not all findings");
  expect((await text(browser, "#detail")).includes("Read: "), "the overview does not say what was read");
  expect((await text(browser, "#detail")).includes("Left out: "), "the overview does not say what was left out");
  await photograph("scan-overview");

  await browser.press("/");
  await browser.type("mmap_lock");
  const searched = await rows(browser);
  expect(searched > 0 && searched < all, "searching shows " + searched + " of " + all);
  await browser.press("Escape");
  await browser.click(".filters button[type=reset]");
  expect((await rows(browser)) === all, "clearing the filters does not show all again");
  await browser.click(".chips button.low");
  const likely = await rows(browser);
  expect(likely < all, "leaving out low shows as many");
  await browser.click(".chips button.low");
  await browser.evaluate(`only({ rule: "lock-order-inversion" })`);
  const orders = await rows(browser);
  expect(orders > 0 && orders < all, "the filter by rule shows " + orders);
  await browser.evaluate(`only({ file: "mm" })`);
  expect((await rows(browser)) < all, "the filter by folder shows all");
  await browser.evaluate(`only({ rule: "lock-order-inversion" })`);
  await browser.evaluate("document.activeElement.blur()");

  const first = await text(browser, "#detail h2");
  await browser.press("j");
  expect((await text(browser, "#detail h2")) !== first, "j does not go on");
  await browser.press("k");
  expect((await text(browser, "#detail h2")) === first, "k does not go back");
  await browser.click("#list li:nth-child(2)");
  expect((await text(browser, "#detail h2")) !== first, "a click in the list shows nothing else");
  const cpus = await browser.evaluate(`document.querySelectorAll(".lanes .cpu").length`);
  expect(cpus >= 2, "the interleaving has " + cpus + " columns");
  const side = await browser.evaluate(`(() => {
    const [a, b] = [...document.querySelectorAll(".lanes .act")].map((each) => each.getBoundingClientRect());
    return b.x > a.x + 50 && b.y > a.y;
  })()`);
  expect(side, "the second task is not beside the first and later");
  expect((await browser.evaluate(`document.querySelectorAll("#detail .step code.one").length`)) >= 2, "no code is shown");
  expect((await text(browser, ".facts")).includes("Maintainers"), "a finding does not say who looks after its code");
  await photograph("scan-finding");
  await browser.press("o");
  expect((await browser.evaluate(`document.querySelectorAll("#detail .step[open] pre.here").length`)) >= 2, "o opens no code");
  await browser.press("o");

  // Some locks stand in no other order than the finding's own.
  const further = () => browser.evaluate(`document.querySelectorAll(".walk .node.before, .walk .node.behind").length`);
  for (let i = 2; i < orders && (await further()) === 0; i++) {
    await browser.press("j");
  }
  const centre = () => browser.evaluate(`[...document.querySelectorAll(".walk .centre")].map((e) => e.dataset.lock).join()`);
  const before = await centre();
  await browser.click(".walk g.link path.hit");
  expect((await browser.evaluate(`document.querySelectorAll(".witness .step").length`)) >= 2, "an arrow does not say how");
  await photograph("scan-walk");
  await browser.click(".walk .node.before, .walk .node.behind");
  expect((await centre()) !== before, "a click on a lock does not walk there");
  await browser.click(".walk .back");
  expect((await centre()) === before, "back does not walk back");

  const theme = () => browser.evaluate("document.documentElement.dataset.theme");
  const light = await theme();
  await browser.press("t");
  expect((await theme()) !== light, "t does not change the theme");
  await photograph("scan-dark");
  await browser.press("t");
  await browser.press("?");
  expect(await browser.evaluate(`document.querySelector("#keys").open`), "? shows no keys");
  await browser.press("Escape");
  expect(!(await browser.evaluate(`document.querySelector("#keys").open`)), "Esc does not close the keys");
  await browser.size(420, 900);
  await browser.evaluate("scrollTo(0, 0)");
  expect(await browser.evaluate("document.documentElement.scrollWidth <= innerWidth"), "a narrow page is wider than the screen");
  await photograph("scan-narrow");
  await browser.size(1440, 1000);
  await browser.print(path.join(pictures, "scan.pdf"));
  await browser.media("print");
  const printed = await browser.evaluate(`[getComputedStyle(document.querySelector("nav.side")).display,
    getComputedStyle(document.querySelector("#detail")).overflowY].join()`);
  expect(printed === "none,visible", "in print: " + printed);
  await browser.media("");
  quiet(browser, "scan.html");

  await browser.media("", [{ name: "prefers-color-scheme", value: "dark" }]);
  await browser.evaluate(`localStorage.removeItem("lockorder-theme")`);
  await browser.open(address("scan.html"));
  expect((await theme()) === "dark", "a dark system gets a light page");
  await browser.media("", [{ name: "prefers-color-scheme", value: "light" }]);
  await browser.open(address("scan.html"));
  expect((await theme()) === "light", "a light system gets a dark page");

  const every = await browser.evaluate(`(() => {
    const begun = performance.now();
    findings.forEach((entry) => show(findingView(entry.finding, findingsWith)));
    route();
    return (performance.now() - begun) / findings.length;
  })()`);
  console.error("html: " + all + " findings, " + every.toFixed(1) + " ms to build the view of one");
  quiet(browser, "scan.html, every finding");
}

async function graph(browser) {
  await browser.open(address("graph.html"));
  const locks = await browser.evaluate("data.locks.length");
  await browser.photograph(path.join(pictures, "graph-overview.png"));
  await browser.press("/");
  await browser.type("mmap_lock");
  const found = await rows(browser);
  expect(found > 0 && found < locks, "searching a lock shows " + found + " of " + locks);
  await browser.press("Enter");
  expect((await text(browser, "#detail h2")).includes("mmap_lock"), "Enter does not go to the first lock");
  const here = await text(browser, "#detail h2");
  await browser.click(".walk g.link path.hit");
  expect((await browser.evaluate(`document.querySelectorAll(".witness .step").length`)) >= 2, "an arrow does not say how");
  await browser.photograph(path.join(pictures, "graph-lock.png"));
  await browser.click(".walk .node.before, .walk .node.behind");
  expect((await text(browser, "#detail h2")) !== here, "a click on a lock does not walk there");
  await browser.evaluate("history.back()");
  const back = await browser.until(`document.querySelector("#detail h2").textContent === ${JSON.stringify(here)}`);
  expect(back, "Back does not go back");
  quiet(browser, "graph.html");
}

/** A page of the same code over a graph of many locks. */
async function large(browser) {
  const locks = 10000;
  const edges = 80000;
  const page = fs.readFileSync(path.join(pages, "graph.html"), "utf8");
  const mark = '<script type="application/json" id="data">';
  const from = page.indexOf(mark) + mark.length;
  const data = {
    version: "0", tree: "large", outline: false,
    locks: Array.from({ length: locks }, (_, i) => [`struct_${i % 977}.lock_${i}`, 0, 1, 2, [`&s->lock_${i}`]]),
    edges: Array.from({ length: edges }, (_, i) => [(i * 7919) % locks, Math.floor((i * i) / 13) % locks, 1 + (i % 9), 3, [[4, 4, [], [], [i, (i * 31) % edges]]]]),
    steps: Array.from({ length: edges }, (_, i) => [5, i, 6, 7, 8, 0]),
    strings: ["mutex", "lock", "", "low", "exclusive", "mm/a.c", "f", "acquire", "takes it"],
  };
  fs.writeFileSync(path.join(pages, "large.html"), page.slice(0, from) + JSON.stringify(data) + page.slice(page.indexOf("</script>", from)));
  const millis = await browser.open(address("large.html"));
  await browser.press("j");
  expect((await browser.evaluate(`document.querySelectorAll(".walk .node").length`)) > 1, "the large graph shows no neighbours");
  await browser.press("/");
  await browser.type("lock_9999");
  expect((await rows(browser)) === 1, "a lock of the large graph is not found");
  console.error("html: 10,000 locks and 80,000 edges open in " + millis + " ms");
  quiet(browser, "large.html");
}

async function hostile(browser) {
  for (const page of ["hostile-scan.html", "hostile-graph.html"]) {
    await browser.open(address(page));
    await browser.press("j");
    expect((await browser.evaluate("typeof owned")) === "undefined", page + ": a name was run");
    expect((await browser.evaluate("document.scripts.length")) === 2, page + " has other scripts");
    expect((await browser.evaluate(`document.querySelectorAll("#detail img, #list img").length`)) === 0, page + " has an image");
    expect((await text(browser, "#detail")).includes("<img src=x"), page + ": the name is not shown as it is");
    await browser.photograph(path.join(pictures, page.replace(".html", ".png")));
    quiet(browser, page);
  }
  await browser.open(address("hostile-scan.html"));
  await browser.press("j");
  await browser.press("o");
  expect((await text(browser, "#detail")).includes("</script><script>owned"), "the hostile code is not shown");
  await browser.evaluate(`location.hash = "#%"`);
  await browser.settle();
  quiet(browser, "hostile-scan.html");
}

(async () => {
  const browser = new Browser(program, profile);
  const limit = setTimeout(() => {
    console.error("html: not done in four minutes");
    browser.process.kill();
    process.exit(1);
  }, 240000);
  await browser.begin();
  for (const part of [scan, graph, large, hostile]) {
    await part(browser);
  }
  await browser.end();
  clearTimeout(limit);
  figure("html-complaints", complaints);
  process.exit(complaints === 0 ? 0 : 1);
})().catch((error) => {
  console.error("html: " + (error.stack || error));
  process.exit(1);
});
