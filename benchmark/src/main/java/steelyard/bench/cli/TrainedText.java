package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.Locale;
import steelyard.tune.export.ExportCard;
import steelyard.tune.export.ExportFacts;

/**
 * What {@code train} tells of a model.
 *
 * @param card the model's card
 * @param fromCache whether it had been trained before
 * @param folder where it stands now
 */
record TrainedText(ExportCard card, boolean fromCache, Path folder) {

    @Override
    public String toString() {
        ExportCard.Training training = card.training();
        ExportFacts.TestScores test = card.facts().test();
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: regime %s (%s), best pass %d of %d%s, %s, %s\n",
                card.facts().task().name(),
                training.plan().regime().id(),
                training.reason(),
                training.bestPass(),
                training.curve().size(),
                training.cut() ? " (the time budget ended the training before its plan)" : "",
                card.facts().task().dev() == 0
                        ? "no dev examples"
                        : String.format(
                                Locale.ROOT, "dev score %.3f", training.dev().score()),
                fromCache ? "from the cache" : String.format(Locale.ROOT, "trained in %.1f s", training.seconds())));
        text.append(test.n() == 0 ? "No test items.\n" : "On " + test.n() + " test items:\n");
        test.scores()
                .forEach((name, score) -> text.append(String.format(
                        Locale.ROOT,
                        "  %-16s %.3f  (95 %% interval %.3f to %.3f, n %d)\n",
                        name,
                        score.value(),
                        score.low(),
                        score.high(),
                        score.n())));
        return text.append("Model folder: ").append(folder).append('\n').toString();
    }
}
