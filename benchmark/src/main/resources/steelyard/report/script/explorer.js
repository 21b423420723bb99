// Single answers, all methods side by side. Only what is on the screen is built, so that ten thousand stay fluent.

const ITEMS_A_PAGE = 20;
const SNIPPET = 180;
const LONG_TEXT = 900; // from here on a text gets a frame of its own that scrolls

function makeExplorer(predictions, methods) {
  if (predictions.length === 0) return null;
  return new Explorer(predictions.map((info) => new Items(info)), methods);
}

class Explorer {
  constructor(tasks, methods) {
    this.tasks = tasks;
    this.methods = methods;
    this.controls = element("form", { class: "controls", role: "search", "aria-label": "Choose items", onsubmit: (event) => event.preventDefault() });
    this.status = element("p", { class: "status", role: "status" });
    this.header = element("div", { class: "row header", "aria-hidden": "true" });
    this.items = element("ol", { class: "items", onkeydown: (event) => this.moveByKey(event) });
    this.pager = element("nav", { class: "pager", "aria-label": "Pages of items" });
    this.section = section(
      "explorer",
      "Answers, one by one",
      lede("Every item with what each method said. Choose where one is right and another wrong to see what a change would win and lose."),
      this.controls,
      this.status,
      element("div", { class: "listing" }, this.header, this.items),
      this.pager,
      element("p", { class: "footnote" }, "Keys: ↑ and ↓ go from item to item, Enter opens one, ← and → turn the page."),
    );
    this.choose(tasks[0]);
  }

  /** Shows a task's items from the first page. */
  choose(task, filter = {}) {
    this.task = task;
    this.filter = { ...NO_FILTER, ...filter };
    this.drawControls();
    this.drawHeader();
    this.refresh();
  }

  drawHeader() {
    const names = this.methods.sorted(this.task.methods);
    this.header.parentElement.style.setProperty("--methods", names.length);
    this.header.replaceChildren(element("span", {}, "item"), element("span", {}, "right"), element("span", { class: "marks" }, names.map((name) => this.methods.label(name))));
  }

  /** Called from elsewhere on the page: the items of one pair of labels. */
  show({ task, method, gold, said }) {
    this.choose(this.tasks.find((items) => items.info.task === task), { said: { method, gold, said } });
    this.section.scrollIntoView();
    this.section.querySelector("h2").focus({ preventScroll: true });
  }

  set(change) {
    Object.assign(this.filter, change);
    this.refresh();
  }

  drawControls() {
    const { task } = this;
    const groups = task.groups;
    this.controls.replaceChildren(
      ...[
        this.tasks.length > 1 ? this.select("Task", this.tasks.map((items) => [items.info.block, this.nameOf(items)]), task.info.block, (block) => this.choose(this.tasks.find((items) => items.info.block === block))) : null,
        ...this.markControls(),
        groups.length > 0 ? this.select("Group", [["", "all"], ...groups.map((group) => [group, group])], this.filter.group, (group) => this.set({ group })) : null,
        this.searchControl(),
        this.presets(),
      ].filter(Boolean),
    );
  }

  /** The task's name, with the seed where there are several. */
  nameOf(items) {
    const seeds = this.tasks.filter((other) => other.info.task === items.info.task).length;
    return seeds > 1 ? `${items.info.task}, seed ${items.info.seed}` : items.info.task;
  }

  markControls() {
    const { task, filter } = this;
    if (task.methods.length < 2 && !task.rightOrWrong) return [];
    const names = this.methods.sorted(task.methods);
    const choices = task.rightOrWrong ? [["", "any"], ["some", "some method"], ["all", "all methods"], ...names.map((name) => [`=${name}`, name])] : [["", "any"], ...names.map((name) => [name, name])];
    const [first, second] = task.rightOrWrong ? ["Right", "Wrong"] : ["Better", "Worse"];
    return [this.select(first, choices, filter.right, (right) => this.set({ right })), this.select(second, choices, filter.wrong, (wrong) => this.set({ wrong }))];
  }

  select(name, choices, chosen, choose) {
    return element(
      "label",
      {},
      element("span", {}, name),
      element("select", { onchange: (event) => choose(event.target.value) }, choices.map(([value, text]) => element("option", { value, selected: value === chosen }, text))),
    );
  }

