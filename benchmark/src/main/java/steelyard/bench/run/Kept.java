package steelyard.bench.run;

import java.util.List;
import java.util.Optional;
import steelyard.bench.plan.Cell;

/**
 * What is known of a cell from before.
 *
 * @param preparation of its method, if that ended
 * @param answering what answering its items took so far
 * @param observations of its first items, in their order
 */
public record Kept(Optional<Preparation> preparation, Optional<Answering> answering, List<Observation> observations) {
    /** Nothing. */
    public static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty(), List.of());

    public Kept {
        observations = List.copyOf(observations);
    }

    /** The cell's run, if it was seen to its end. */
    Optional<CellRun> whole(Cell cell) {
        return preparation
                .filter(made -> observations.size() == cell.items().size())
                .map(made -> new CellRun(cell, made, answering.orElse(Answering.UNKNOWN), observations));
    }
}
