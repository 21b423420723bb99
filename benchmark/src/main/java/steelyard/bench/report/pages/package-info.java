/**
 * Makes pages for people out of a report folder: {@code report.html}, {@code report.md} and tables as CSV. It knows the
 * folder's files, not the run that left them, so that pages can be made again, and of files that came at other times.
 */
@NullMarked
package steelyard.bench.report.pages;

import org.jspecify.annotations.NullMarked;
