// Times under load: clients that wait for their answers, questions that come at a rate, and where the time goes.

function latencySection({ latency, methods }) {
  const cells = list(latency?.cells);
  const charts = [...groupBy(cells, "task")].flatMap(([task, ofTask]) => {
    const ordered = methods.sorted(ofTask, (cell) => cell.method);
    const figures = [throughputFigure(task, ordered, methods), waitingFigure(task, ordered, methods), openFigure(task, ordered, methods), stagesFigure(task, ordered)];
    return figures.some((figure) => figure !== null) ? [quoted("h3", task), gallery(figures)] : [];
  });
  if (charts.length === 0) return null;
  return section(
    "latency",
    "Under load",
    lede("Clients that each wait for their answer before they ask again, and questions that come at a fixed rate whether or not answers keep up. A hollow mark is a rate that the method could not hold."),
    methods.legend(distinct(cells, "method")),
    charts,
    startTable(cells, methods),
    originOf(latency),
  );
}

function loadSeries(cells, load, point) {
  return cells
    .map((cell) => ({ name: cell.method, method: cell.method, points: list(cell[load]).map(point).filter((entry) => isNumber(entry.x) && isNumber(entry.y)).sort((a, b) => a.x - b.x) }))
    .filter((line) => line.points.length > 0);
}

function ends(series) {
  return series.map((line) => `${line.name} ${compact(line.points[0].y)} at ${compact(line.points[0].x)}, ${compact(line.points.at(-1).y)} at ${compact(line.points.at(-1).x)}`).join("; ");
}

function throughputFigure(task, cells, methods) {
  const series = loadSeries(cells, "closed", (point) => ({ x: point.clients, y: point.throughput_per_s }));
  if (series.length === 0) return null;
  return loadFigure(`Answers a second`, task, series, methods, { x: clientsAxis(series), y: valueAxis(series, "answers a second") });
}

function waitingFigure(task, cells, methods) {
  const series = loadSeries(cells, "closed", (point) => ({ x: point.clients, y: point.p95?.value, low: point.p95?.low, high: point.p95?.high }));
  if (series.length === 0) return null;
  return loadFigure("Time to an answer, p95", task, series, methods, { x: clientsAxis(series), y: valueAxis(series, "p95, ms") });
}

function openFigure(task, cells, methods) {
  const series = loadSeries(cells, "open", (point) => ({ x: point.rate_per_s, y: point.p99?.value, low: point.p99?.low, high: point.p99?.high, hollow: point.saturated === true, given: point.unanswered ?? 0, answered: point.n }));
  if (series.length === 0) return null;
  return loadFigure("Time to an answer at a rate, p99", task, series, methods, { x: logAxis(series.flatMap((line) => line.points.map((point) => point.x)), "questions a second", 5), y: valueAxis(series, "p99, ms") }, givenUpNote(series));
}

/** Requests without an answer are not among the times, which look better for it. */
function givenUpNote(series) {
  const steps = series.flatMap((line) => line.points.filter((point) => point.given > 0).map((point) => `${line.name} ${count(point.given)}${isNumber(point.answered) ? ` of ${count(point.given + point.answered)}` : ""} at ${compact(point.x)} a second`));
  return steps.length === 0 ? null : `Given up unanswered, and not in the times: ${steps.join("; ")}.`;
}

function clientsAxis(series) {
  const sizes = [...new Set(series.flatMap((line) => line.points.map((point) => point.x)))].sort((a, b) => a - b);
  return { type: "log", base: 2, label: "clients", ticks: sizes, tickFormat: (value) => count(value) };
}

function valueAxis(series, label) {
  return logAxis(positive(series).flatMap((line) => line.points.flatMap((point) => [point.y, point.low, point.high])), label);
}

/** "3.77 to 4.55"; with few answers one end of an interval may be unknown. */
function intervalText({ low, high }) {
  if (isNumber(low) && isNumber(high)) return `${compact(low)} to ${compact(high)}`;
  return isNumber(low) ? `from ${compact(low)}` : isNumber(high) ? `up to ${compact(high)}` : "–";
}

