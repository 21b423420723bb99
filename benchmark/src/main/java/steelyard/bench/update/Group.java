package steelyard.bench.update;

import java.util.Locale;

/** Items that are counted by themselves. */
public enum Group {
    /** Another answer is right now. */
    CHANGED,
    /** The same answer is right. */
    UNCHANGED,
    /** No answer is right any more: to say nothing is. */
    WITHDRAWN,
    /** There was nothing to know before: a new fact or a new label. */
    NEW;

    /** Its name in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