  searchControl() {
    let waiting = 0;
    const search = (event) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.set({ query: event.target.value }), 120);
    };
    return element("label", { class: "search" }, element("span", {}, "Search"), element("input", { type: "search", value: this.filter.query, autocomplete: "off", spellcheck: "false", oninput: search }));
  }

  /** Questions that are asked most, one press away. */
  presets() {
    const { task } = this;
    const press = (text, filter) => element("button", { type: "button", class: "quiet", onclick: () => this.choose(task, filter) }, text);
    const buttons = [];
    if (task.rightOrWrong && task.methods.length > 1) {
      buttons.push(press("Where methods disagree", { right: "some", wrong: "some" }), press("All wrong", { wrong: "all" }));
    }
    buttons.push(press("Reset", {}));
    return element("div", { class: "presets" }, buttons);
  }

  refresh() {
    this.found = this.task.filtered(this.filter);
    this.turn(0);
  }

  get pages() {
    return Math.max(1, Math.ceil(this.found.length / ITEMS_A_PAGE));
  }

  /** Shows a page; returns whether there is such a page. */
  turn(page) {
    if (page < 0 || page >= this.pages) return false;
    this.page = page;
    const from = page * ITEMS_A_PAGE;
    const shown = this.found.slice(from, from + ITEMS_A_PAGE);
    this.items.setAttribute("start", from + 1);
    this.items.replaceChildren(...shown.map((item) => this.row(item)));
    this.drawStatus(from, shown.length);
    this.drawPager();
    return true;
  }

  drawStatus(from, shown) {
    const all = this.task.block.items.length;
    const text = this.found.length === 0 ? `None of ${count(all)} items.` : `Items ${count(from + 1)} to ${count(from + shown)} of ${count(this.found.length)}${this.found.length < all ? `, out of ${count(all)}` : ""}.`;
    const { said } = this.filter;
    const chip = said === null ? null : element("button", { type: "button", class: "chip", onclick: () => this.set({ said: null }) }, quoted("span", `${said.method} said ${said.said || "nothing"}, right is ${said.gold}`), element("span", { "aria-hidden": "true" }, " ×"), element("span", { class: "unseen" }, ": remove this filter"));
    this.status.replaceChildren(text, ...(chip ? [" ", chip] : []));
  }

  drawPager() {
    if (this.pages === 1) return this.pager.replaceChildren();
    const go = (text, page) => element("button", { type: "button", disabled: page < 0 || page >= this.pages, onclick: () => this.turnAndFocus(page, text) }, text);
    const number = element("input", { type: "number", min: 1, max: this.pages, value: this.page + 1, "aria-label": "Page", onchange: (event) => this.turn(Number(event.target.value) - 1) || (event.target.value = this.page + 1) });
    this.pager.replaceChildren(go("Previous", this.page - 1), element("span", {}, "Page ", number, ` of ${count(this.pages)}`), go("Next", this.page + 1));
  }

  /** A page turned with the pager leaves the focus on the same button, as long as it can be pressed. */
  turnAndFocus(page, text) {
    this.turn(page);
    const buttons = [...this.pager.querySelectorAll("button")];
    (buttons.find((button) => button.textContent === text && !button.disabled) ?? buttons.find((button) => !button.disabled))?.focus();
  }

  moveByKey(event) {
    if (!event.target.matches("button.row")) return;
    const rows = [...this.items.querySelectorAll("button.row")];
    const place = rows.indexOf(event.target);
    const places = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: rows.length - 1 };
    const pages = { ArrowRight: this.page + 1, ArrowLeft: this.page - 1 };
    if (event.key in places) {
      event.preventDefault();
      rows[places[event.key]]?.focus();
    } else if (event.key in pages) {
      event.preventDefault();
      if (this.turn(pages[event.key])) this.items.querySelector("button.row")?.focus();
    }
  }

  row(item) {
    const details = element("div", { class: "opened", hidden: true });
    const button = element(
      "button",
      { type: "button", class: "row", "aria-expanded": "false" },
      quoted("span", snippet(item.text), { class: "snippet" }),
      quoted("span", rightAnswer(item), { class: "gold" }),
      element("span", { class: "marks" }, this.methods.sorted(this.task.methods).map((method) => this.mark(item, method))),
    );
    button.addEventListener("click", () => {
      if (!details.hasChildNodes()) details.append(...this.opened(item));
      details.hidden = !details.hidden;
      button.setAttribute("aria-expanded", String(!details.hidden));
    });
    return element("li", {}, button, details);
  }

  /** How one method did, in a few signs. */
  mark(item, method) {
    const answer = this.task.answer(item, method);
    if (answer === null) return element("span", { class: "outcome" });
    const said = answer.label ?? "";
    return element("span", { class: "outcome" }, this.methods.mark(method), element("span", { class: "unseen" }, `${method} `), this.outcome(answer), said && said !== item.label ? quoted("span", said, { class: "said" }) : null);
  }

  outcome(answer) {
    if (!this.task.rightOrWrong) return element("span", { class: "value" }, fixed(answer.value, 2));
    const right = this.task.isRight(answer);
    return element("span", { class: right ? "sign right" : "sign wrong" }, element("span", { "aria-hidden": "true" }, right ? "✓" : "✗"), element("span", { class: "unseen" }, right ? "right " : "wrong "));
  }

  opened(item) {
    return [
      element("div", { class: "asked" }, item.text.length > SNIPPET ? long(item.text) : null, element("dl", {}, fact("Right", long(rightAnswer(item, true))), fact("Documents", list(item.documents).join(", ")), fact("Group", item.group), fact("Id", item.id))),
      element("div", { class: "answers" }, this.methods.sorted(this.task.methods).map((method) => this.card(item, method))),
    ];
  }

  card(item, method) {
    const answer = this.task.answer(item, method);
    if (answer === null) return null;
    return element(
      "article",
      { class: "answer" },
      element("h4", {}, this.methods.label(method), " ", this.outcome(answer)),
      answer.text === "" ? element("p", { class: "silent" }, "No answer.") : citedText(answer),
      answer.label !== undefined && answer.label !== answer.text ? element("p", {}, "Label: ", quoted("strong", answer.label || "none")) : null,
      element("p", { class: "aside" }, `confidence ${fixed(answer.confidence, 2)}, ${compact(answer.ms)} ms${list(answer.stages).length > 0 ? ` (${answer.stages.map(([stage, ms]) => `${stage} ${compact(ms)}`).join(", ")})` : ""}`),
      probabilities(answer, item),
      evidenceOf(answer, item, this.task.block.quotes),
    );
  }
}

