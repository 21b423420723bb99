package steelyard.rag.index;

/**
 * A place in a ranking.
 *
 * @param ordinal the passage's number in its index, from 0 in the order of the passages' ids
 * @param score how well it fits; higher is better
 */
public record Ranked(int ordinal, double score) {}
