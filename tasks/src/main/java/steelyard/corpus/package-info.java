/**
 * Task folders and the field's file formats: {@link steelyard.corpus.TaskFolder} reads a folder into a
 * {@link steelyard.task.Task}, {@link steelyard.corpus.TaskWriter} writes one, {@link steelyard.corpus.Importer} makes
 * one out of GLUE, CSV, SQuAD or JSONL files. {@link steelyard.corpus.BeirFolder} reads a corpus by which retrieval alone is
 * judged.
 *
 * <p>Whatever is wrong with a user's files is reported as a {@link steelyard.corpus.CorpusException} that names file,
 * line, field and remedy, all wrong lines at once.
 */
@NullMarked
package steelyard.corpus;

import org.jspecify.annotations.NullMarked;