function loadFigure(title, task, series, methods, axes, note = null) {
  const uncertain = series.some((line) => line.points.some((point) => isNumber(point.low) || isNumber(point.high)));
  return figure({
    title,
    note,
    label: `${task}, ${title}: ${ends(series)}`,
    draw: lineChart(methods, positive(series), { ...axes, height: 230, tipText: (point) => `${compact(point.x)}: ${compact(point.y)}` }),
    numbers: {
      caption: `${task}: ${title}`,
      header: ["method", axes.x.label, axes.y.label, ...(uncertain ? ["95 % interval"] : [])],
      rows: series.flatMap((line) => line.points.map((point) => [line.name, compact(point.x), `${compact(point.y)}${point.hollow ? ", not held" : ""}${point.given > 0 ? `, ${count(point.given)} given up` : ""}`, ...(uncertain ? [intervalText(point)] : [])])),
    },
  });
}

/** A logarithm needs something to stand on. */
function positive(series) {
  const lift = (value) => (isNumber(value) ? Math.max(value, LEAST_MILLIS) : value);
  return series.map((line) => ({ ...line, points: line.points.map((point) => ({ ...point, y: lift(point.y), low: lift(point.low), high: lift(point.high) })) }));
}

/** How an answer's time is shared out among its stages, a bar for each method. */
function stagesFigure(task, cells) {
  const rows = cells.flatMap((cell) => list(cell.stages).filter((stage) => isNumber(stage.share)).map((stage) => ({ method: cell.method, ...stage })));
  if (rows.length === 0) return null;
  const stages = distinct(rows, "stage");
  const names = distinct(rows, "method");
  return figure({
    title: "Where the time goes",
    label: `${task}, share of each stage: ${names.map((name) => `${name} ${rows.filter((row) => row.method === name).map((row) => `${row.stage} ${Math.round(row.share * 100)} %`).join(", ")}`).join("; ")}`,
    draw: (width) => stagesChart(rows, stages, names, width),
    numbers: {
      caption: `${task}: time of each stage`,
      header: ["method", "stage", "share", "p50 ms", "p95 ms", "p99 ms"],
      words: 2,
      rows: rows.map((row) => [row.method, String(row.stage), `${Math.round(row.share * 100)} %`, ...["p50", "p95", "p99"].map((name) => compact(row[name]?.value ?? row[name]))]),
    },
  });
}

function stagesChart(rows, stages, names, width) {
  return Plot.plot({
    width,
    height: Math.max(names.length * 40 + 44, 150),
    marginLeft: labelRoom(names),
    marginRight: 16,
    marginBottom: 34,
    x: { domain: [0, 1], tickFormat: (value) => `${Math.round(value * 100)} %`, label: null, ticks: 4 },
    y: { domain: names, label: null, tickSize: 0, padding: 0.35 },
    color: { type: "categorical", domain: stages, range: stages.map((_, index) => `var(--stage-${index % 6})`) },
    marks: [
      Plot.barX(rows, Plot.stackX({ y: "method", x: "share", fill: "stage", order: stages, stroke: "var(--paper)", strokeWidth: 1.5 })),
      Plot.text(rows, Plot.stackX({ y: "method", x: "share", z: "stage", order: stages, text: (row) => (row.share * (width - 110) > String(row.stage).length * CHART_TEXT + 8 ? row.stage : ""), fill: "var(--on-stage)" })),
      tip(rows, Plot.stackX({ y: "method", x: "share", z: "stage", order: stages, title: (row) => `${row.method}, ${row.stage}\n${Math.round(row.share * 100)} %` })),
    ],
  });
}

function startTable(cells, methods) {
  const known = cells.filter((cell) => isNumber(cell.cold_start_ms) || isNumber(cell.memory_bytes) || cell.cold_start_error);
  if (known.length === 0) return null;
  const rows = [...groupBy(known, "task")].flatMap(([task, ofTask]) => [
    { heading: quoted("span", task) },
    ...methods.sorted(ofTask, (cell) => cell.method).map((cell) => [methods.label(cell.method), compact(cell.cold_start_ms), bytes(cell.memory_bytes)]),
  ]);
  return table({ caption: "Cold start and memory", header: ["method", "cold start, ms", "memory"], rows });
}
