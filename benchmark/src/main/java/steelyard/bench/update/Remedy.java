package steelyard.bench.update;

/** What a method has to do to be up to date again. */
public enum Remedy {
    /** Nothing can be done. */
    NONE("none"),
    /** What changed is put into the index. */
    RE_INDEX("re-index"),
    /** A model is trained anew, on training data that are right again. */
    RETRAIN("retrain"),
    /** Index and model. */
    BOTH("both");

    private final String id;

    Remedy(String id) {
        this.id = id;
    }

    /** Its name in reports. */
    public String id() {
        return id;
    }
}
