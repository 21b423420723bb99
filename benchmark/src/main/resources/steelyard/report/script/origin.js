// Where the numbers come from.

function day(instant) {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? String(instant ?? "–") : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** A line beneath a section whose figures come from a file of their own. */
function originOf(file) {
  const from = file?.provenance;
  if (!from) return null;
  const parts = [from.started ? `Measured ${day(from.started)}` : null, from.commit ? `commit ${String(from.commit).slice(0, 10)}` : null, from.seed !== undefined ? `seed ${from.seed}` : null, from.cpus !== undefined ? `${from.cpus} cpus` : null];
  return element("p", { class: "footnote" }, `${parts.filter(Boolean).join(", ")}.`);
}

function originSection({ files, results }) {
  const known = Object.entries(files).filter(([, file]) => file?.provenance);
  if (known.length === 0) return null;
  const facts = [...new Set(known.flatMap(([, file]) => Object.keys(file.provenance).filter((key) => typeof file.provenance[key] !== "object")))];
  return section(
    "origin",
    "Where the numbers come from",
    table({ caption: "Provenance", header: ["", ""], words: 2, rows: facts.map((fact) => [fact.replaceAll("_", " "), valuesOf(fact, known)]) }),
    taskTable(known),
    preparationTable(results),
  );
}

/** One value where all files agree, else each with the files that say it. */
function valuesOf(fact, known) {
  const values = [...groupBy(known, ([, file]) => String(file.provenance[fact] ?? "–"))];
  return values.map(([value, files]) => element("div", { class: "hash" }, value, values.length > 1 ? element("small", {}, ` ${files.map(([name]) => name).join(", ")}`) : null));
}

function taskTable(known) {
  const tasks = new Map();
  for (const [, file] of known) {
    for (const [name, facts] of Object.entries(file.provenance.tasks ?? {})) tasks.set(name, facts);
  }
  if (tasks.size === 0) return null;
  return [
    element("h3", {}, "Data"),
    table({
      caption: "Tasks: sizes and hashes",
      header: ["task", "train", "dev", "test", "SHA-256"],
      rows: [...tasks].map(([name, facts]) => [quoted("span", name), count(facts.train), count(facts.dev), count(facts.test), element("span", { class: "hash" }, String(facts.sha256 ?? "–"))]),
    }),
  ];
}

/** What was chosen while methods were prepared, as they noted it. */
function preparationTable(results) {
  const cells = list(results?.cells).filter((cell) => Object.keys(cell.prepare?.notes ?? {}).length > 0);
  if (cells.length === 0) return null;
  return element(
    "details",
    { class: "numbers" },
    element("summary", {}, "How each method was prepared"),
    table({
      caption: "What was chosen while methods were prepared",
      header: ["task", "method", "CPU time", "size", "notes"],
      words: 5,
      rows: cells.map((cell) => [
        quoted("span", cell.task),
        quoted("span", cell.method),
        seconds(cell.prepare.cpu_seconds),
        bytes(cell.prepare.bytes),
        Object.entries(cell.prepare.notes).map(([key, value]) => `${key} ${value}`).join("; "),
      ]),
    }),
  );
}
