package steelyard.bench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import steelyard.bench.method.BaselineMethod;
import steelyard.bench.method.HybridMethod;
import steelyard.bench.read.RetrieveAndRead;
import steelyard.bench.run.Clock;
import steelyard.encoder.BaseModel;
import steelyard.encoder.BaseModels;
import steelyard.encoder.Encoder;
import steelyard.rag.RagMethod;
import steelyard.rag.chat.Chat;
import steelyard.rag.chat.Patience;
import steelyard.task.ChatUse;
import steelyard.task.Method;
import steelyard.task.TaskException;
import steelyard.tune.FineTunedMethod;
import steelyard.tune.TuneSettings;
import steelyard.tune.TunedModels;
import steelyard.tune.export.ModelCache;
import steelyard.tune.read.SpanReaders;

/** The methods, by name. Owns the frozen encoder that they share, and opens it when the first of them needs it. */
final class MethodShelf implements AutoCloseable {
    private final Surroundings surroundings;
    private final MethodOptions options;
    private final BaseModel base = BaseModel.allMiniLmL6V2();
    private final EncoderOnDemand encoder;
    private final List<Chat> chats;

    /**
     * A shelf.
     *
     * @param surroundings where clocks and the cache are
     * @param options how they work
     * @throws TaskException if there is no such encoder
     */
    MethodShelf(Surroundings surroundings, MethodOptions options) {
        this.surroundings = surroundings;
        this.options = options;
        this.chats = new ArrayList<>();
        this.encoder = new EncoderOnDemand(
                options.encoder().equals(base.name()) ? base : BaseModels.find(options.encoder()), options.threads());
    }

    private MethodShelf(MethodShelf other, long seed) {
        this.surroundings = other.surroundings;
        this.options = other.options.withSeed(seed);
        this.encoder = other.encoder;
        this.chats = other.chats;
    }

    /** The same methods with another seed. They share this shelf's encoder: it must outlive them, and is the one to close. */
    MethodShelf seeded(long seed) {
        return new MethodShelf(this, seed);
    }

    /**
     * Methods that a user chose, in the order of {@link MethodNames}; all if the user chose none. The shelf must outlive
     * them.
     *
     * @throws TaskException if a name is not known
     */
    List<Method> choose(List<String> names) {
        for (String name : names) {
            if (!MethodNames.ALL.contains(name)) {
                throw new TaskException(
                        "there is no method '%s'; there are: %s".formatted(name, String.join(", ", MethodNames.ALL)));
            }
        }
        return MethodNames.ALL.stream()
                .filter(name -> names.isEmpty() || names.contains(name))
                .map(this::method)
                .toList();
    }

    private Method method(String name) {
        return switch (name) {
            case MethodNames.BASELINE -> new BaselineMethod();
            case MethodNames.RAG -> retrieved(chat());
            case MethodNames.FINE_TUNED -> tuned();
            case MethodNames.HYBRID ->
                new HybridMethod(tuned(), retrieved(Optional.empty()), reading(retrieved(Optional.empty())));
            default -> throw new IllegalArgumentException("no method is called " + name);
        };
    }

    private Method retrieved(Optional<Chat> chat) {
        return new RagMethod(encoder.get(), surroundings.clock().nanos(), chat);
    }

    private Optional<Chat> chat() {
        Optional<Chat> chat = options.generator()
                .map(address -> Chat.at(address, GeneratorKey.in(Environment::value), Patience.USUAL));
        chat.ifPresent(chats::add);
        return chat;
    }

    /** How much the chat models of all methods were asked so far. */
    ChatUse chatUse() {
        return chats.stream().map(Chat::use).reduce(ChatUse.NONE, ChatUse::and);
    }

    /** Fine-tuning itself. */
    FineTunedMethod tuned() {
        return new FineTunedMethod(models(), settings());
    }

    /** What answers questions by reading; by another method where there is nothing to learn reading from. */
    RetrieveAndRead reading(Method otherwise) {
        SpanReaders readers = new SpanReaders(models(), settings());
        return new RetrieveAndRead(
                encoder::get,
                readers,
                otherwise,
                options.seed(),
                surroundings.clock().nanos());
    }

    private TunedModels models() {
        return new TunedModels(base, new ModelCache(surroundings.tunedModels()), settings());
    }

    private TuneSettings settings() {
        Clock clock = surroundings.clock();
        return new TuneSettings(options.tuning(), options.seed(), options.threads(), clock.nanos(), clock.cpuNanos());
    }

    /** The frozen encoder, which the shelf closes. */
    Encoder encoder() {
        return encoder.get();
    }

    /** The model that is fine-tuned. */
    BaseModel base() {
        return base;
    }

    /** The model that retrieves; the same if the user did not choose another. */
    BaseModel retrieving() {
        return encoder.base();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
