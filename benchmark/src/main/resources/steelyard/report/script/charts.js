// The forms of charts that sections share.

const CHART_TEXT = 6.6; // mean width in pixels of a character at the size of chart texts

function labelRoom(labels) {
  return Math.min(180, Math.max(...labels.map((label) => String(label).length), 1) * CHART_TEXT + 18);
}

/** A tip that a pointer calls up, with a text of its own for each row. */
function tip(rows, options) {
  return Plot.tip(rows, Plot.pointer({ ...options, fontSize: 12 }));
}

/** From the lowest end of an interval to the highest, with some air. */
function extent(rows, keys, least = 0.02) {
  const values = rows.flatMap((row) => keys.map((key) => row[key])).filter(isNumber);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max((high - low) * 0.08, least / 2);
  return [low - air, high + air];
}

/** Places for ticks on a logarithmic axis: powers of ten, and 2 and 5 between them where there are few. */
function logTicks([low, high], most = 6) {
  const ticks = (steps) => d3.range(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)) + 1).flatMap((power) => steps.map((step) => step * 10 ** power)).filter((tick) => tick >= low * 0.999 && tick <= high * 1.001);
  const fits = [[1, 2, 5], [1, 3], [1]].map(ticks).find((found) => found.length <= most) ?? ticks([1]);
  const step = Math.ceil(fits.length / most);
  return fits.filter((_, index) => index % step === 0);
}

/** The domain of a logarithmic axis for these values, with some air, and its ticks. */
function logAxis(values, label, most) {
  const known = values.filter(isNumber);
  const domain = [Math.min(...known) / 1.3, Math.max(...known) * 1.3];
  return { type: "log", domain, ticks: logTicks(domain, most), tickFormat: tickText, label };
}

/** A row for each method: its value as a dot on its interval. */
function intervalChart(methods, rows, { low = "low", high = "high", zero = false } = {}) {
  const labels = rows.map((row) => row.label ?? row.method);
  const domain = extent([...rows, ...(zero ? [{ value: 0 }] : [])], ["value", low, high]);
  return (width) =>
    Plot.plot({
      ...methods.scales(),
      width,
      height: rows.length * 28 + 34,
      marginLeft: labelRoom(labels),
      marginRight: 46,
      marginTop: 4,
      marginBottom: 30,
      x: { domain, ticks: Math.max(4, Math.floor(width / 80)), label: null, grid: true },
      y: { domain: labels, label: null, tickSize: 0, padding: 0.4 },
      marks: [
        zero ? Plot.ruleX([0], { stroke: "currentColor", strokeOpacity: 0.5 }) : null,
        Plot.ruleY(rows, { y: (row) => row.label ?? row.method, x1: low, x2: high, stroke: (row) => row.colour ?? row.method, strokeWidth: 2.5, strokeLinecap: "round" }),
        Plot.dot(rows, { y: (row) => row.label ?? row.method, x: "value", fill: "method", symbol: "method", r: 5.5, stroke: "var(--paper)", strokeWidth: 1.2 }),
        Plot.text(rows, { y: (row) => row.label ?? row.method, x: (row) => row[high] ?? row.value, text: (row) => fixed(row.value), textAnchor: "start", dx: 9, fill: "currentColor" }),
        tip(rows, { y: (row) => row.label ?? row.method, x: "value", title: (row) => `${row.label ?? row.method}\n${fixed(row.value)} (${fixed(row[low])} to ${fixed(row[high])})` }),
      ],
    });
}

/**
 * Lines of series over x, each with its band. series: {name, method, dash, points: [{x, y, low, high, hollow}]}; with so
 * many pixels between them (apart), each point has a line for its interval instead.
 */
function lineChart(methods, series, { x = {}, y = {}, under = [], height = 250, tipText, apart = 0 } = {}) {
  const all = series.flatMap((line) => line.points.map((point) => ({ ...point, method: line.method, name: line.name })));
  const banded = (line) => line.points.filter((point) => isNumber(point.low) && isNumber(point.high));
  const shift = (index) => (index - (series.length - 1) / 2) * apart;
  return (width) =>
    Plot.plot({
      width,
      height,
      marginLeft: 48,
      marginRight: 16,
      marginTop: 22,
      marginBottom: 40,
      x: { labelAnchor: "center", labelArrow: "none", ticks: Math.max(3, Math.floor(width / 90)), ...x },
      y: { labelArrow: "none", grid: true, ticks: 5, ...y },
      marks: [
        ...under,
        ...series.map((line, index) =>
          apart > 0
            ? Plot.ruleX(banded(line), { x: "x", y1: "low", y2: "high", stroke: methods.colour(line.method), strokeWidth: 1.6, strokeOpacity: 0.55, dx: shift(index) })
            : Plot.areaY(banded(line), { x: "x", y1: "low", y2: "high", fill: methods.colour(line.method), fillOpacity: 0.13 }),
        ),
        ...series.flatMap((line, index) => [
          Plot.lineY(line.points, { x: "x", y: "y", stroke: methods.colour(line.method), strokeWidth: 2, strokeDasharray: line.dash ?? null, dx: shift(index) }),
          ...[false, true].map((hollow) =>
            Plot.dot(line.points.filter((point) => Boolean(point.hollow) === hollow), {
              x: "x",
              y: "y",
              symbol: methods.symbol(line.method),
              fill: hollow ? "var(--paper)" : methods.colour(line.method),
              stroke: hollow ? methods.colour(line.method) : "var(--paper)",
              strokeWidth: hollow ? 1.6 : 1,
              r: 4.2,
              dx: shift(index),
            }),
          ),
        ]),
        tip(all, { x: "x", y: "y", title: (point) => `${point.name}\n${tipText ? tipText(point) : fixed(point.y)}` }),
      ],
    });
}
