package steelyard.tune.train;

/** The dev examples, as training asks for them after each pass. */
public interface DevSet {
    /** With fewer examples their score is chance: the whole plan is trained and its end is kept. */
    int FEWEST_TO_STOP_BY = 10;

    /** No dev examples. */
    DevSet NONE = later(0);

    /** No dev examples yet: so many examples are looked at when training is over, and time is to be left for them. */
    static DevSet later(int examples) {
        return new DevSet() {
            @Override
            public boolean tells() {
                return false;
            }

            @Override
            public int examples() {
                return examples;
            }

            @Override
            public DevScore score() {
                return DevScore.NONE;
            }
        };
    }

    /** Whether there are enough examples to choose an epoch by. */
    boolean tells();

    /** How many there are. */
    int examples();

    /** How the network does on them as it is now. */
    DevScore score();
}
