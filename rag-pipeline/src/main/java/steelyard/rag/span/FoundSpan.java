package steelyard.rag.span;

import steelyard.task.Sentences.Span;

/**
 * The part of a sentence with which a question is best answered, and how sure that is.
 *
 * @param sentence which sentence, from 0
 * @param place where in the sentence; all of it where no part is convincing
 * @param holds probability that the part holds the answer
 * @param none probability that no candidate is the answer
 */
public record FoundSpan(int sentence, Span place, double holds, double none) {}
