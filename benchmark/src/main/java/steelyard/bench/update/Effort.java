package steelyard.bench.update;

import java.time.Duration;
import steelyard.bench.run.Preparation;

/**
 * What it takes to get ready. A model that comes out of the cache counts with the time that its training took, since
 * somebody had to wait for it.
 *
 * @param wall time on the clock
 * @param cpu processor time of the whole process
 * @param fromCache whether a tuned model came out of the cache
 * @param cut whether a training was ended by a time budget
 */
public record Effort(Duration wall, Duration cpu, boolean fromCache, boolean cut) {
    /** Notes of a footprint, as tuned models leave them. */
    private static final String SECONDS = "training_seconds";

    private static final String CPU_SECONDS = "training_cpu_seconds";
    private static final String CUT = "cut";

    static Effort of(Preparation preparation) {
        boolean cached = preparation.footprint().fromCache();
        return new Effort(
                preparation.wall().plus(cached ? noted(preparation, SECONDS) : Duration.ZERO),
                preparation.cpu().plus(cached ? noted(preparation, CPU_SECONDS) : Duration.ZERO),
                cached,
                preparation.footprint().notes().containsKey(CUT));
    }

    private static Duration noted(Preparation preparation, String note) {
        String seconds = preparation.footprint().notes().getOrDefault(note, "0");
        return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
    }
}
