// How scores grow with the number of training examples, and where one method overtakes another.

const DASHES = [null, "6 3", "2 3", "8 3 2 3"];

function curvesSection({ curve, methods }) {
  const tasks = list(curve?.tasks).filter((task) => list(task.points).some((point) => isNumber(point.mean)));
  if (tasks.length === 0) return null;
  const seeds = Math.max(...tasks.map((task) => list(task.seeds).length));
  return section(
    "curves",
    "By number of training examples",
    lede(`Each point is ${seeds > 1 ? `the mean over ${seeds} draws` : "one draw"} of training examples, its band the 95 % interval. Where one method overtakes another there is a dashed line, in a grey band for its 95 % interval.`),
    methods.legend(distinct(tasks.flatMap((task) => list(task.points)), "method")),
    gallery(tasks.map((task) => curveFigure(task, methods))),
    crossoverSentences(tasks),
    originOf(curve),
  );
}

function seriesName(point) {
  return point.regime ? `${point.method}, ${point.regime}` : point.method;
}

function curveFigure(task, methods) {
  const points = list(task.points).filter((point) => isNumber(point.mean) && isNumber(point.examples) && point.examples > 0);
  if (points.length === 0) return null;
  const regimes = groupBy([...new Set(points.map((point) => `${point.method}\n${point.regime ?? ""}`))].map((key) => ({ key, method: key.split("\n")[0] })), "method");
  const series = [...groupBy(methods.sorted(points, (point) => point.method), seriesName)].map(([name, ofSeries]) => ({
    name,
    method: ofSeries[0].method,
    dash: DASHES[regimes.get(ofSeries[0].method).findIndex((entry) => entry.key === `${ofSeries[0].method}\n${ofSeries[0].regime ?? ""}`) % DASHES.length],
    points: ofSeries.map((point) => ({ x: point.examples, y: point.mean, low: point.low, high: point.high })).sort((a, b) => a.x - b.x),
  }));
  const sizes = [...new Set(points.map((point) => point.examples))].sort((a, b) => a - b);
  const label = series.map((line) => `${line.name} from ${fixed(line.points[0].y)} at ${line.points[0].x} to ${fixed(line.points.at(-1).y)} at ${line.points.at(-1).x}`).join("; ");
  return figure({
    title: task.task,
    label: `${task.task}, ${metricName(task.metric)} by training examples: ${label}`,
    note: dashNote(series),
    draw: (width) =>
      lineChart(methods, series, {
        x: { type: "log", base: 2, label: "training examples", ticks: tickValues(sizes, width), tickFormat: (value) => count(value) },
        y: { label: metricName(task.metric), domain: extent(points, ["mean", "low", "high"]) },
        under: crossoverMarks(task, sizes),
        tipText: (point) => `${count(point.x)}: ${fixed(point.y)} (${fixed(point.low)} to ${fixed(point.high)})`,
      })(width),
    numbers: {
      caption: `${task.task}: ${metricName(task.metric)} by training examples`,
      header: ["method", "examples", "mean", "95 % interval", "sd"],
      rows: series.flatMap((line) => line.points.map((point) => [line.name, count(point.x), fixed(point.y), `${fixed(point.low)} to ${fixed(point.high)}`, fixed(points.find((other) => seriesName(other) === line.name && other.examples === point.x)?.sd)])),
    },
  });
}

/** As many of the sizes as there is room for. */
function tickValues(sizes, width) {
  const room = Math.max(2, Math.floor((width - 64) / 44));
  const step = Math.ceil(sizes.length / room);
  return sizes.filter((_, index) => index % step === 0);
}

function dashNote(series) {
  const dashed = series.filter((line, _, all) => all.filter((other) => other.method === line.method).length > 1);
  return dashed.length === 0 ? null : `Lines: ${dashed.map((line) => `${line.name} ${line.dash === null ? "solid" : "dashed"}`).join("; ")}.`;
}

function crossoverMarks(task, sizes) {
  const [least, most] = [sizes[0], sizes.at(-1)];
  return list(task.crossovers)
    .filter((crossover) => isNumber(crossover.at) && crossover.from_the_start !== true)
    // An end that is not known lies beyond the sizes that were measured; a band over all of them would say nothing.
    .map((crossover) => ({ at: Math.min(most, Math.max(least, crossover.at)), from: Math.max(least, crossover.low ?? least), to: Math.min(most, crossover.high ?? most) }))
    .flatMap((crossover) => [
      crossover.from > least || crossover.to < most ? Plot.rectX([crossover], { x1: "from", x2: "to", fill: "currentColor", fillOpacity: 0.07 }) : null,
      Plot.ruleX([crossover.at], { stroke: "currentColor", strokeOpacity: 0.6, strokeDasharray: "3 3" }),
    ]);
}

/** As advice refers to it. */
function crossoverId(task, crossover) {
  return ["crossovers", task.task, crossover.first, crossover.second, crossover.regime].filter(Boolean).join("/");
}

function crossoverSentences(tasks) {
  const sentences = tasks.flatMap((task) => list(task.crossovers).filter((crossover) => crossover.text).map((crossover) => element("li", { id: crossoverId(task, crossover) }, quoted("strong", task.task), ": ", quoted("span", crossover.text))));
  return sentences.length === 0 ? null : element("ul", { class: "sentences" }, sentences);
}
