
/* The page of the graph: search a lock, see what is around it, walk on. */

const SHOWN = 400;

const numbers = data.locks.map((_, lock) => lock);
const byDegree = [...numbers].sort((a, b) => degree(b) - degree(a) || (lockName(a) < lockName(b) ? -1 : 1));
const searched = data.locks.map(([id, , , , aliases]) => [id, ...aliases].join("\n").toLowerCase());
const named = new Map(numbers.map((lock) => [lockName(lock), lock]));

const address = (lock) => "#" + encodeURIComponent(lockName(lock));
const go = (lock) => (location.hash = address(lock));
const current = () => {
  const lock = named.get(fragment());
  return lock === undefined ? null : lock;
};

const listing = new Listing($("#list"), SHOWN,
  (lock) => ({
    className: "",
    content: [
      el("div", { class: "name" }, lockName(lock)),
      el("div", { class: "sub" }, el("span", {}, lockOf(lock).kind),
        el("span", { class: "place degree" }, into[lock].length + " before, " + outOf[lock].length + " after")),
    ],
  }),
  go);

function filter() {
  const words = $("#search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const kind = $("#kind").value;
  const shown = byDegree.filter((lock) =>
    (!kind || lockOf(lock).kind === kind) && words.every((word) => searched[lock].includes(word)));
  const exact = shown.findIndex((lock) => lockName(lock).toLowerCase() === words[0]);
  if (exact > 0) shown.unshift(...shown.splice(exact, 1));
  listing.show(shown);
  $("#count").textContent = shown.length === numbers.length ? plural(shown.length, "lock", "locks")
    : shown.length.toLocaleString("en") + " of " + plural(numbers.length, "lock", "locks");
  listing.mark(current());
}

const lockButton = (lock) => el("button", { class: "plain", onclick: () => go(lock) }, lockName(lock));

/** All edges on one side of a lock. */
function edgesTable(walk, caption, edges, end) {
  const sorted = [...edges].sort((a, b) =>
    isBoth(b) - isBoth(a) || data.edges[b][2] - data.edges[a][2] ||
    (lockName(data.edges[a][end]) < lockName(data.edges[b][end]) ? -1 : 1));
  const row = (n) => el("tr", { class: isBoth(n) ? "both" : "" },
    el("td", {}, lockButton(data.edges[n][end])),
    el("td", {}, plural(data.edges[n][2], "place", "places") + (isBoth(n) ? ", both orders" : "")),
    el("td", {}, el("button", {
      class: "plain", onclick: () => {
        walk.chosen = n;
        walk.draw();
        walk.element.scrollIntoView({ block: "start" });
      },
    }, "how")));
  const body = el("tbody", {}, sorted.slice(0, 100).map(row));
  const rest = sorted.length > 100 && el("button", {
    class: "more",
    onclick: (event) => {
      body.append(...sorted.slice(100).map(row));
      event.target.remove();
    },
  }, "show " + (sorted.length - 100).toLocaleString("en") + " more");
  return el("div", { class: "card" }, el("table", { class: "edges" },
    el("caption", {}, caption + " (" + edges.length.toLocaleString("en") + ")"), body), rest);
}

function lockView(lock) {
  const info = lockOf(lock);
  const walk = new Walk([], { go });
  const drawn = walk.around([lock]);
  show(
    el("div", { class: "tags" }, el("span", { class: "tag" }, info.kind), el("span", { class: "soft code" }, info.declared)),
    el("h2", { class: "code" }, info.id),
    el("p", { class: "soft" }, info.type !== info.id && ["of type ", el("code", {}, info.type), ". "],
      info.aliases.length > 0 && ["lockdep says ", el("code", {}, info.aliases.join(", ")), "."]),
    el("h3", {}, "Around it"), drawn,
    el("h3", {}, "All of them"),
    el("div", { class: "tables" },
      edgesTable(walk, "Held, when it is asked for", into[lock], 0),
      edgesTable(walk, "Asked for, while it is held", outOf[lock], 1)));
}

function overview() {
  const pairs = data.edges.map((_, n) => n).filter((n) => isBoth(n) && data.edges[n][0] < data.edges[n][1]);
  const count = (n) => Math.min(data.edges[n][2], data.edges[edgeBetween(data.edges[n][1], data.edges[n][0])][2]);
  pairs.sort((a, b) => count(b) - count(a) || a - b);
  const pair = (n) => el("li", {}, lockButton(data.edges[n][0]), el("span", { class: "soft" }, " and "), lockButton(data.edges[n][1]));
  show(
    el("h2", {}, "The lock graph"),
    el("p", { class: "lead soft" }, "lockorder ", data.version, " read ", el("span", { class: "code" }, data.tree), ": ",
      plural(data.locks.length, "lock", "locks"), ", ", plural(data.edges.length, "edge", "edges"),
      ". An edge from one lock to another says that the other is asked for while the one is held."),
    data.outline && el("p", { class: "note" }, "The graph is large and shown in outline, without edges that follow from two others, and of each way only its ends. Give folders for all of it."),
    pairs.length > 0 && [
      el("h3", {}, "Taken in both orders: " + plural(pairs.length, "pair", "pairs")),
      el("p", { class: "soft hint" }, "An edge is not yet a deadlock: a scan looks for what keeps the two apart."),
      el("ul", { class: "card pairs" }, pairs.slice(0, 200).map(pair))],
    pairs.length > 200 && el("p", { class: "soft" }, plural(pairs.length - 200, "pair", "pairs") + " more, at their locks."));
}

function route() {
  const lock = current();
  listing.mark(lock);
  document.title = lock === null ? "lockorder: the lock graph" : lockName(lock) + " · lockorder";
  lock === null ? overview() : lockView(lock);
}

$("#where").textContent = printable(data.tree);
const kinds = [...new Set(numbers.map((lock) => lockOf(lock).kind))].sort();
$("#kind").replaceChildren(el("option", { value: "" }, "every kind"), ...kinds.map((kind) => el("option", { value: kind }, kind)));
["#search", "#kind"].forEach((id) => $(id).addEventListener("input", filter));
$("#filters").addEventListener("reset", () => setTimeout(filter));
bindKeys(listing, {});
addEventListener("hashchange", route);
filter();
route();
