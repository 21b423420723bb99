package steelyard.bench.retrieval;

/**
 * A document that was found.
 *
 * @param document its id
 * @param score how well it fits, as the ranking counts; higher is better
 */
public record DocumentHit(String document, double score) {}
