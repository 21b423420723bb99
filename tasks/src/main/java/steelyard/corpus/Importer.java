package steelyard.corpus;

import java.util.List;
import steelyard.corpus.ImportReport.Count;
import steelyard.corpus.ImportReport.Counts;
import steelyard.task.Example;
import steelyard.task.Splits;
import steelyard.task.TaskCard;

/** Makes a task folder out of files in one of the field's formats. */
public final class Importer {
    private Importer() {}

    /**
     * Reads all files, takes the sample and writes the folder.
     *
     * @param job what to read, where to write, how much to keep
     * @param format how to read, such as {@link GlueFormat}, {@link CsvFormat}, {@link SquadFormat}, {@link JsonlFormat}
     * @return what was done
     * @throws CorpusException if files, options or the target are wrong; nothing is written then
     */
    public static ImportReport run(ImportJob job, ImportFormat format) {
        ImportTarget target = job.target();
        TaskWriter writer = new TaskWriter(target.folder(), target.replace());
        writer.check(); // before reading for long
        Imported all = format.read(job.files());
        checkNotEmpty(all.splits().train(), "training");
        checkNotEmpty(all.splits().test(), "test");
        Splits kept = new Splits(
                job.sampling().train(all.splits().train()),
                all.splits().dev(),
                job.sampling().test(all.splits().test()));
        TaskCard card = new TaskCard(target.name(), all.kind(), target.description(), target.licence(), all.labels());
        writer.write(new TaskContent(card, all.documents(), all.trainingDocuments(), kept));
        return new ImportReport(target.folder(), card, counts(all, kept));
    }

    private static Counts counts(Imported all, Splits kept) {
        Splits read = all.splits();
        return new Counts(
                new Count(read.train().size(), kept.train().size()),
                new Count(read.dev().size(), kept.dev().size()),
                new Count(read.test().size(), kept.test().size()),
                all.documents().size(),
                all.trainingDocuments().size(),
                all.leftOut());
    }

    private static void checkNotEmpty(List<Example> examples, String split) {
        if (examples.isEmpty()) {
            throw new CorpusException(
                    "no %s example is left to import; check the file and the options".formatted(split));
        }
    }
}
