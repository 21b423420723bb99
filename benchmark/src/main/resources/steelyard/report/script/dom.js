// Elements and numbers. Every text enters the page here, as a text node: markup in it stays text.

/**
 * An element. Attributes that are null or false are left out, those that begin with "on" are listeners; children are
 * nodes, texts, lists of both, or null for nothing.
 */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** A text of the corpus: in its own direction, whatever stands around it. */
function quoted(name, text, attributes = {}) {
  return element(name, { dir: "auto", ...attributes }, String(text ?? ""));
}

/** An entry of a list that may be missing or be something else. */
function list(value) {
  return Array.isArray(value) ? value : [];
}

function isNumber(value) {
  return typeof value === "number" && Number.isFinite(value);
}

/** A number with so many decimals and a real minus sign; a dash where there is none. */
function fixed(value, decimals = 3) {
  if (!isNumber(value)) return "–";
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", "−");
}

/** Three digits that count: 0.42, 4.2, 42, 4,200. */
function compact(value) {
  if (!isNumber(value)) return "–";
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString("en");
  if (size > 0 && size < 0.01) return String(Number(value.toPrecision(2))).replace("-", "−");
  return fixed(value, size >= 10 ? 1 : size === 0 ? 0 : 2);
}

/** A number on an axis, without zeros that say nothing. */
function tickText(value) {
  return value >= 1000 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3))).replace("-", "−");
}

function count(value) {
  return isNumber(value) ? value.toLocaleString("en") : "–";
}

function bytes(value) {
  if (!isNumber(value)) return "–";
  if (value < 1e3) return `${value} B`;
  if (value < 1e6) return `${compact(value / 1e3)} kB`;
  return value < 1e9 ? `${compact(value / 1e6)} MB` : `${compact(value / 1e9)} GB`;
}

function seconds(value) {
  if (!isNumber(value)) return "–";
  return value < 120 ? `${compact(value)} s` : `${compact(value / 60)} min`;
}

/** How names of metrics are read: token_f1 is "token F1". */
function metricName(name) {
  const special = { mcc: "MCC", macro_f1: "macro F1", token_f1: "token F1", rouge1: "ROUGE-1", rouge2: "ROUGE-2", rougeLsum: "ROUGE-Lsum" };
  return special[name] ?? String(name).replaceAll("_", " ");
}

/** The values of a key, each once, in the order in which they appear. */
function distinct(rows, key) {
  return [...new Set(rows.map((row) => row[key]))];
}

function groupBy(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const name = typeof key === "function" ? key(row) : row[key];
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(row);
  }
  return groups;
}

/**
 * A table with a caption for those who can't see where it stands. Its first columns hold words, the very first heads its
 * row; a row that is {heading} stands over those below it; a wide table scrolls by itself.
 */
function table({ caption, header, rows, words = 1 }) {
  const style = (index) => (index < words ? "word" : "number");
  const head = header.map((name, index) => element("th", { scope: "col", class: style(index) }, name));
  const line = (row) => {
    if (row.heading) {
      return element("tr", { class: "heading" }, element("th", { scope: "rowgroup", colspan: header.length }, row.heading));
    }
    const cells = list(row.cells ?? row).map((content, index) =>
      index === 0 ? element("th", { scope: "row" }, content) : element("td", { class: style(index) }, content),
    );
    return element("tr", { id: row.id }, cells);
  };
  const bodies = [];
  for (const row of rows) {
    if (row.heading || bodies.length === 0) bodies.push(element("tbody"));
    bodies.at(-1).append(line(row));
  }
  return element(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    element("table", {}, element("caption", { class: "unseen" }, caption), element("thead", {}, element("tr", {}, head)), bodies),
  );
}
