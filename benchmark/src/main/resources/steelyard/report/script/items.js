// The items of a task with all answers, and which of them a filter lets through.

const NO_FILTER = { right: "", wrong: "", group: "", said: null, query: "" };
const ONE_METRICS = ["accuracy", "contains", "joint"]; // those by which an answer is right or wrong, and nothing between

class Items {
  /** info: what the page knows of the task before its block is read. */
  constructor(info) {
    this.info = info;
    this.methods = list(info.methods);
    this.rightOrWrong = ONE_METRICS.includes(info.metric);
  }

  /** Reads the block when it is first needed. */
  get block() {
    this.read ??= JSON.parse(document.getElementById(this.info.block).textContent);
    return this.read;
  }

  get groups() {
    return [...new Set(this.block.items.map((item) => item.group).filter(Boolean))];
  }

  answer(item, method) {
    return item.answers[this.methods.indexOf(method)] ?? null;
  }

  isRight(answer) {
    return answer !== null && answer.value >= 1;
  }

  /** What is searched: everything that is shown of an item except its evidence. */
  haystack(item) {
    item.haystack ??= [item.id, item.text, item.label ?? "", ...list(item.gold), ...item.answers.filter(Boolean).flatMap((answer) => [answer.text, answer.label ?? ""])].join("\n").toLowerCase();
    return item.haystack;
  }

  /** The items that pass; those that one method answers better than another come with the greatest difference first. */
  filtered(filter) {
    const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
    const found = this.block.items.filter(
      (item) =>
        (filter.group === "" || item.group === filter.group) &&
        (filter.said === null || this.passesSaid(item, filter.said)) &&
        (this.rightOrWrong ? this.passesMarks(item, filter) : this.passesOrder(item, filter)) &&
        words.every((word) => this.haystack(item).includes(word)),
    );
    if (this.rightOrWrong || filter.right === "" || filter.wrong === "") return found;
    const lead = (item) => this.answer(item, filter.right).value - this.answer(item, filter.wrong).value;
    return found.sort((a, b) => lead(b) - lead(a));
  }

  passesSaid(item, { method, gold, said }) {
    return item.label === gold && this.answer(item, method)?.label === said;
  }

  /** Right by one and wrong by another; "some" and "all" stand for methods that answered. */
  passesMarks(item, { right, wrong }) {
    const answers = item.answers.filter(Boolean);
    const passes = (choice, fits) => {
      if (choice === "") return true;
      if (choice === "some") return answers.some(fits);
      if (choice === "all") return answers.every(fits);
      const answer = this.answer(item, choice.slice(1));
      return answer !== null && fits(answer);
    };
    return passes(right, (answer) => this.isRight(answer)) && passes(wrong, (answer) => !this.isRight(answer));
  }

  /** Where answers are more or less good: better by one than by the other. */
  passesOrder(item, { right, wrong }) {
    if (right === "" || wrong === "") return true;
    const [better, worse] = [this.answer(item, right), this.answer(item, wrong)];
    return better !== null && worse !== null && better.value > worse.value;
  }
}
