package steelyard.bench.perf;

/** The same work done by this program and by something else: a row of the table. For one thread; who opens it closes it. */
public interface Comparison extends AutoCloseable {
    /** What is compared, in a few words. */
    String title();

    /** What the table shows of each side. */
    Unit unit();

    /** This program. */
    Side ours();

    /** What it is compared with. */
    Side theirs();

    /** How many times as fast this program is meant to be, at least: the seconds of the other side over its own. */
    double bar();

    /** Whether both sides did the same work; asked after both have done it. */
    Agreement agreement();

    /** Frees what the sides need. */
    @Override
    void close();
}
