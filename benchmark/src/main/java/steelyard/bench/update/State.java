package steelyard.bench.update;

import java.util.Locale;

/** When a method is asked. */
public enum State {
    /** Before anything changed. */
    BEFORE,
    /** After the change, with no work done: the answers are those of before. */
    AFTER,
    /** After the change and the method's remedy. */
    REMEDIED;

    /** Its name in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
