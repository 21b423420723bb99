package steelyard.bench.cli;

import java.nio.file.Path;
import steelyard.bench.report.pages.ReportPages;

/**
 * The end of a command that put figures into a report folder, after these are safe and shown: pages of all that lies there
 * now.
 *
 * @param desk where it works
 * @param folder the report folder
 */
record FolderPages(Desk desk, Path folder) {

    /**
     * Makes them.
     *
     * @param say whether to tell people where they are
     */
    void make(boolean say) {
        ReportPages.write(folder);
        if (say) {
            desk.out().println("\nReport: " + folder.resolve(ReportPages.HTML));
            desk.out().println("Report folder: " + folder);
            desk.out().flush();
        }
    }
}
