
"use strict";

/* What every page has: elements made of text only, the theme, the keys, and a list to move in. */

const $ = (selector) => document.querySelector(selector);

/** Text without what could steer the reader: control and format characters are spelt out. */
function printable(text) {
  return String(text).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) =>
    c === "\t" ? c : "\\u" + c.codePointAt(0).toString(16).padStart(4, "0"));
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "style") {
      for (const [property, setting] of Object.entries(value)) element.style.setProperty(property, setting);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, name === "class" ? value : printable(value));
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== "") {
      element.append(child instanceof Node ? child : printable(child));
    }
  }
  return element;
}

/** An HTML element; strings among the children become text, never markup. */
const el = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

/** An SVG element. */
const svg = (name, attributes, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);

const plural = (number, one, many) => number.toLocaleString("en") + " " + (number === 1 ? one : many);

function setTheme(theme, keep) {
  document.documentElement.dataset.theme = theme;
  try {
    if (keep) localStorage.setItem("lockorder-theme", theme);
  } catch (e) {
    // A page of a file may have no storage; then the choice lasts as long as the page.
  }
}

function firstTheme() {
  try {
    const kept = localStorage.getItem("lockorder-theme");
    if (kept === "dark" || kept === "light") return kept;
  } catch (e) {
    // As above.
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

const otherTheme = () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark", true);

setTheme(firstTheme(), false);

/** A list of which one entry is chosen; long ones are drawn up to a bound. */
class Listing {
  /** `entry` makes the content of an item, `chosen` is told which one is. */
  constructor(element, most, entry, chosen) {
    this.element = element;
    this.most = most;
    this.entry = entry;
    this.chosen = chosen;
    this.items = [];
    element.addEventListener("click", (event) => {
      const row = event.target.closest("li[data-row]");
      if (row) this.choose(Number(row.dataset.row));
    });
  }

  show(items) {
    const rows = items.slice(0, this.most).map((item, row) => {
      const { className, content } = this.entry(item);
      return el("li", { role: "option", class: className, "data-row": row, id: "row-" + row }, content);
    });
    if (items.length > this.most) {
      rows.push(el("li", { class: "soft" }, plural(items.length - this.most, "more", "more") + "; search for it"));
    }
    this.items = items;
    this.element.replaceChildren(...rows);
    this.element.scrollTop = 0;
  }

  get row() {
    const row = this.element.querySelector('[aria-selected="true"]');
    return row ? Number(row.dataset.row) : -1;
  }

  /** Marks an item without telling; null marks none. */
  mark(item) {
    this.element.querySelector('[aria-selected="true"]')?.removeAttribute("aria-selected");
    const row = item === null ? null : this.element.children[this.items.indexOf(item)];
    if (row && row.dataset.row) {
      row.setAttribute("aria-selected", "true");
      row.scrollIntoView({ block: "nearest" });
      this.element.setAttribute("aria-activedescendant", row.id);
    }
  }

  choose(row) {
    if (row >= 0 && row < Math.min(this.items.length, this.most)) this.chosen(this.items[row]);
  }

  move(by) {
    this.choose(this.row < 0 ? 0 : Math.max(0, this.row + by));
  }
}

/** Binds the keys that both pages have, and `more` of their own. */
function bindKeys(listing, more) {
  const keys = {
    j: () => listing.move(1),
    k: () => listing.move(-1),
    "/": () => $("#search").select(),
    t: otherTheme,
    "?": () => $("#keys").showModal(),
    h: () => (location.hash = ""),
    ...more,
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, select, textarea");
    if (event.key === "Escape" && typing) event.target.blur();
    if (event.key === "Enter" && event.target === $("#search")) {
      event.preventDefault();
      event.target.blur();
      listing.choose(Math.max(0, listing.row));
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || $("#keys").open) return;
    const inList = event.target === listing.element || event.target === document.body;
    if (inList && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      listing.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (inList && event.key === "Enter") {
      $("#detail").focus();
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  $("#theme").addEventListener("click", otherTheme);
  $("#help").addEventListener("click", () => $("#keys").showModal());
  $("#home").addEventListener("click", () => (location.hash = ""));
  $("#filters").addEventListener("submit", (event) => event.preventDefault());
}

/** What the address names behind its #; nothing where that is no text. */
function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch (e) {
    return "";
  }
}

/** Shows something new in the right half. */
function show(...content) {
  $("#detail").replaceChildren(...content.flat(Infinity).filter(Boolean));
  $("#detail").scrollTop = 0;
}
