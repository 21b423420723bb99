// Tables of all scores, and every pair of methods compared.

function scoreCell(score, best) {
  if (!isNumber(score?.value)) return "–";
  return element(
    "span",
    { class: best ? "score best" : "score" },
    element("span", { class: "value" }, fixed(score.value)),
    isNumber(score.low) && isNumber(score.high) ? element("span", { class: "interval" }, `${fixed(score.low, 2)}–${fixed(score.high, 2)}`) : null,
  );
}

function scoresSection({ results, headlines, methods }) {
  const tasks = tasksOf(results, headlines, methods);
  const kinds = [...groupBy(tasks, "kind")];
  if (kinds.length === 0) return null;
  const cached = tasks.some((task) => task.cells.some((cell) => cell.prepare?.from_cache));
  return section(
    "scores",
    "Scores",
    lede("Values over the test items, which no method saw while it prepared; behind each its 95 % bootstrap interval. The highest of a task is set bold; whether its lead is more than chance is told under Comparisons."),
    kinds.map(([kind, ofKind]) => [element("h3", {}, KINDS[kind] ?? kind), scoreTable(kind, ofKind, methods), seedTable(kind, ofKind, methods), groupTable(kind, ofKind, methods)]),
    cached ? element("p", { class: "footnote" }, "* a tuned model in it came from the cache, so that preparing took less time.") : null,
  );
}

function metricsOf(tasks) {
  return [...new Set(tasks.flatMap((task) => task.cells.flatMap((cell) => Object.keys(cell.scores ?? {}))))];
}

function scoreTable(kind, tasks, methods) {
  const metrics = metricsOf(tasks);
  const rows = tasks.flatMap((task) => [
    { heading: [quoted("span", task.name), element("small", {}, ` ${count(task.n)} items`)] },
    ...task.cells.map((cell) => ({
      id: `cells/${task.name}/${cell.method}`,
      cells: [
        methods.label(cell.method),
        ...metrics.map((metric) => scoreCell(cell.scores?.[metric], isHighest(task, cell, metric))),
        ...["p50", "p95", "p99"].map((name) => compact(cell.latency_ms?.[name])),
        `${seconds(cell.prepare?.seconds)}${cell.prepare?.from_cache ? "*" : ""}`,
      ],
    })),
  ]);
  return table({ caption: `Scores, ${KINDS[kind] ?? kind}`, header: ["method", ...metrics.map(metricName), "p50 ms", "p95 ms", "p99 ms", "prepare"], rows });
}

function isHighest(task, cell, metric) {
  const values = task.cells.map((other) => other.scores?.[metric]?.value).filter(isNumber);
  return values.length > 1 && cell.scores?.[metric]?.value === Math.max(...values) && Math.max(...values) > Math.min(...values);
}

/** How scores differ from one seed of training to the next; null where there was one. */
function seedTable(kind, tasks, methods) {
  const repeated = tasks.filter((task) => task.cells.some((cell) => cell.seeds));
  if (repeated.length === 0) return null;
  const metrics = metricsOf(repeated);
  const rows = repeated.flatMap((task) => [
    { heading: [quoted("span", task.name)] },
    ...task.cells.filter((cell) => cell.seeds).map((cell) => [methods.label(cell.method), ...metrics.map((metric) => seedCell(cell.scores?.[metric], cell.seeds[metric]))]),
  ]);
  return element(
    "details",
    { class: "numbers", open: true },
    element("summary", {}, "Between seeds"),
    table({ caption: `Scores by seed, ${KINDS[kind] ?? kind}`, header: ["method", ...metrics.map(metricName)], rows }),
    element("p", { class: "footnote" }, "Mean ± standard deviation between seeds of training; behind it the value with each seed."),
  );
}

function seedCell(score, spread) {
  if (!isNumber(spread?.deviation)) return "–";
  return element(
    "span",
    { class: "score" },
    element("span", { class: "value" }, `${fixed(score?.value)} ± ${fixed(spread.deviation)}`),
    element("span", { class: "interval" }, list(spread.values).map((value) => fixed(value)).join(", ")),
  );
}

function groupTable(kind, tasks, methods) {
  const grouped = tasks.filter((task) => task.cells.some((cell) => cell.groups));
  if (grouped.length === 0) return null;
  const metrics = metricsOf(tasks);
  const rows = grouped.flatMap((task) =>
    [...new Set(task.cells.flatMap((cell) => Object.keys(cell.groups ?? {})))].flatMap((group) => [
      { heading: [quoted("span", `${task.name}, ${group}`), element("small", {}, ` ${count(task.cells.find((cell) => cell.groups?.[group])?.groups[group].n)} items`)] },
      ...task.cells
        .filter((cell) => cell.groups?.[group])
        .map((cell) => [methods.label(cell.method), ...metrics.map((metric) => scoreCell(cell.groups[group].scores?.[metric], false))]),
    ]),
  );
  return element(
    "details",
    { class: "numbers", open: true },
    element("summary", {}, "By group"),
    table({ caption: `Scores by group, ${KINDS[kind] ?? kind}`, header: ["method", ...metrics.map(metricName)], rows }),
  );
}

