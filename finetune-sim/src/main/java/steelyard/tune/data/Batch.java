package steelyard.tune.data;

/** Examples side by side. */
public interface Batch {
    /** How many. */
    int rows();
}
