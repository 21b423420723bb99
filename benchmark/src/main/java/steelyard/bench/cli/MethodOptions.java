package steelyard.bench.cli;

import java.util.Optional;
import steelyard.encoder.BaseModel;
import steelyard.encoder.BaseModels;
import steelyard.rag.chat.Chat;
import steelyard.rag.chat.ChatAddress;
import steelyard.rag.chat.Patience;
import steelyard.tune.RegimeChoice;
import steelyard.tune.TuneOptions;

/**
 * How methods work, as far as a user may say.
 *
 * @param threads for encoding and training
 * @param seed of training
 * @param tuning how to fine-tune
 * @param encoder the model that retrieves: a name or a folder, see {@link BaseModels#find}
 * @param generator the chat model that makes RAG's answers and labels; empty for the built-in generators
 */
record MethodOptions(int threads, long seed, TuneOptions tuning, String encoder, Optional<ChatAddress> generator) {
    private static final String BUILT_IN = "extractive";

    /** Fine-tuning alone. */
    MethodOptions(int threads, long seed, TuneOptions tuning) {
        this(threads, seed, tuning, BaseModels.DEFAULT, Optional.empty());
    }

    /** The same with another seed. */
    MethodOptions withSeed(long other) {
        return new MethodOptions(threads, other, tuning, encoder, generator);
    }

    /** The same with another way to fine-tune. */
    MethodOptions with(TuneOptions other) {
        return new MethodOptions(threads, seed, other, encoder, generator);
    }

    /** The generator as reports name it. */
    String generatorName() {
        return generator.map(ChatAddress::toString).orElse(BUILT_IN);
    }

    /** The chat model that answers; nothing is sent to it yet. */
    Optional<Chat> chat() {
        return generator.map(address -> Chat.at(address, GeneratorKey.in(Environment::value), Patience.USUAL));
    }

    /** The model that retrieves; the given one if the user did not choose another. */
    BaseModel retrieving(BaseModel base) {
        return encoder.equals(base.name()) ? base : BaseModels.find(encoder);
    }

    /** The same in another regime. */
    MethodOptions in(RegimeChoice regime) {
        return new MethodOptions(threads, seed, tuning.in(regime), encoder, generator);
    }
}
