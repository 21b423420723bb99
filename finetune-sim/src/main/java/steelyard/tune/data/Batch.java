package steelyard.tune.data;

/** Examples side by side. */
public interface Batch {
    /** How many its mean loss is over. */
    int items();
}
