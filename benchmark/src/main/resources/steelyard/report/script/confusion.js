// Which labels are taken for which. A count leads to its items in the explorer.

const MOST_LABELS = 14; // beyond, a matrix can't be read, and the most frequent confusions are listed
const MOST_PAIRS = 15;

function confusionSection({ predictions, methods, showItems }) {
  const tasks = list(predictions).filter((task) => list(task.labels).length > 0 && task.confusions);
  if (tasks.length === 0) return null;
  return section(
    "confusion",
    "Confusions",
    lede("Rows are right labels, columns what a method said; the stronger the colour, the larger the share of the row. A count leads to its items."),
    tasks.map((task) => [
      element("h3", {}, quoted("span", task.task), seedNote(ofSeeds(task.seed, predictions.filter((other) => other.task === task.task).length))),
      element(
        "div",
        { class: "gallery matrices", style: `--labels: ${Math.min(task.labels.length, MOST_LABELS)}` },
        methods.sorted(Object.keys(task.confusions)).filter((method) => labelsSaid(task, method).length > 1).map((method) => confusionOf(task, method, methods, (filter) => showItems({ task: task.task, ...filter }))),
      ),
      constantMethods(task, methods),
    ]),
  );
}

function seedNote(text) {
  return text === "" ? null : element("small", {}, ` ${text}`);
}

function labelsSaid(task, method) {
  return [...new Set(task.confusions[method].map(([, said]) => said))];
}

/** A method that always says the same, as baselines do, needs no matrix. */
function constantMethods(task, methods) {
  const constant = methods.sorted(Object.keys(task.confusions)).filter((method) => labelsSaid(task, method).length === 1);
  return constant.length === 0 ? null : element("p", { class: "footnote" }, constant.map((method) => `${method} always said ${labelsSaid(task, method)[0] || "nothing"}.`).join(" "));
}

function confusionOf(task, method, methods, show) {
  const pairs = task.confusions[method].map(([gold, said, n]) => ({ gold, said, n }));
  const content = task.labels.length <= MOST_LABELS ? matrix(task, method, pairs, show) : confusionList(task, method, pairs, show);
  return element("div", { class: "confusion" }, element("h4", {}, methods.label(method)), content);
}

function itemsButton(text, label, show) {
  return element("button", { type: "button", class: "cell", "aria-label": label, title: label, tabindex: "-1", onclick: show }, text);
}

function matrix(task, method, pairs, show) {
  const counts = new Map(pairs.map((pair) => [JSON.stringify([pair.gold, pair.said]), pair.n]));
  const others = [...new Set(pairs.map((pair) => pair.said))].filter((said) => !task.labels.includes(said));
  const columns = [...task.labels, ...others];
  const rows = task.labels.filter((gold) => pairs.some((pair) => pair.gold === gold));
  const cell = (gold, said, total) => {
    const n = counts.get(JSON.stringify([gold, said])) ?? 0;
    if (n === 0) return element("td", {}, element("span", { class: "unseen" }, "0"));
    const label = `${n} of ${total} ${gold} items: ${method} said ${said || "nothing"}`;
    return element("td", { class: gold === said ? "right" : "wrong", style: `--share: ${(n / total).toFixed(3)}` }, itemsButton(count(n), label, () => show({ method, gold, said })));
  };
  const grid = element(
    "table",
    { class: "matrix", onkeydown: moveInMatrix },
    element("caption", { class: "unseen" }, `${task.task}, ${method}: right labels in rows, said labels in columns`),
    element("thead", {}, element("tr", {}, element("td"), columns.map((said) => element("th", { scope: "col", title: said }, quoted("span", said || "(none)"))))),
    element(
      "tbody",
      {},
      rows.map((gold) => {
        const total = pairs.filter((pair) => pair.gold === gold).reduce((sum, pair) => sum + pair.n, 0);
        return element("tr", {}, element("th", { scope: "row", title: gold }, quoted("span", gold)), columns.map((said) => cell(gold, said, total)));
      }),
    ),
  );
  grid.querySelector("button")?.setAttribute("tabindex", "0");
  return element("div", { class: "scroll", role: "region", "aria-label": `Confusions of ${method}` }, grid);
}

/** One stop for the tab key in each matrix; arrows lead to the next count in their direction. */
function moveInMatrix(event) {
  const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
  const step = steps[event.key];
  const cell = event.target.closest("td");
  if (!step || !cell) return;
  event.preventDefault();
  const rows = [...event.currentTarget.rows];
  let [row, column] = [cell.parentElement.rowIndex, cell.cellIndex];
  let next = null;
  do {
    row += step[0];
    column += step[1];
    if (!rows[row]?.cells[column]) return;
    next = rows[row].cells[column].querySelector("button");
  } while (!next);
  event.target.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}

function confusionList(task, method, pairs, show) {
  const wrong = pairs.filter((pair) => pair.gold !== pair.said).sort((a, b) => b.n - a.n);
  if (wrong.length === 0) return element("p", {}, "None.");
  const rows = wrong.slice(0, MOST_PAIRS).map((pair) => {
    const button = itemsButton(count(pair.n), `${pair.n} ${pair.gold} items: ${method} said ${pair.said || "nothing"}`, () => show({ method, gold: pair.gold, said: pair.said }));
    button.setAttribute("tabindex", "0");
    return [quoted("span", pair.gold), quoted("span", pair.said || "(none)"), button];
  });
  return table({ caption: `${task.task}, ${method}: most frequent confusions`, header: ["right", "said", "items"], rows, words: 2 });
}
