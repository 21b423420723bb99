package steelyard.bench.cli;

/** Variables of the environment; one that is not set is as good as empty. */
final class Environment {
    private Environment() {}

    static String value(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
