// Accuracy against time and cost: which methods are worth looking at, because none other is better in everything.

const LEAST_MILLIS = 0.01; // a baseline takes next to no time, and a logarithm needs some

/** What can lie on the horizontal axis, as far as the cells know it. */
function axesOf(tasks) {
  const currency = tasks.flatMap((task) => task.cells).find((cell) => cell.cost?.currency)?.cost.currency;
  return [
    { id: "latency", name: "Latency", label: "median latency, ms", of: (cell) => cell.latency_ms?.p50, least: LEAST_MILLIS },
    { id: "cpu", name: "CPU", label: "CPU time a query, ms", of: (cell) => cell.cost?.query_cpu_ms, least: LEAST_MILLIS },
    { id: "prepare", name: "Preparation", label: "CPU time to prepare, s", of: preparationOf, least: 0.01 },
    { id: "cost", name: "Cost", label: `cost of 1,000 queries${currency ? `, ${currency}` : ""}`, of: (cell) => cell.cost?.per_1000_queries, least: 1e-6 },
    { id: "memory", name: "Memory", label: "memory, MB", of: (cell) => (isNumber(cell.cost?.resident_bytes) ? cell.cost.resident_bytes / 1e6 : undefined), least: 0.01 },
  ].filter((axis) => tasks.some((task) => task.cells.some((cell) => isNumber(axis.of(cell)))));
}

/** What preparing takes; a method with a model from the cache took less than that. */
function preparationOf(cell) {
  return cell.cost?.prepare_cpu_seconds ?? (cell.prepare?.from_cache ? undefined : cell.prepare?.cpu_seconds);
}

function tradeoffSection({ results, headlines, methods }) {
  const tasks = tasksOf(results, headlines, methods);
  const axes = axesOf(tasks);
  if (axes.length === 0) return null;
  const holder = element("div");
  const show = (axis) => holder.replaceChildren(gallery(tasks.map((task) => tradeoffFigure(task, axis, methods))) ?? "");
  show(axes[0]);
  return section(
    "tradeoff",
    "Accuracy, latency, cost",
    lede("Up is better, left is cheaper. The line joins the methods that no other one beats in both (the Pareto front); hollow marks are beaten."),
    axes.length > 1 ? axisChoice(axes, show) : null,
    methods.legend(),
    holder,
    frontSentence(tasks, axes),
    costTable(tasks, methods),
    breakEven(results),
  );
}

function axisChoice(axes, show) {
  return element(
    "fieldset",
    { class: "choice" },
    element("legend", {}, "Against"),
    axes.map((axis, index) =>
      element("label", {}, element("input", { type: "radio", name: "tradeoff-axis", value: axis.id, checked: index === 0, onchange: () => show(axis) }), element("span", {}, axis.name)),
    ),
  );
}

function tradeoffFigure(task, axis, methods) {
  const rows = headlineRows(task)
    .map((row) => ({ ...row, x: axis.of(task.cells.find((cell) => cell.method === row.method)) }))
    .filter((row) => isNumber(row.x))
    .map((row) => ({ ...row, at: Math.max(row.x, axis.least) }));
  if (rows.length === 0) return null;
  const front = paretoFront(rows.map((row) => ({ ...row, costs: [row.x] })));
  rows.forEach((row) => (row.beaten = !front.some((other) => other.method === row.method)));
  return figure({
    title: task.name,
    label: `${task.name}, ${metricName(task.metric)} against ${axis.label}: ${rows.map((row) => `${row.method} ${fixed(row.value)} at ${compact(row.x)}${row.beaten ? ", beaten" : ""}`).join("; ")}`,
    draw: tradeoffChart(rows, task, axis, methods),
    numbers: {
      caption: `${task.name}: ${metricName(task.metric)} against ${axis.label}`,
      header: ["method", metricName(task.metric), axis.label, "on the front"],
      rows: rows.map((row) => [methods.label(row.method), fixed(row.value), compact(row.x), row.beaten ? "no" : "yes"]),
    },
  });
}

/** Those that no other one beats: at least as good in everything and better in something. */
function paretoFront(rows) {
  const beats = (a, b) =>
    a.value >= b.value && a.costs.every((cost, index) => cost <= b.costs[index]) && (a.value > b.value || a.costs.some((cost, index) => cost < b.costs[index]));
  return rows.filter((row) => !rows.some((other) => beats(other, row)));
}

