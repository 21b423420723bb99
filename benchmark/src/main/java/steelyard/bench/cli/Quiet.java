package steelyard.bench.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries from talking to the user and to the network. */
final class Quiet {
    /** The log manager forgets a logger that nobody holds, and its level with it. */
    private static final Logger ROOT = Logger.getLogger("");

    private Quiet() {}

    /** To be called before the first library wakes up. */
    static void begin() {
        ROOT.setLevel(Level.SEVERE);
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }
}
