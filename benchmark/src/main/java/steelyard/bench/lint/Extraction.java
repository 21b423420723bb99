package steelyard.bench.lint;

import java.util.List;
import steelyard.task.Example;
import steelyard.task.ExtractiveSummary;
import steelyard.task.GreedyOracle;
import steelyard.task.SummaryLength;
import steelyard.task.Task;
import steelyard.task.TaskKind;

/** How far summaries come that are sentences of their text: the first ones, and those that match the references best. */
record Extraction() implements Check {
    @Override
    public Checked of(Task task) {
        List<Example> test = task.splits().test();
        if (task.kind() != TaskKind.SUMMARIZATION || test.isEmpty()) {
            return Checked.NOTHING;
        }
        SummaryLength length = SummaryLength.of(task.trainingView());
        GreedyOracle oracle = new GreedyOracle(length.sentences());
        double best = test.stream()
                .mapToDouble(example -> best(oracle, example))
                .average()
                .orElseThrow();
        return new Checked(
                List.of(
                        new Figure.Count("sentences of a summary, as suits train", length.sentences()),
                        new Figure.Coefficient("ROUGE-1 of so many first sentences, test", length.leadScore(test)),
                        new Figure.Coefficient("ROUGE-1 of so many best sentences, test", best)),
                List.of());
    }

    private static double best(GreedyOracle oracle, Example example) {
        return SummaryLength.rouge1(
                example, ExtractiveSummary.of(example.question()).answer(oracle.choose(example), 1));
    }
}
