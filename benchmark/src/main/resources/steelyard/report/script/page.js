// Puts the page together out of the figures that are there.

function readFigures() {
  return JSON.parse(document.getElementById("figures").textContent);
}

function methodsOf(figures) {
  const rows = [...list(figures.results?.cells), ...list(figures.curve?.tasks).flatMap((task) => list(task.points)), ...list(figures.update?.rows), ...list(figures.latency?.cells)];
  return new Methods([...rows.map((row) => row.method), ...list(figures.predictions).flatMap((task) => list(task.methods))]);
}

/** A section that fails says so in its place and leaves the others alone. */
function attempt(id, make, context) {
  try {
    return make(context);
  } catch (problem) {
    console.error(problem);
    return section(id, "This part could not be shown", element("p", {}, `${id}: ${problem.message}`));
  }
}

function heading(figures) {
  const from = [figures.results, figures.curve, figures.update, figures.latency].find((file) => file?.provenance)?.provenance ?? {};
  const parts = [
    from.started ? day(from.started) : null,
    from.cpus !== undefined ? `${from.cpus} cpus` : null,
    from.threads !== undefined ? `${from.threads} threads` : null,
    from.seed !== undefined ? `seed ${from.seed}` : null,
    from.commit ? `commit ${String(from.commit).slice(0, 10)}` : null,
  ];
  return element("header", { class: "title" }, element("h1", {}, "Fine-tuning, retrieval, or both?"), element("p", { class: "origin-line" }, parts.filter(Boolean).join(" · ")));
}

function contents(sections) {
  return element("ol", {}, sections.map((part) => element("li", {}, element("a", { href: `#${part.id}` }, part.querySelector("h2").textContent))));
}

/** Sentences rest on rows; a link to one that is not on the page becomes plain text. */
function settleEvidence(root) {
  for (const link of root.querySelectorAll("a.evidence")) {
    if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) link.replaceWith(element("span", { class: "evidence" }, link.textContent));
  }
}

/** A link may lead into something that is folded away. */
function unfoldTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.scrollIntoView();
}

/** The system's theme until a reader chooses the other; that choice is kept where the browser allows it. */
function themeButton() {
  const button = document.getElementById("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const system = () => (dark.matches ? "dark" : "light");
  const theme = () => root.dataset.theme ?? system();
  const set = (chosen) => {
    if (chosen === system()) delete root.dataset.theme;
    else root.dataset.theme = chosen;
    button.textContent = theme() === "dark" ? "Light" : "Dark";
  };
  set(kept("steelyard-theme") ?? system());
  button.addEventListener("click", () => {
    set(theme() === "dark" ? "light" : "dark");
    keep("steelyard-theme", root.dataset.theme);
  });
  dark.addEventListener("change", () => set(theme()));
  button.setAttribute("aria-label", "Change between light and dark");
  button.hidden = false;
}

/** What was kept from an earlier visit; a page from disk may have no storage. */
function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key, value) {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // then it lasts as long as the page
  }
}

function start() {
  themeButton();
  const figures = readFigures();
  const methods = methodsOf(figures);
  const explorer = attempt("explorer", () => makeExplorer(list(figures.predictions), methods));
  const context = {
    results: figures.results,
    advice: figures.advice,
    curve: figures.curve,
    update: figures.update,
    latency: figures.latency,
    predictions: figures.predictions,
    files: { results: figures.results, curve: figures.curve, update: figures.update, latency: figures.latency },
    headlines: figures.headlines ?? {},
    methods,
    showItems: (filter) => explorer?.show?.(filter),
  };
  const makers = {
    verdict: verdictSection,
    scores: scoresSection,
    comparisons: comparisonsSection,
    tradeoff: tradeoffSection,
    curves: curvesSection,
    updates: updatesSection,
    latency: latencySection,
    risk: riskSection,
    confusion: confusionSection,
    explorer: () => explorer?.section ?? explorer,
    origin: originSection,
  };
  const sections = Object.entries(makers).map(([id, make]) => attempt(id, make, context)).filter((part) => part !== null && part !== undefined);
  const content = document.getElementById("content");
  content.append(heading(figures), ...sections);
  document.getElementById("contents").append(contents(sections));
  settleEvidence(content);
  addEventListener("hashchange", unfoldTarget);
  unfoldTarget();
}

start();
