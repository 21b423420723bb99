package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import steelyard.corpus.FieldNames;
import steelyard.corpus.JsonlFormat;
import steelyard.task.TaskKind;

/** {@code steelyard import jsonl}. */
@Command(
        name = "jsonl",
        description = "JSON objects, one a line, with fields of any names.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  steelyard import jsonl --train train.jsonl --test test.jsonl --label-field topic --out topics",
            "  steelyard import jsonl --kind qa --train train.jsonl --test test.jsonl --documents docs --out faq",
            "  steelyard import jsonl --kind summarization --train train.jsonl --test test.jsonl --out news"
        })
final class ImportJsonl implements Callable<Integer> {
    @Mixin
    private final ImportOptions options = new ImportOptions();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "classification, qa, summarization or resolution. Default: classification.")
    private TaskKind kind = TaskKind.CLASSIFICATION;

    @Option(names = "--id-field", paramLabel = "FIELD", description = "The id. Default: id.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--text-field",
            paramLabel = "FIELD",
            description = "The text or question. Default: text; for qa: question.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--label-field", paramLabel = "FIELD", description = "The label. Default: label.")
    private Optional<String> label = Optional.empty();

    @Option(
            names = "--answers-field",
            paramLabel = "FIELD",
            description = "The right answers; none where the documents hold none. Default: answers.")
    private Optional<String> answers = Optional.empty();

    @Option(
            names = "--documents-field",
            paramLabel = "FIELD",
            description = "Ids of the documents that hold the answer. Default: documents.")
    private Optional<String> documentsField = Optional.empty();

    @Option(names = "--summary-field", paramLabel = "FIELD", description = "The summary. Default: summary.")
    private Optional<String> summary = Optional.empty();

    @Option(
            names = "--labels",
            split = ",",
            paramLabel = "CLASS=LABEL",
            description = "What the classes are called, in the labels' order. Default: as in the file, sorted.")
    private Map<String, String> labels = new LinkedHashMap<>();

    @Option(
            names = "--documents",
            paramLabel = "PATH",
            description = "For qa and resolution: a folder of .md files, or a JSONL file with id, title and text.")
    private Optional<Path> documents = Optional.empty();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        return options.run(
                new JsonlFormat(kind, fields(), labels, documents),
                spec.commandLine().getOut());
    }

    private FieldNames fields() {
        FieldNames usual = FieldNames.of(kind);
        return new FieldNames(
                id.orElse(usual.id()),
                text.orElse(usual.text()),
                label.orElse(usual.label()),
                answers.orElse(usual.answers()),
                documentsField.orElse(usual.documents()),
                summary.orElse(usual.summary()));
    }
}
