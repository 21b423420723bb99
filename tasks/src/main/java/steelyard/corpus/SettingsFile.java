package steelyard.corpus;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A YAML file of settings: one map, a value behind each key. Each value knows where it stands, for messages about it. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * A value.
     *
     * @param place file and line
     * @param text as it stands there, without quotes
     */
    public record Setting(String place, String text) {}

    /**
     * Reads a file.
     *
     * @return the values by key, in their order
     * @throws CorpusException if it is missing, unreadable, or no such map; with file and line
     */
    public static Map<String, Setting> read(Path file) {
        Problems problems = new Problems();
        Optional<TextFile> text = TextFile.read(file, problems);
        return text.map(found -> settings(found, problems)).orElseThrow(problems::exception);
    }

    /**
     * The settings of a text.
     *
     * @param name of the text, for messages
     * @param text the content of such a file
     * @throws CorpusException if it is no such map; with name and line
     */
    public static Map<String, Setting> of(String name, String text) {
        return settings(new TextFile(name, text), new Problems());
    }

    private static Map<String, Setting> settings(TextFile file, Problems problems) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        YamlMap.read(file, problems).orElseGet(Map::of).forEach((key, entry) -> {
            if (entry.isText()) {
                settings.put(key, new Setting(entry.place(), entry.text()));
            } else {
                problems.add(entry.place(), key, "is no single value; write it on one line behind the colon");
            }
        });
        problems.throwIfAny();
        return settings;
    }
}