function comparisonsSection({ results, methods }) {
  const pairs = list(results?.comparisons).filter((pair) => isNumber(pair.difference));
  if (pairs.length === 0) return null;
  const charts = [...groupBy(pairs, "task")].map(([task, ofTask]) =>
    figure({
      title: task,
      note: `Difference of ${metricName(ofTask[0].metric)}, first minus second, with its 95 % interval`,
      label: `${task}: ${ofTask.map((pair) => `${pair.first} minus ${pair.second} ${fixed(pair.difference)} (${fixed(pair.low)} to ${fixed(pair.high)})`).join(", ")}`,
      draw: differenceChart(ofTask, methods),
    }),
  );
  return section(
    "comparisons",
    "Comparisons",
    lede("All pairs of methods on the same items. Filled marks have the colour and shape of a winner, hollow ones stand where the difference may be chance; p is corrected for the number of pairs (Holm)."),
    gallery(charts),
    element("details", { class: "numbers" }, element("summary", {}, "All pairs in numbers"), comparisonTable(pairs, methods)),
    element("p", { class: "footnote" }, "n needed: about how many test items would show a difference of that size in four of five experiments."),
  );
}

function comparisonTable(pairs, methods) {
  const rows = [...groupBy(pairs, "task")].flatMap(([task, ofTask]) => [
    { heading: quoted("span", `${task}, ${metricName(ofTask[0].metric)}`) },
    ...ofTask.map((pair) => ({
      id: `comparisons/${task}/${pair.first}/${pair.second}`,
      cells: [
        quoted("span", `${pair.first} − ${pair.second}`),
        methods.names.includes(pair.verdict) ? methods.label(pair.verdict) : String(pair.verdict ?? "–"),
        fixed(pair.difference),
        `${fixed(pair.low)} to ${fixed(pair.high)}`,
        probability(pair.p),
        probability(pair.p_holm),
        String(pair.test ?? "–"),
        count(pair.n),
        count(pair.n_needed),
      ],
    })),
  ]);
  return table({ caption: "Comparisons of all pairs of methods", header: ["pair", "ahead", "difference", "95 % interval", "p", "p (Holm)", "test", "n", "n needed"], rows, words: 2 });
}

function probability(p) {
  return !isNumber(p) ? "–" : p < 0.0001 ? "< 0.0001" : fixed(p, 4);
}

function differenceChart(pairs, methods) {
  const name = (pair) => `${pair.first} − ${pair.second}`;
  const labels = pairs.map(name);
  const domain = extent([...pairs, { difference: 0 }], ["difference", "low", "high"]);
  const winner = (pair) => (methods.names.includes(pair.verdict) ? pair.verdict : null);
  return (width) =>
    Plot.plot({
      width,
      height: pairs.length * 26 + 34,
      marginLeft: labelRoom(labels),
      marginRight: 14,
      marginTop: 4,
      marginBottom: 30,
      x: { domain, ticks: Math.max(3, Math.floor(width / 120)), label: null, grid: true, tickFormat: (value) => fixed(value, 2) },
      y: { domain: labels, label: null, tickSize: 0 },
      marks: [
        Plot.ruleX([0], { stroke: "currentColor", strokeWidth: 1.2 }),
        ...pairs.flatMap((pair) => {
          const colour = winner(pair) ? methods.colour(winner(pair)) : "var(--quiet)";
          return [
            Plot.ruleY([pair], { y: name, x1: "low", x2: "high", stroke: colour, strokeWidth: 2.5, strokeLinecap: "round" }),
            Plot.dot([pair], { y: name, x: "difference", symbol: winner(pair) ? methods.symbol(winner(pair)) : "circle", fill: winner(pair) ? colour : "var(--paper)", stroke: winner(pair) ? "var(--paper)" : colour, strokeWidth: 1.5, r: 5 }),
          ];
        }),
        tip(pairs, { y: name, x: "difference", title: (pair) => `${name(pair)}\n${fixed(pair.difference)} (${fixed(pair.low)} to ${fixed(pair.high)})\n${winner(pair) ? `${winner(pair)} ahead` : "no winner"}` }),
      ],
    });
}