/** The beginning of a text, cut between characters. */
function snippet(text) {
  return text.length <= SNIPPET ? text : `${text.slice(0, SNIPPET).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** What is right, in one text. */
function rightAnswer(item, whole = false) {
  const parts = item.label === undefined ? [] : [item.label];
  if (item.gold !== undefined) {
    const golds = list(item.gold);
    parts.push(golds.length === 0 ? "(not answerable)" : whole ? golds.join(" | ") : snippet(golds[0]));
  }
  return parts.join(": ");
}

function long(text) {
  const frame = text.length > LONG_TEXT ? { class: "text long", tabindex: "0", role: "group", "aria-label": "Long text" } : { class: "text" };
  return quoted("div", text, frame);
}

function fact(name, value) {
  return value === undefined || value === "" ? null : element("div", {}, element("dt", {}, name), element("dd", { dir: "auto" }, value));
}

/** The answer with the number of the evidence behind each part that rests on some. */
function citedText(answer) {
  const cited = [...list(answer.citations)].sort((a, b) => a[1] - b[1]);
  if (cited.length === 0) return long(answer.text);
  const parts = [];
  let from = 0;
  for (const [, end, evidence] of cited) {
    parts.push(answer.text.slice(from, end), element("sup", {}, `[${evidence + 1}]`));
    from = end;
  }
  return element("div", { class: "text", dir: "auto" }, parts, answer.text.slice(from));
}

function probabilities(answer, item) {
  const scores = list(answer.scores);
  if (scores.length === 0) return null;
  return element(
    "ul",
    { class: "probabilities", "aria-label": "Most probable labels" },
    scores.map(([label, share]) => element("li", { class: label === item.label ? "gold" : null, style: `--share: ${Math.max(0, Math.min(1, share))}` }, quoted("span", label || "(no answer)"), element("span", { class: "number" }, fixed(share, 2)))),
  );
}

function evidenceOf(answer, item, quotes) {
  const evidence = list(answer.evidence);
  if (evidence.length === 0) return null;
  const rows = evidence.map(([place, score, label]) => {
    const [document, text] = quotes[place];
    const holds = list(item.documents).includes(document);
    return element(
      "li",
      {},
      long(text),
      element("p", { class: "aside" }, label ? [quoted("strong", label), ", "] : null, quoted("span", document), holds ? ", a document with the answer" : null, `, ${fixed(score, 3)}`),
    );
  });
  return element("details", { class: "evidence-list" }, element("summary", {}, `Evidence (${evidence.length + (answer.more ?? 0)})`), element("ol", {}, rows), answer.more ? element("p", { class: "aside" }, `and ${answer.more} more in predictions.jsonl`) : null);
}
