package steelyard.rag.chat;

import org.jspecify.annotations.Nullable;

/**
 * Stands for a problem where its message may hold a key: the same words without the key, the same places in the code, and
 * the same for what caused it. It keeps nothing of the original.
 */
final class RedactedProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private RedactedProblem(String shown, @Nullable Throwable cause) {
        super(shown, cause);
    }

    /** As the problem shows itself, without that secret. */
    static RedactedProblem of(Throwable problem, Secret secret) {
        Throwable cause = problem.getCause();
        RedactedProblem copy =
                new RedactedProblem(secret.redact(problem.toString()), cause == null ? null : of(cause, secret));
        copy.setStackTrace(problem.getStackTrace());
        return copy;
    }

    /** The problem's kind and message, not this class's name. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
