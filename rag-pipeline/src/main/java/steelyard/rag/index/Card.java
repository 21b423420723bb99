package steelyard.rag.index;

/**
 * What an index knows of a document as a whole.
 *
 * @param hash of its content when it was taken in
 * @param passages how many it was cut into
 */
record Card(String hash, int passages) {}
