package steelyard.tune.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import steelyard.tune.net.Projection;
import steelyard.tune.train.Epoch;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Rates;
import steelyard.tune.train.Regime;
import steelyard.tune.train.TrainingPlan;

/**
 * A model's card for people: the facts of {@code card.json} in short.
 *
 * @param card the facts
 * @param classes the name of each class, in the order of the logits
 */
record ModelReadme(ExportCard card, List<String> classes) {
    /** More names than these would bury the rest. */
    private static final int NAMED = 20;

    String text() {
        return String.join("\n", title(), use(), test(), training(), files());
    }

    private String title() {
        ExportFacts.TaskData task = card.facts().task();
        return """
                # %s, fine-tuned for the task %s

                Kind: %s. Trained on %d examples. Reads the first %d tokens of a text, and answers from its weights alone.

                %d classes: %s.
                """.formatted(
                card.base().name(), task.name(), task.kind(), task.train(), card.maxTokens(), classes.size(), names());
    }

    private String names() {
        String named = String.join(
                ", ",
                classes.stream()
                        .limit(NAMED)
                        .map(name -> name.isEmpty() ? "no answer" : code(name))
                        .toList());
        return classes.size() > NAMED ? named + ", …; all in `labels.json`" : named;
    }

    /** On one line, and nothing in it is markup. */
    private static String code(String name) {
        return "`" + name.replace('`', '\'').replaceAll("[\\p{Cntrl}\\s]+", " ") + "`";
    }

    private static String use() {
        return """
                ## Use

                ```
                ./steelyard predict --model FOLDER < texts.txt
                ```

                `model.safetensors`, `modules.json` and the folders beside them are in the layout of sentence-transformers: a
                BertModel without pooler, the mean over the tokens, scaled to length 1, and a dense layer, whose output is one
                logit for each class in the order of `labels.json`. `model.onnx` computes the same (inputs `input_ids`,
                `attention_mask`, `token_type_ids`; output `logits`).
                """;
    }

    private String test() {
        ExportFacts.TestScores test = card.facts().test();
        if (test.n() == 0) {
            return "## Test\n\nThe task has no test items.\n";
        }
        StringBuilder rows = new StringBuilder();
        for (Map.Entry<String, ExportFacts.TestScore> score : test.scores().entrySet()) {
            ExportFacts.TestScore figure = score.getValue();
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f to %.3f | %d |\n",
                    score.getKey(),
                    figure.value(),
                    figure.low(),
                    figure.high(),
                    figure.n()));
        }
        return """
                ## Test

                On %d items that training never saw:

                | score | value | 95 %% interval | n |
                |---|---|---|---|
                %s
                """.formatted(test.n(), rows.toString().stripTrailing());
    }

    private String training() {
        ExportCard.Training training = card.training();
        TrainingPlan plan = training.plan();
        ExportFacts facts = card.facts();
        StringBuilder text = new StringBuilder("## Training\n\n");
        line(text, "base", "%s, SHA-256 `%s`", card.base().name(), card.base().sha256());
        line(
                text,
                "data",
                "%d training and %d dev examples, SHA-256 `%s`",
                facts.task().train(),
                facts.task().dev(),
                facts.task().dataSha256());
        line(text, "regime", "%s (%s)", regime(plan.regime()), training.reason());
        passes(text, plan.passes());
        Rates rates = plan.rates();
        line(text, "learning rates", "encoder %s, head %s, warm-up %s", rates.encoder(), rates.head(), rates.warmUp());
        line(text, "weight decay, clipping, dropout", "%s, %s, %s", rates.weightDecay(), rates.clip(), plan.dropout());
        if (rates.adversarialShift() > 0) {
            line(text, "adversarial training", "embeddings moved by %s", rates.adversarialShift());
        }
        line(text, "seed and threads", "%d, %d", plan.seed(), plan.threads());
        line(
                text,
                "best pass",
                "%d of %d%s",
                training.bestPass(),
                training.curve().size(),
                training.cut() ? ", then the time budget ended the training before its plan" : "");
        line(text, "time", "%.1f s (%.1f s of processor)", training.seconds(), training.cpuSeconds());
        ExportFacts.Machine machine = facts.machine();
        line(text, "machine", "%s; %s; %d processors", machine.jvm(), machine.os(), machine.cpus());
        line(text, "made by", "%s, commit %s, %s", facts.program(), facts.commit(), facts.date());
        return text.append('\n').append(curve()).toString();
    }

    private static String regime(Regime regime) {
        return switch (regime) {
            case Regime.Head head -> head.id();
            case Regime.Lora lora ->
                "%s, rank %d, alpha %s, on %s"
                        .formatted(lora.id(), lora.rank(), lora.alpha(), projections(lora.projections()));
            case Regime.Full full -> full.id() + embeddings(full.embeddings());
            case Regime.Contrastive contrastive -> contrastive.id() + embeddings(true);
        };
    }

    private static String projections(List<Projection> projections) {
        return projections.stream().map(Projection::id).collect(Collectors.joining(", "));
    }

    private static String embeddings(boolean trained) {
        return trained ? ", embedding tables too" : "";
    }

    private static void passes(StringBuilder text, Passes passes) {
        line(
                text,
                "passes",
                "at most %d%s of batches of %d; ends after %d without a better dev score%s",
                passes.epochs(),
                passes.steps() == 0 ? "" : ", each of " + passes.steps() + " steps,",
                passes.batch(),
                passes.patience(),
                passes.budgetSeconds() == null ? "" : ", or after " + passes.budgetSeconds() + " s");
    }

    private static void line(StringBuilder text, String name, String format, Object... values) {
        text.append("- ").append(name).append(": ").append(String.format(Locale.ROOT, format, values));
        text.append('\n');
    }

    private String curve() {
        StringBuilder table = new StringBuilder("| pass | training loss | dev loss | dev score |\n|---|---|---|---|\n");
        for (Epoch epoch : card.training().curve()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %.4f | %.4f | %.4f |\n",
                    epoch.number(),
                    epoch.trainLoss(),
                    epoch.dev().loss(),
                    epoch.dev().score()));
        }
        return table.toString();
    }

    private static String files() {
        return """
                ## Files

                `card.json` holds all of this for programs, and the SHA-256 of every file.
                """;
    }
}
