package steelyard.tune.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a model's files cannot tell of themselves.
 *
 * @param task what it was made for
 * @param test how well it does on items that training never saw
 * @param machine where it was made
 * @param program name and version of the program that made it
 * @param commit of the program
 * @param date of the export, ISO 8601
 */
public record ExportFacts(TaskData task, TestScores test, Machine machine, String program, String commit, String date) {
    public ExportFacts {
        Objects.requireNonNull(task, "task"); // a file may lack what no caller leaves out
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(machine, "machine");
    }

    /**
     * A task and its data.
     *
     * @param name of the task
     * @param kind what it asks for
     * @param dataSha256 hash of all that training could see
     * @param train examples to learn from
     * @param dev examples to choose by
     */
    public record TaskData(String name, String kind, String dataSha256, int train, int dev) {
        public TaskData {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * Scores on the test items.
     *
     * @param n how many items
     * @param scores by name
     */
    public record TestScores(int n, Map<String, TestScore> scores) {
        public TestScores {
            scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        }
    }

    /**
     * A number with its uncertainty.
     *
     * @param value over all items that count
     * @param low lower end of the 95 % bootstrap interval
     * @param high its upper end
     * @param n items that count
     */
    public record TestScore(double value, double low, double high, int n) {}

    /**
     * A machine and its Java.
     *
     * @param jvm name and version of the virtual machine
     * @param os name, version and architecture
     * @param cpus processors that the virtual machine sees
     */
    public record Machine(String jvm, String os, int cpus) {}
}
