package steelyard.bench.score;

import steelyard.task.Answer;
import steelyard.task.Gold;

/**
 * What was right and what was said.
 *
 * @param gold the right answer of an item
 * @param answer what a solver said
 */
public record Outcome(Gold gold, Answer answer) {}
