package steelyard.corpus;

/**
 * What an import does, whatever the format.
 *
 * @param files the files to read
 * @param target the task folder to make
 * @param sampling how many examples to keep
 */
public record ImportJob(ImportFiles files, ImportTarget target, Sampling sampling) {}
