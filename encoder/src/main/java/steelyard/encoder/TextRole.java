package steelyard.encoder;

/** What a text is to the texts that its vector will be compared with. Some models were trained to be told, by a prefix. */
public enum TextRole {
    /** Asks; compared with passages. */
    QUERY,
    /** May answer; compared with queries. */
    PASSAGE,
    /** Compared with texts of its own sort: labelled examples, the other sentences of a text, possible duplicates. */
    PEER
}
