package steelyard.corpus;

/** A file format of the field, with the options that say how to read it. Each record of options is one format. */
public sealed interface ImportFormat permits GlueFormat, CsvFormat, SquadFormat, JsonlFormat {

    /**
     * Reads all files.
     *
     * @throws CorpusException with all that is wrong with them, one problem a line
     */
    Imported read(ImportFiles files);
}
