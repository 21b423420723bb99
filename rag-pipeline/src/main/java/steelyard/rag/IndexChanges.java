package steelyard.rag;

/**
 * What it took to make an index hold what some documents hold.
 *
 * @param added documents that it did not have
 * @param changed documents that it had with another content
 * @param removed documents that are no more
 * @param unchanged documents that were left alone
 * @param passages how many it holds now
 */
public record IndexChanges(int added, int changed, int removed, int unchanged, long passages) {

    /** How many documents it holds now. */
    public int documents() {
        return added + changed + unchanged;
    }
}
