package steelyard.bench.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the numbers of a report come from.
 *
 * @param commit of the program, {@code -dirty} behind it where files were changed, {@code unknown} without git
 * @param started when the run began
 * @param seed of everything that drew
 * @param seeds how often everything was done, with this seed and the next ones
 * @param threads that encoding and training could use
 * @param machine what it ran on
 * @param baseModel what was fine-tuned
 * @param encoder what retrieved
 * @param generator what makes RAG's answers and labels: {@code extractive}, or the address of a chat model without any key
 * @param tasks the data, by task name in the order of the run
 */
public record Provenance(
        String commit,
        Instant started,
        long seed,
        int seeds,
        int threads,
        Machine machine,
        Model baseModel,
        Model encoder,
        String generator,
        Map<String, TaskFacts> tasks) {
    public Provenance {
        tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
    }

    /** The same of a run that began at another time. */
    public Provenance begun(Instant earlier) {
        return new Provenance(commit, earlier, seed, seeds, threads, machine, baseModel, encoder, generator, tasks);
    }

    /**
     * A model.
     *
     * @param name by which it is chosen
     * @param sha256 hash of its ONNX file
     */
    public record Model(String name, String sha256) {}

    /**
     * A machine and its Java.
     *
     * @param jvm name and version of the virtual machine
     * @param os name, version and architecture
     * @param cpus processors that the virtual machine sees
     */
    public record Machine(String jvm, String os, int cpus) {

        /** This one. */
        public static Machine here() {
            return new Machine(
                    System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                    String.join(
                            " ",
                            System.getProperty("os.name"),
                            System.getProperty("os.version"),
                            System.getProperty("os.arch")),
                    Runtime.getRuntime().availableProcessors());
        }
    }
}
