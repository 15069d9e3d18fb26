
/* The locks around one or a few: held before on the left, asked for on the right; a click walks on. */

const FEW = 12;
const BOX = 26;
const GAP = 8;
const WIDTH = 1180;
const SIDE = 350;
const MIDDLE = 300;

const shortName = (name, room) => {
  const text = printable(name);
  const most = Math.floor((room - 20) / 7);
  return text.length <= most ? text : text.slice(0, most - 9) + "…" + text.slice(-8);
};

class Walk {
  /**
   * `told` are the edges of a finding; `go` is told which lock was clicked, else it is walked to here; `about` may
   * say more of a lock that was walked to.
   */
  constructor(told, { go, about }) {
    this.told = new Set(told);
    this.go = go || ((lock) => this.walkTo(lock));
    this.about = about || (() => null);
    this.trail = [];
    this.few = FEW;
    this.element = el("div", { class: "card walk" });
  }

  /** Draws what is around these locks. */
  around(centre) {
    this.centre = centre;
    this.few = FEW;
    this.chosen = null;
    this.draw();
    return this.element;
  }

  walkTo(lock) {
    this.trail.push(this.centre);
    this.around([lock]);
  }

  /** The edges of one side, best to look at first: told, then in both orders, then the most frequent. */
  side(lists, end) {
    const inside = new Set(this.centre);
    const rank = (n) => (this.told.has(n) ? 0 : isBoth(n) ? 1 : 2);
    const edges = [...new Set(lists.flat())].filter((n) => !inside.has(data.edges[n][end]));
    const ranked = edges.map((n) => [rank(n), -data.edges[n][2], lockName(data.edges[n][end]), n]);
    ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : a[3] - b[3]));
    const locks = [...new Set(ranked.map((each) => data.edges[each[3]][end]))];
    return { edges, locks, shown: new Set(locks.slice(0, this.few)) };
  }

  draw() {
    const before = this.side(this.centre.map((lock) => into[lock]), 0);
    const behind = this.side(this.centre.map((lock) => outOf[lock]), 1);
    const rows = Math.max(before.shown.size, behind.shown.size, 1);
    const step = BOX + GAP;
    const top = 34;
    const height = Math.max(rows * step, this.centre.length * (BOX + 44)) + top + 8;
    const places = { before: new Map(), centre: new Map(), behind: new Map() };
    const column = (locks, which, x, width, pitch) => {
      const first = top + (height - top - 8 - locks.length * pitch) / 2 + (pitch - BOX) / 2;
      locks.forEach((lock, i) => places[which].set(lock, { x, y: first + i * pitch, width }));
    };
    column([...before.shown], "before", 12, SIDE, step);
    column(this.centre, "centre", (WIDTH - MIDDLE) / 2, MIDDLE, BOX + 44);
    column([...behind.shown], "behind", WIDTH - SIDE - 12, SIDE, step);

    const links = [];
    const link = (n, from, to) => from && to && links.push(this.link(n, from, to));
    before.edges.forEach((n) => link(n, places.before.get(data.edges[n][0]), places.centre.get(data.edges[n][1])));
    behind.edges.forEach((n) => link(n, places.centre.get(data.edges[n][0]), places.behind.get(data.edges[n][1])));
    const inside = this.inside();
    inside.forEach((n, i) => links.push(this.inner(n, places.centre, i)));
    const nodes = Object.entries(places).flatMap(([which, map]) =>
      [...map].map(([lock, place]) => this.node(lock, which, place)));
    const head = (x, anchor, text) => svg("text", { class: "head", x, y: 20, "text-anchor": anchor }, text);
    const drawing = svg("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": "Locks around " + this.centre.map(lockName).join(", ") },
      svg("defs", {}, this.marker("arrow", ""), this.marker("arrow-bad", "bad")),
      head(12, "start", "HELD, WHEN IT IS ASKED FOR"),
      head(WIDTH - 12, "end", "ASKED FOR, WHILE IT IS HELD"),
      links, nodes);
    this.element.replaceChildren(drawing, this.foot(before, behind, inside), this.witness());
  }

  marker(id, className) {
    return svg("marker", { id, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse", orient: "auto" },
      svg("path", { class: "arrow " + className, d: "M0 0L8 4L0 8z" }));
  }

  /** Edges between the locks in the middle. */
  inside() {
    return this.centre.flatMap((from) => this.centre.map((to) => edgeBetween(from, to)))
      .filter((n) => n !== undefined);
  }

  link(n, from, to) {
    const x1 = from.x + from.width;
    const y1 = from.y + BOX / 2;
    const y2 = to.y + BOX / 2;
    const bend = (to.x - x1) * 0.5;
    return this.curve(n, `M${x1} ${y1}C${x1 + bend} ${y1} ${to.x - bend} ${y2} ${to.x} ${y2}`);
  }

  /** Between two of the middle: side by side where they are neighbours, else around. */
  inner(n, places, i) {
    const [a, b] = [places.get(data.edges[n][0]), places.get(data.edges[n][1])];
    const middle = a.x + a.width / 2;
    if (a === b) {
      const left = a.x + 44;
      return this.curve(n, `M${left - 14} ${a.y}C${left - 34} ${a.y - 24} ${left + 34} ${a.y - 24} ${left + 14} ${a.y}`);
    }
    const down = a.y < b.y;
    const from = down ? a.y + BOX : a.y;
    const to = down ? b.y : b.y + BOX;
    const x = middle + (down ? -1 : 1) * 26;
    const far = Math.abs(a.y - b.y) > BOX + 60;
    const bulge = far ? (down ? -1 : 1) * (170 + i * 6) : (down ? -1 : 1) * 12;
    return this.curve(n, `M${x} ${from}C${x + bulge} ${from + (to - from) * 0.3} ${x + bulge} ${to - (to - from) * 0.3} ${x} ${to}`);
  }

  curve(n, d) {
    const edge = edgeOf(n);
    const bad = this.told.has(n) || isBoth(n);
    const classes = ["edge", this.told.has(n) && "told", isBoth(n) && "both", n === this.chosen && "chosen",
      edge.witnesses[0] && edge.witnesses[0].inner !== "exclusive" && "shared"].filter(Boolean).join(" ");
    const choose = () => {
      this.chosen = this.chosen === n ? null : n;
      this.draw();
    };
    return svg("g", { class: "link", "data-edge": n },
      svg("path", { class: classes, d, "marker-end": bad ? "url(#arrow-bad)" : "url(#arrow)" }),
      svg("path", { class: "hit", d, onclick: choose },
        svg("title", {}, lockName(edge.from) + " → " + lockName(edge.to) + ": " + plural(edge.count, "place", "places"))));
  }

  node(lock, which, place) {
    const lockInfo = lockOf(lock);
    const both = which !== "centre" && this.centre.some((c) =>
      edgeBetween(c, lock) !== undefined && edgeBetween(lock, c) !== undefined);
    const go = () => this.go(lock);
    return svg("g", {
      class: "node " + which + (both ? " both" : ""), tabindex: 0, role: "button", "data-lock": lock,
      "aria-label": lockInfo.id, onclick: go,
      onkeydown: (event) => event.key === "Enter" && (event.stopPropagation(), go()),
    },
      svg("title", {}, lockInfo.id + " (" + lockInfo.kind + ")" + (lockInfo.declared ? ", " + lockInfo.declared : "")),
      svg("rect", { x: place.x, y: place.y, width: place.width, height: BOX, rx: 6 }),
      svg("text", {
        x: place.x + place.width / 2, y: place.y + BOX / 2 + 4, "text-anchor": "middle",
      }, shortName(lockInfo.id, place.width)));
  }

  foot(before, behind, inside) {
    const hidden = Math.max(before.locks.length, behind.locks.length) > this.few;
    const all = plural(before.locks.length, "lock", "locks") + " before, " + behind.locks.length + " after";
    const more = hidden && el("button", { class: "plain more", onclick: () => { this.few *= 4; this.draw(); } }, "show more");
    const bad = [...before.edges, ...behind.edges, ...inside].some((n) => isBoth(n) || this.told.has(n));
    const back = this.trail.length > 0 && el("button", { class: "plain back", onclick: () => this.around(this.trail.pop()) }, "← back");
    return el("div", { class: "foot" }, back, this.trail.length > 0 && this.about(this.centre[0]), el("span", {}, all), more,
      bad && el("span", { class: "key" }, "red: taken in both orders"),
      el("span", {}, "dashed: for reading"),
      el("span", {}, "click a lock to go there, an arrow for how it comes about"));
  }

  /** How the chosen edge comes about. */
  witness() {
    if (this.chosen === null) return "";
    const edge = edgeOf(this.chosen);
    const colours = [[lockName(edge.from), "lock-0"], [lockName(edge.to), "lock-1"]];
    return el("div", { class: "witness" }, edge.witnesses.map((each, i) =>
      pathCard(
        [el("b", { class: "code" }, coloured(lockName(edge.from) + ", then ", colours), coloured(lockName(edge.to), colours)),
          el("span", { class: "soft" },
            (edge.witnesses.length > 1 ? "way " + (i + 1) + " of " + edge.witnesses.length + ", " : "") +
            each.outer + ", " + each.inner + "; " + plural(edge.count, "place", "places") + "; " + edge.confidence + " confidence" +
            (each.conditions.length ? "; exists when " + each.conditions.join(" && ") : ""))],
        each.steps, each.gates, colours)));
  }
}
