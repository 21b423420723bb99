// What becomes of answers when the documents change, and how long it takes to be right again.

const QUESTION_SETS = {
  changed: "Questions whose answer changed",
  unchanged: "Questions whose answer stayed",
  withdrawn: "Questions whose answer was withdrawn",
  new: "Questions about something new",
};
const STATES = ["before", "after", "remedied"];

function updatesSection({ update, methods }) {
  const rows = list(update?.rows).filter((row) => row.scores);
  if (rows.length === 0) return null;
  const tasks = [...groupBy(rows, "task")];
  return section(
    "updates",
    "When documents change",
    lede("Before: the old documents and their questions. After: the documents have changed, and nothing was done. Remedied: indexed again, trained again, or both."),
    methods.legend(distinct(rows, "method")),
    tasks.map(([task, ofTask]) => [tasks.length > 1 ? quoted("h3", task) : null, gallery(setsOf(ofTask).map((set) => updateFigure(set, ofTask, methods, highest(ofTask)))), updateTable(task, ofTask, methods)]),
    updateSentences(update),
    originOf(update),
  );
}

function updateSentences(update) {
  const sentences = list(update.sentences).filter((sentence) => sentence.text);
  return sentences.length === 0 ? null : element("ul", { class: "sentences" }, sentences.map((sentence) => element("li", { id: `update_sentences/${sentence.task}/${sentence.method}` }, quoted("strong", sentence.task), ": ", quoted("span", sentence.text))));
}

function setsOf(rows) {
  const sets = [...new Set(rows.flatMap((row) => Object.keys(row.scores)))];
  return [...Object.keys(QUESTION_SETS).filter((set) => sets.includes(set)), ...sets.filter((set) => !(set in QUESTION_SETS))];
}

/** The end of all vertical axes of a task, so that its figures can be compared. */
function highest(rows) {
  return Math.min(1, Math.max(0.1, ...rows.flatMap((row) => Object.values(row.scores).map((score) => score?.high ?? score?.value)).filter(isNumber)) * 1.05);
}

function remedyName(row) {
  return row.remedy && row.remedy !== "none" ? `${row.method}, ${row.remedy}` : row.method;
}

function updateFigure(set, rows, methods, top) {
  const scored = rows.filter((row) => isNumber(row.scores[set]?.value));
  if (scored.length === 0) return null;
  const states = [...STATES.filter((state) => scored.some((row) => row.state === state)), ...distinct(scored, "state").filter((state) => !STATES.includes(state))];
  const series = [...groupBy(methods.sorted(scored, (row) => row.method), remedyName)].map(([name, ofSeries]) => ({
    name,
    method: ofSeries[0].method,
    dash: ofSeries[0].remedy === "none" ? "2 3" : null,
    points: ofSeries.map((row) => ({ x: row.state, y: row.scores[set].value, low: row.scores[set].low, high: row.scores[set].high, hollow: row.state === "after" })).sort((a, b) => states.indexOf(a.x) - states.indexOf(b.x)),
  }));
  const title = QUESTION_SETS[set] ?? set;
  return figure({
    title,
    label: `${title}: ${series.map((line) => `${line.name} ${line.points.map((point) => `${point.x} ${fixed(point.y)}`).join(", ")}`).join("; ")}`,
    draw: lineChart(methods, series, {
      x: { type: "point", domain: states, label: null, padding: 0.25 },
      y: { domain: [0, top], label: "share right" },
      height: 230,
      apart: 7,
      tipText: (point) => `${point.x}: ${fixed(point.y)} (${fixed(point.low)} to ${fixed(point.high)})`,
    }),
    numbers: {
      caption: title,
      header: ["method", ...states],
      rows: series.map((line) => [line.name, ...states.map((state) => fixed(line.points.find((point) => point.x === state)?.y))]),
    },
  });
}

function updateTable(task, rows, methods) {
  const ordered = methods.sorted(rows, (row) => row.method);
  return table({
    caption: `${task}: staleness, forgetting and time to be right again`,
    header: ["method", "remedy", "state", "stale answers", "forgotten", "time to fresh", "CPU time"],
    words: 3,
    rows: ordered.map((row) => ({
      id: `updates/${row.task}/${row.method}/${row.remedy}/${row.state}`,
      cells: [methods.label(row.method), String(row.remedy ?? "–"), String(row.state ?? "–"), scoreCell(row.stale_rate, false), scoreCell(row.forgetting, false), seconds(row.seconds_to_fresh), seconds(row.cpu_seconds)],
    })),
  });
}
