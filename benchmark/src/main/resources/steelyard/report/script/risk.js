// How well a method knows when it is right: how many answers are wrong if only the surest are given.

function riskSection({ results, methods }) {
  const cells = list(results?.cells).filter((cell) => list(cell.risk_coverage?.curve).length > 0);
  if (cells.length === 0) return null;
  return section(
    "risk",
    "Wrong, of the surest",
    lede("Were only the surest answers given, this share of them would be wrong. A method that knows when it is right has a line that begins low and rises; the area under it (AURC) is better when smaller."),
    methods.legend(distinct(cells, "method")),
    gallery([...groupBy(cells, "task")].map(([task, ofTask]) => riskFigure(task, methods.sorted(ofTask, (cell) => cell.method), methods, seedShown(results)))),
  );
}

/** Curves are of the first seed of a run. */
function seedShown(results) {
  const { seed, seeds } = results.provenance ?? {};
  const shown = ofSeeds(seed, seeds);
  return shown === "" ? "" : `. ${shown[0].toUpperCase()}${shown.slice(1)}.`;
}

function riskFigure(task, cells, methods, shown) {
  const series = cells.map((cell) => ({
    name: cell.method,
    method: cell.method,
    points: cell.risk_coverage.curve.filter((point) => isNumber(point.coverage) && isNumber(point.risk)).map((point) => ({ x: point.coverage, y: point.risk })),
  }));
  const percent = (value) => `${Math.round(value * 100)} %`;
  const at = (line, coverage) => line.points.find((point) => point.x >= coverage - 1e-9) ?? line.points.at(-1);
  return figure({
    title: task,
    note: `AURC: ${cells.map((cell) => `${cell.method} ${fixed(cell.risk_coverage.aurc?.value)}`).join(", ")}${shown}`,
    label: `${task}, share wrong among the surest: ${series.map((line) => `${line.name} ${percent(at(line, 0.25).y)} of the surest quarter, ${percent(at(line, 1).y)} of all`).join("; ")}`,
    draw: lineChart(methods, series, {
      x: { domain: [0, 1], label: "share of questions answered", tickFormat: percent },
      y: { domain: [0, 1], label: "share wrong", tickFormat: percent },
      tipText: (point) => `${percent(point.x)} answered: ${percent(point.y)} wrong`,
    }),
    numbers: {
      caption: `${task}: share wrong among the surest`,
      header: ["method", "25 %", "50 %", "75 %", "all", "AURC"],
      rows: series.map((line, index) => [line.name, ...[0.25, 0.5, 0.75, 1].map((coverage) => fixed(at(line, coverage).y)), scoreCell(cells[index].risk_coverage.aurc, false)]),
    },
  });
}
