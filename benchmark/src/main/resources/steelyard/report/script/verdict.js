// What the report says first: for each task, who was ahead and what to do.

const KINDS = { classification: "classification", qa: "question answering", summarization: "summarization", resolution: "resolution" };
const METRIC_MEANINGS = {
  contains: "contains: the answer holds a right one word for word, or nothing is to be found and it says so",
  rouge1: "ROUGE-1: the words that a summary shares with one by a person, as F1",
  joint: "joint: the label is right, and the answer holds a right one",
  accuracy: "accuracy: the share of right labels",
};

/** "seed 42, the first of 2", for what is shown of one seed alone; empty where there is one. */
function ofSeeds(seed, seeds) {
  return seeds > 1 ? `seed ${seed}, the first of ${seeds}` : "";
}

/** The tasks of a run, each with its cells in the order of methods and the metric that decides. */
function tasksOf(results, headlines, methods) {
  return [...groupBy(list(results?.cells), "task")].map(([name, cells]) => {
    const scores = Object.keys(cells[0].scores ?? {});
    const headline = headlines[cells[0].kind];
    return { name, kind: cells[0].kind, metric: scores.includes(headline) ? headline : scores[0], cells: methods.sorted(cells, (cell) => cell.method), n: cells[0].n };
  });
}

function headlineRows(task) {
  return task.cells
    .map((cell) => ({ method: cell.method, ...cell.scores?.[task.metric] }))
    .filter((row) => isNumber(row.value));
}

function spoken(rows) {
  return rows.map((row) => `${row.method} ${fixed(row.value)} (${fixed(row.low)} to ${fixed(row.high)})`).join(", ");
}

function verdictSection({ results, advice, headlines, methods }) {
  const tasks = tasksOf(results, headlines, methods);
  if (tasks.length === 0) return null;
  const meanings = [...new Set(tasks.map((task) => METRIC_MEANINGS[task.metric]).filter(Boolean))];
  return section(
    "verdict",
    "Verdict and advice",
    lede(verdictInShort(tasks, results)),
    element("div", { class: "verdicts" }, tasks.map((task) => verdictOf(task, results, list(advice).find((entry) => entry.task === task.name), methods))),
    element("p", { class: "footnote" }, `Dots are values over all test items, lines their 95 % intervals. ${meanings.map((meaning) => `${meaning[0].toUpperCase()}${meaning.slice(1)}.`).join(" ")}`),
  );
}

/** "Of 5 tasks, finetuned is clearly ahead of all others on 2; on 3 no method is." */
function verdictInShort(tasks, results) {
  const leads = new Map();
  let open = 0;
  for (const task of tasks) {
    const winner = clearWinner(task, results);
    if (winner === undefined) return `${count(tasks.length)} ${tasks.length === 1 ? "task" : "tasks"}, each with its best method and how sure that is.`;
    if (winner === null) open++;
    else leads.set(winner, (leads.get(winner) ?? 0) + 1);
  }
  if (leads.size === 0) return `On none of ${count(tasks.length)} tasks is a single method clearly ahead of all others.`;
  const parts = [...leads].sort((a, b) => b[1] - a[1]).map(([method, wins]) => `${method} is clearly ahead of all others on ${wins}`);
  if (open > 0) parts.push(`on ${open} no method is`);
  return `Of ${tasks.length} ${tasks.length === 1 ? "task" : "tasks"}, ${parts.join("; ")}.`;
}

/** The method that beats each other one; null if none does; undefined where pairs were not compared. */
function clearWinner(task, results) {
  const pairs = list(results?.comparisons).filter((pair) => pair.task === task.name);
  if (pairs.length === 0) return undefined;
  const winner = distinct(task.cells, "method").find((method) => {
    const own = pairs.filter((pair) => pair.first === method || pair.second === method);
    return own.length > 0 && own.every((pair) => pair.verdict === method);
  });
  return winner ?? null;
}

function verdictOf(task, results, advice, methods) {
  const rows = headlineRows(task);
  const winner = clearWinner(task, results);
  const best = rows.reduce((a, b) => (b.value > a.value ? b : a), rows[0]);
  const headline = winner ? [methods.label(winner), element("span", {}, " is clearly ahead")] : winner === null ? "No clear winner" : best ? ["Highest: ", methods.label(best.method)] : "No score";
  return element(
    "article",
    { class: "verdict", id: `verdict/${task.name}` },
    element(
      "div",
      { class: "words" },
      element("h3", {}, quoted("span", task.name), element("small", {}, ` ${KINDS[task.kind] ?? task.kind}, ${count(task.n)} items`)),
      element("p", { class: "winner" }, headline, adviceToTake(advice, methods)),
      sentencesOf(advice) ?? element("p", {}, fallbackOf(rows, task, results)),
    ),
    figure({
      note: metricName(task.metric),
      label: `${task.name}, ${metricName(task.metric)} with 95 % intervals: ${spoken(rows)}`,
      draw: intervalChart(methods, rows),
    }),
  );
}

/** "Take rag", which holds without a clear winner too; null where the advice is to use none. */
function adviceToTake(advice, methods) {
  const method = advice?.method;
  return typeof method === "string" ? [" ", element("span", { class: "take" }, "Take ", methods.label(method))] : null;
}

function sentencesOf(advice) {
  const sentences = list(advice?.sentences).filter((sentence) => sentence.text);
  if (sentences.length === 0) return null;
  return element("ul", { class: "advice" }, sentences.map((sentence) => element("li", {}, quoted("span", sentence.text), evidenceLinks(sentence.rows))));
}

/** Links to the rows that a sentence rests on; page.js takes away those that lead nowhere. */
function evidenceLinks(rows) {
  return list(rows).map((row) => {
    const [table, , ...names] = String(row).split("/");
    const texts = { cells: names.join(" "), comparisons: names.join(" − "), break_even: `cost: ${names.join(", ")}`, crossovers: `labels: ${names.join(", ")}`, update_sentences: `change: ${names.join(" ")}` };
    const text = texts[table] ?? table.replaceAll("_", " ");
    return [" ", element("a", { class: "evidence", href: `#${encodeURIComponent(row)}` }, text)];
  });
}

/** What can be said without comparisons or advice. */
function fallbackOf(rows, task, results) {
  const ranked = [...rows].sort((a, b) => b.value - a.value);
  if (ranked.length < 2) return spoken(ranked);
  const [best, second] = ranked;
  const pair = list(results?.comparisons).find((p) => p.task === task.name && [p.first, p.second].includes(best.method) && [p.first, p.second].includes(second.method));
  const values = `${best.method} has ${metricName(task.metric)} ${fixed(best.value)}, ${second.method} ${fixed(second.value)}`;
  if (!pair) return `${values}.`;
  const sign = pair.first === best.method ? 1 : -1;
  const ends = [pair.low * sign, pair.high * sign].sort((a, b) => a - b);
  return `${values}; 95 % interval of the difference ${fixed(ends[0])} to ${fixed(ends[1])}.`;
}
