package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import steelyard.bench.method.BaselineMethod;
import steelyard.bench.method.HybridMethod;
import steelyard.bench.read.RetrieveAndRead;
import steelyard.bench.run.Clock;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.rag.RagMethod;
import steelyard.rag.chat.Chat;
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
    private final Models models;
    private final List<Chat> chats;

    /**
     * What methods are made of.
     *
     * @param base the model that is fine-tuned
     * @param encoder the one that retrieves
     * @param tuned where tuned models are kept
     */
    record Models(BaseModel base, EncoderOnDemand encoder, Path tuned) {}

    /**
     * A shelf.
     *
     * @param surroundings where clocks and the cache are
     * @param options how they work
     * @throws TaskException if there is no such encoder
     */
    MethodShelf(Surroundings surroundings, MethodOptions options) {
        this(surroundings, options, models(surroundings, options));
    }

    /** A shelf of methods that are made of these; it closes their encoder when it is closed. */
    MethodShelf(Surroundings surroundings, MethodOptions options, Models models) {
        this(surroundings, options, models, new ArrayList<>());
    }

    private MethodShelf(Surroundings surroundings, MethodOptions options, Models models, List<Chat> chats) {
        this.surroundings = surroundings;
        this.options = options;
        this.models = models;
        this.chats = chats;
    }

    private static Models models(Surroundings surroundings, MethodOptions options) {
        BaseModel base = BaseModel.allMiniLmL6V2();
        BaseModel retrieving = options.retrieving(base);
        return new Models(base, new EncoderOnDemand(retrieving, options.threads()), surroundings.tunedModels());
    }

    /** The same methods with another seed. They share this shelf's encoder: it must outlive them, and is the one to close. */
    MethodShelf seeded(long seed) {
        return new MethodShelf(surroundings, options.withSeed(seed), models, chats);
    }

    /**
     * Methods that a user chose, in the order of {@link MethodNames}; all if the user chose none. The shelf must outlive
     * them.
     *
     * @throws TaskException if a name is not known
     */
    List<Method> choose(List<String> names) {
        return MethodNames.chosen(names).stream().map(this::method).toList();
    }

    /** One of {@link MethodNames}. */
    Method method(String name) {
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
        return new RagMethod(models.encoder().get(), surroundings.clock().nanos(), chat);
    }

    private Optional<Chat> chat() {
        Optional<Chat> chat = options.chat();
        chat.ifPresent(chats::add);
        return chat;
    }

    /** How much the chat models of all methods were asked so far. */
    ChatUse chatUse() {
        return chats.stream().map(Chat::use).reduce(ChatUse.NONE, ChatUse::and);
    }

    /** Fine-tuning itself. */
    FineTunedMethod tuned() {
        return new FineTunedMethod(tunedModels(), settings());
    }

    /** What answers questions by reading; by another method where there is nothing to learn reading from. */
    RetrieveAndRead reading(Method otherwise) {
        SpanReaders readers = new SpanReaders(tunedModels(), settings());
        return new RetrieveAndRead(
                models.encoder()::get,
                readers,
                otherwise,
                options.seed(),
                surroundings.clock().nanos());
    }

    private TunedModels tunedModels() {
        return new TunedModels(models.base(), new ModelCache(models.tuned()), settings());
    }

    private TuneSettings settings() {
        Clock clock = surroundings.clock();
        return new TuneSettings(options.tuning(), options.seed(), options.threads(), clock.nanos(), clock.cpuNanos());
    }

    /** The frozen encoder, which the shelf closes. */
    Encoder encoder() {
        return models.encoder().get();
    }

    /** The model that is fine-tuned. */
    BaseModel base() {
        return models.base();
    }

    /** The model that retrieves; the same if the user did not choose another. */
    BaseModel retrieving() {
        return models.encoder().base();
    }

    @Override
    public void close() {
        models.encoder().close();
    }
}
