package steelyard.bench.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.task.Answer;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.StageTime;

/**
 * Two solvers that are asked the same. It owns both.
 *
 * @param tuned answers from its weights
 * @param retrieved answers from what it finds
 * @param labels the task's labels in their order
 */
record Pair(Solver tuned, Solver retrieved, List<String> labels) implements AutoCloseable {

    Opinions on(Question question) {
        return new Opinions(scored(tuned.solve(question)), scored(retrieved.solve(question)), labels);
    }

    private static Answer scored(Answer answer) {
        if (answer.scores().isEmpty()) {
            throw new IllegalStateException(
                    "one side of the hybrid weighed no labels; it needs a probability for each");
        }
        return answer;
    }

    @Override
    public void close() {
        try {
            tuned.close();
        } finally {
            retrieved.close();
        }
    }

    /**
     * What both say of one question.
     *
     * @param tuned the answer from weights
     * @param retrieved the answer from what was found
     * @param labels the task's labels
     */
    record Opinions(Answer tuned, Answer retrieved, List<String> labels) {

        double tunedOf(String label) {
            return tuned.scores().getOrDefault(label, 0.0);
        }

        double retrievedOf(String label) {
            return retrieved.scores().getOrDefault(label, 0.0);
        }

        /** p = α·tuned + (1−α)·retrieved for each label, with the evidence of the retrieved side and the time of both. */
        Answer blend(double alpha) {
            Map<String, Double> blended = new LinkedHashMap<>();
            labels.forEach(label -> blended.put(label, alpha * tunedOf(label) + (1 - alpha) * retrievedOf(label)));
            List<StageTime> stages = new ArrayList<>(tuned.stages());
            stages.addAll(retrieved.stages());
            return Answer.label(blended).withEvidence(retrieved.evidence()).withStages(stages);
        }
    }
}
