// Each method has one colour and one shape on the whole page, so that neither alone has to tell it.

const METHOD_SYMBOLS = ["square", "circle", "triangle", "diamond", "star", "wye", "cross", "hexagon"];
const METHOD_ORDER = ["baseline", "rag", "finetuned", "hybrid"];

/** The methods of a report in the order of all tables and legends; those that come with the program come first. */
class Methods {
  constructor(names) {
    const seen = [...new Set(names.filter((name) => typeof name === "string"))];
    this.names = [...METHOD_ORDER.filter((name) => seen.includes(name)), ...seen.filter((name) => !METHOD_ORDER.includes(name))];
    const added = this.names.filter((name) => !METHOD_ORDER.includes(name));
    this.places = new Map([...METHOD_ORDER, ...added].map((name, place) => [name, place]));
  }

  place(name) {
    return (this.places.get(name) ?? 0) % METHOD_SYMBOLS.length;
  }

  colour(name) {
    return `var(--method-${this.place(name)})`;
  }

  symbol(name) {
    return METHOD_SYMBOLS[this.place(name)];
  }

  /** Sorts names, or rows by their method. */
  sorted(rows, key = (row) => row) {
    return [...rows].sort((a, b) => this.names.indexOf(key(a)) - this.names.indexOf(key(b)));
  }

  /** Scales that give a chart these colours and shapes. */
  scales() {
    return {
      color: { type: "categorical", domain: this.names, range: this.names.map((name) => this.colour(name)) },
      symbol: { domain: this.names, range: this.names.map((name) => this.symbol(name)) },
    };
  }

  /** Its shape in its colour. */
  mark(name) {
    const shapes = { square: d3.symbolSquare, circle: d3.symbolCircle, triangle: d3.symbolTriangle, diamond: d3.symbolDiamond, star: d3.symbolStar, wye: d3.symbolWye, cross: d3.symbolCross, hexagon: d3.symbolCircle };
    const svg = d3.create("svg").attr("viewBox", "-7 -7 14 14").attr("class", "mark").attr("aria-hidden", "true");
    svg.append("path").attr("d", d3.symbol(shapes[this.symbol(name)], 70)()).attr("fill", this.colour(name));
    return svg.node();
  }

  /** Its shape and its name. */
  label(name) {
    return element("span", { class: "method" }, this.mark(name), quoted("span", name));
  }

  legend(names = this.names) {
    return element("ul", { class: "legend", "aria-label": "Methods" }, this.sorted(names).map((name) => element("li", {}, this.label(name))));
  }
}
