package steelyard.bench.report.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that the page is put together from, next to this program's classes. */
final class PageParts {
    private static final String FOLDER = "/steelyard/report/";

    /** Libraries that draw, each with its licence, which stands in every copy. */
    private static final List<String> LIBRARIES = List.of("d3", "plot");

    /** Our own, in the order in which one needs the other. */
    private static final List<String> SCRIPTS = List.of(
            "dom",
            "methods",
            "figures",
            "charts",
            "verdict",
            "scores",
            "tradeoff",
            "curves",
            "updates",
            "latency",
            "risk",
            "confusion",
            "items",
            "explorer",
            "origin",
            "page");

    private PageParts() {}

    static String template() {
        return text("page.html");
    }

    static String style() {
        return text("page.css");
    }

    /** What the page runs, one text for each script element. */
    static List<String> scripts() {
        List<String> libraries = LIBRARIES.stream().map(PageParts::library).toList();
        String ours =
                SCRIPTS.stream().map(name -> text("script/" + name + ".js")).collect(Collectors.joining("\n"));
        return Stream.concat(libraries.stream(), Stream.of("(() => {\n\"use strict\";\n" + ours + "})();\n"))
                .toList();
    }

    private static String library(String name) {
        return "/*\n" + text("vendor/" + name + ".LICENSE") + "*/\n" + text("vendor/" + name + ".min.js");
    }

    /** With line feeds alone, whatever a checkout made of them: browsers hash scripts so. */
    private static String text(String file) {
        try (InputStream in = PageParts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
