package steelyard.rag.chat;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Receives a reply as text, and stops receiving where it becomes too large, so that an endless one fills no memory. */
final class LimitedBody implements BodySubscriber<String> {
    /** In bytes; a thousand times what an answer needs. */
    static final int LIMIT = 16 << 20;

    private final BodySubscriber<String> whole = BodySubscribers.ofString(StandardCharsets.UTF_8);
    private Optional<Flow.Subscription> subscription = Optional.empty();
    private long received;

    /** A reply went beyond the limit. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("larger than %d MB".formatted(LIMIT >> 20));
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = Optional.of(started);
        whole.onSubscribe(started);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        received += parts.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received <= LIMIT) {
            whole.onNext(parts);
        } else {
            subscription.ifPresent(Flow.Subscription::cancel);
            whole.onError(new TooLargeException());
        }
    }

    @Override
    public void onError(Throwable problem) {
        whole.onError(problem);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }

    @Override
    public CompletionStage<String> getBody() {
        return whole.getBody();
    }
}
