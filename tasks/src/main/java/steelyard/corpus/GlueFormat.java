package steelyard.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The TSV files of the GLUE benchmark: a header, a tab between columns, and no quoting, so that a quotation mark is a
 * character like any other.
 *
 * @param sentenceColumn the column to classify, by name or by number from 1 on
 * @param labelColumn the column with the class
 * @param labelNames the label that each class stands for, such as {@code 0=negative, 1=positive}, in the labels' order;
 *     empty to take classes as they stand, sorted
 */
public record GlueFormat(String sentenceColumn, String labelColumn, Map<String, String> labelNames)
        implements ImportFormat {
    public GlueFormat {
        labelNames = Collections.unmodifiableMap(new LinkedHashMap<>(labelNames));
    }

    /** Columns {@code sentence} and {@code label}, as in SST-2. */
    public static GlueFormat standard(Map<String, String> labelNames) {
        return new GlueFormat("sentence", "label", labelNames);
    }

    @Override
    public Imported read(ImportFiles files) {
        ClassNames classes = labelNames.isEmpty() ? ClassNames.open() : ClassNames.mapped(labelNames);
        return new TableImport(List.of(sentenceColumn), labelColumn, Table::tabSeparated, new Problems())
                .read(files, classes);
    }
}
