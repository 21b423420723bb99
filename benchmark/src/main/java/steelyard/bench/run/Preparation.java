package steelyard.bench.run;

import java.time.Duration;
import java.util.List;
import steelyard.task.Footprint;

/**
 * What making a method ready took.
 *
 * @param wall time on the clock
 * @param cpu processor time of the whole process
 * @param footprint what it made and chose
 */
public record Preparation(Duration wall, Duration cpu, Footprint footprint) {

    /** The same with several seeds, at least one: the mean of the times, and what the first made and chose;
     * from the cache if that is so with any of them. */
    public static Preparation mean(List<Preparation> seeds) {
        Duration wall = Duration.ZERO;
        Duration cpu = Duration.ZERO;
        for (Preparation seed : seeds) {
            wall = wall.plus(seed.wall);
            cpu = cpu.plus(seed.cpu);
        }
        Footprint first = seeds.getFirst().footprint;
        boolean cached = seeds.stream().anyMatch(seed -> seed.footprint.fromCache());
        return new Preparation(
                wall.dividedBy(seeds.size()),
                cpu.dividedBy(seeds.size()),
                new Footprint(first.bytes(), cached, first.notes(), first.curves(), first.savedCpu()));
    }
}
