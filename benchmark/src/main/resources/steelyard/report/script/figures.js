// Figures: a chart that fits its frame, a sentence beneath it, and its numbers as a table for those who can't see it.

const drawings = new WeakMap();

/** Draws a figure as soon as its frame has a width, and again whenever it gets another. */
const frameWatcher = new ResizeObserver((entries) => {
  for (const entry of entries) draw(entry.target, Math.floor(entry.contentRect.width));
});

function draw(frame, width) {
  const drawing = drawings.get(frame);
  if (width <= 0 || width === drawing.width) return;
  drawing.width = width;
  const drawn = drawing.draw(width);
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", drawing.label);
  frame.replaceChildren(drawn);
}

/**
 * A figure.
 *
 * title: heading of the chart; note: the sentence beneath; label: what it shows, for those who can't see it;
 * draw: from a width in pixels to an SVG element; numbers: the same as a table (options of table()).
 */
function figure({ title, note, label, draw, numbers }) {
  const frame = element("div", { class: "plot" });
  drawings.set(frame, { draw, label: label ?? title, width: 0 });
  frameWatcher.observe(frame);
  return element(
    "figure",
    {},
    title ? element("h4", { dir: "auto" }, title) : null,
    frame,
    note ? element("figcaption", {}, note) : null,
    numbers ? element("details", { class: "numbers" }, element("summary", {}, "Numbers"), table(numbers)) : null,
  );
}

/** A section of the page, or null where it would be empty. */
function section(id, title, ...content) {
  const present = content.flat(2).filter((part) => part !== null && part !== undefined);
  if (present.length === 0) return null;
  return element("section", { id, "aria-labelledby": `${id}-title` }, element("h2", { id: `${id}-title`, tabindex: "-1" }, title), present);
}

function lede(...text) {
  return element("p", { class: "lede" }, text);
}

/** Figures side by side where there is room. */
function gallery(figures) {
  const present = figures.filter((figure) => figure !== null);
  return present.length === 0 ? null : element("div", { class: "gallery" }, present);
}
