package steelyard.encoder;

/**
 * What has to be known of an encoder beside its weights. Every vector is scaled to length 1, whatever the model.
 *
 * @param name by which a user chooses it
 * @param dimensions length of its vectors
 * @param maxTokens how many tokens it reads, [CLS] and [SEP] included
 * @param pooling how the vectors of a text's tokens become one
 * @param prefixes what it wants to read before a text
 * @param quantized whether it computes with whole numbers that are scaled by the largest of a run: then each text needs a
 *     run of its own, or its vector would depend on the texts beside it
 */
public record ModelDescription(
        String name, int dimensions, int maxTokens, Pooling pooling, Prefixes prefixes, boolean quantized) {
    private static final int CLS_AND_SEP = 2;

    public ModelDescription {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an encoder needs a name");
        }
        if (dimensions < 1 || maxTokens <= CLS_AND_SEP) {
            throw new IllegalArgumentException("the encoder %s cannot have %d dimensions and a window of %d tokens"
                    .formatted(name, dimensions, maxTokens));
        }
    }
}