function tradeoffChart(rows, task, axis, methods) {
  const front = rows.filter((row) => !row.beaten).sort((a, b) => a.at - b.at);
  return (width) =>
    Plot.plot({
      ...methods.scales(),
      width,
      height: 250,
      marginLeft: 48,
      marginRight: 20,
      marginTop: 24,
      marginBottom: 40,
      x: { ...logAxis(rows.flatMap((row) => [row.at / 1.4, row.at * 1.4]), axis.label, Math.max(3, Math.floor(width / 60))), labelAnchor: "center", labelArrow: "none" },
      y: { domain: extent(rows, ["low", "high", "value"]), label: metricName(task.metric), labelArrow: "none", grid: true, ticks: 5 },
      marks: [
        Plot.lineY(front, { x: "at", y: "value", stroke: "var(--quiet)", strokeDasharray: "4 4", curve: "step-after" }),
        Plot.ruleX(rows, { x: "at", y1: "low", y2: "high", stroke: "method", strokeWidth: 2, strokeOpacity: 0.55 }),
        Plot.dot(rows.filter((row) => !row.beaten), { x: "at", y: "value", fill: "method", symbol: "method", r: 6, stroke: "var(--paper)" }),
        Plot.dot(rows.filter((row) => row.beaten), { x: "at", y: "value", stroke: "method", fill: "var(--paper)", symbol: "method", r: 6, strokeWidth: 2 }),
        tip(rows, { x: "at", y: "value", title: (row) => `${row.method}\n${metricName(task.metric)} ${fixed(row.value)}\n${axis.label}: ${compact(row.x)}${row.beaten ? "\nbeaten" : ""}` }),
      ],
    });
}

/** Which methods another one beats even when all axes count at once. */
function frontSentence(tasks, axes) {
  const beaten = new Map();
  for (const task of tasks) {
    const known = axes.filter((axis) => task.cells.every((cell) => isNumber(axis.of(cell))));
    const rows = headlineRows(task).map((row) => {
      const cell = task.cells.find((other) => other.method === row.method);
      return { ...row, costs: known.map((axis) => axis.of(cell)) };
    });
    const front = paretoFront(rows);
    for (const row of rows.filter((other) => !front.includes(other))) beaten.set(row.method, [...(beaten.get(row.method) ?? []), task.name]);
  }
  const together = `${axes.map((axis) => (axis.name === "CPU" ? "CPU" : axis.name.toLowerCase())).join(", ")} taken together`;
  const text = beaten.size === 0 ? `With ${together}, no method is beaten in everything by another.` : `Even with ${together}, another method is at least as good in everything as ${[...beaten].map(([method, names]) => `${method} on ${names.join(", ")}`).join("; as ")}.`;
  return axes.length > 1 ? element("p", { class: "sentences" }, text) : null;
}

function costTable(tasks, methods) {
  if (!tasks.some((task) => task.cells.some((cell) => cell.cost))) return null;
  const rows = tasks.flatMap((task) => [
    { heading: quoted("span", task.name) },
    ...task.cells
      .filter((cell) => cell.cost)
      .map((cell) => [
        methods.label(cell.method),
        seconds(cell.cost.prepare_cpu_seconds),
        compact(cell.cost.query_cpu_ms),
        bytes(cell.cost.resident_bytes),
        bytes(cell.cost.disk_bytes),
        isNumber(cell.cost.per_1000_queries) ? `${compact(cell.cost.per_1000_queries)} ${cell.cost.currency ?? ""}` : "–",
      ]),
  ]);
  const costs = table({ caption: "Cost of each method", header: ["method", "prepare, CPU", "query, CPU ms", "memory", "disk", "1,000 queries"], rows });
  return element("details", { class: "numbers" }, element("summary", {}, "Costs in numbers"), costs);
}

function breakEven(results) {
  const texts = list(results?.break_even).filter((entry) => entry.text);
  if (texts.length === 0) return null;
  return [element("h3", {}, "What pays off when"), element("ul", { class: "sentences" }, texts.map((entry) => breakEvenEntry(entry)))];
}

/** The text of results.json begins with its task, so that it can stand alone. */
function breakEvenEntry(entry) {
  const start = `${entry.task}: `;
  const text = entry.text.startsWith(start) ? entry.text.slice(start.length) : entry.text;
  return element("li", { id: `break_even/${entry.task}/${entry.cheaper}/${entry.other}` }, quoted("strong", entry.task), ": ", quoted("span", text));
}
