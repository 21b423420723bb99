package steelyard.corpus;

/** Ids for examples that bring none: by split and row, so that they stay the same whatever sample is taken. */
final class GeneratedId {
    private GeneratedId() {}

    /**
     * The id of a row.
     *
     * @param split such as {@code train}
     * @param row counted from 1
     * @return such as {@code train-000001}
     */
    static String of(String split, int row) {
        return "%s-%06d".formatted(split, row);
    }
}
