package steelyard.tune.data;

import steelyard.encoder.Tokens;

/**
 * A text and the number of its class.
 *
 * @param tokens the text as the model reads it
 * @param target position of its class among the classes; −1 for a class that training does not know
 */
public record ClassExample(Tokens tokens, int target) {}
