package steelyard.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a folder in the form of the BEIR benchmark (Thakur et al. 2021): {@code corpus.jsonl} with {@code _id}, {@code title}
 * and {@code text}, {@code queries.jsonl} with {@code _id} and {@code text}, {@code qrels/test.tsv}, and, to tune on,
 * {@code qrels/train.tsv} or else {@code qrels/dev.tsv}.
 *
 * <p>A title may be missing and a text may be empty, as in many of BEIR's corpora; fields that are not known are left alone.
 * Everything else that is wrong is an error, and no line is ever skipped.
 */
public final class BeirFolder {
    static final String CORPUS = "corpus.jsonl";
    static final String QUERIES = "queries.jsonl";
    private static final String TEST = "qrels/test.tsv";
    private static final List<String> TUNING = List.of("qrels/train.tsv", "qrels/dev.tsv");

    private static final String ID = "_id";
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    /** Where a file is wrong, nobody can say which ids are not in it. */
    private static final Set<String> ANY = Set.of();

    private final Path folder;
    private final Problems problems = new Problems();

    private BeirFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a folder.
     *
     * @throws CorpusException with all that is wrong with the files, one problem a line
     */
    public static JudgedCorpus read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CorpusException("%s: is not a folder; give the path of a folder that holds %s, %s and %s"
                    .formatted(folder, CORPUS, QUERIES, TEST));
        }
        return new BeirFolder(folder).read();
    }

    private JudgedCorpus read() {
        List<JudgedCorpus.Text> documents = documents();
        Set<String> documentIds = problems.count() == 0 ? ids(documents) : ANY;
        int before = problems.count();
        Map<String, String> queries = queries();
        Set<String> queryIds = problems.count() == before ? queries.keySet() : ANY;
        JudgementReader reader = new JudgementReader(queryIds, documentIds, problems);
        Judgements test = judgements(TEST, reader);
        Optional<Judgements> tuning = TUNING.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .findFirst()
                .map(name -> judgements(name, reader));
        problems.throwIfAny();
        return new JudgedCorpus(documents, queries, test, tuning);
    }

    private List<JudgedCorpus.Text> documents() {
        Ids ids = Ids.ofDocuments(problems);
        List<JudgedCorpus.Text> documents = new ArrayList<>();
        lines(CORPUS, "document").forEach(line -> {
            Optional<String> id = id(line, ids);
            Optional<String> title = line.filled(TITLE) ? line.text(TITLE) : Optional.of("");
            Optional<String> text = line.has(TEXT) && !line.filled(TEXT) ? Optional.of("") : line.text(TEXT);
            if (id.isPresent() && title.isPresent() && text.isPresent()) {
                documents.add(new JudgedCorpus.Text(id.get(), title.get(), text.get()));
            }
        });
        return documents;
    }

    private Map<String, String> queries() {
        Ids ids = Ids.ofQueries(problems);
        Map<String, String> queries = new LinkedHashMap<>();
        lines(QUERIES, "query").forEach(line -> {
            Optional<String> id = id(line, ids);
            line.text(TEXT).ifPresent(text -> id.ifPresent(value -> queries.put(value, text)));
        });
        return queries;
    }

    private static Optional<String> id(Fields line, Ids ids) {
        Optional<String> id = line.name(ID);
        id.ifPresent(value -> ids.claim(value, line.place(), ID));
        return id;
    }

    private static Set<String> ids(List<JudgedCorpus.Text> documents) {
        return documents.stream().map(JudgedCorpus.Text::id).collect(Collectors.toSet());
    }

    private Stream<Fields> lines(String name, String what) {
        Optional<TextFile> file = TextFile.read(folder.resolve(name), problems);
        if (file.isPresent() && file.get().text().isBlank()) {
            problems.add(file.get().name(), "is empty; write one %s a line".formatted(what));
        }
        return file.stream().flatMap(text -> JsonLines.of(text, problems).stream());
    }

    private Judgements judgements(String name, JudgementReader reader) {
        return TextFile.read(folder.resolve(name), problems)
                .flatMap(file -> Table.tabSeparated(file, problems))
                .map(table -> new Judgements(name, reader.read(table)))
                .orElse(new Judgements(name, Map.of()));
    }
}
