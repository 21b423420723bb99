package steelyard.bench.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import steelyard.corpus.SettingsFile;
import steelyard.corpus.SettingsFile.Setting;
import steelyard.task.TaskException;

/** Reads prices from a YAML file in which every price stands, and no other key. */
public final class PriceFile {
    private static final String BUNDLED = "prices.yaml";
    private static final String CURRENCY = "currency";
    private static final String CPU = "cpu_hour";
    private static final String MEMORY = "memory_gb_month";
    private static final String DISK = "disk_gb_month";
    private static final String BUSY = "busy_share";
    private static final String GPU = "gpu_hour";
    private static final String READ = "million_tokens_read";
    private static final String WRITTEN = "million_tokens_written";
    private static final List<String> KEYS = List.of(CURRENCY, CPU, MEMORY, DISK, BUSY, GPU, READ, WRITTEN);

    /** More is a slip, and would make numbers that no report can hold. */
    private static final double MOST = 1e9;

    private static final double LEAST_BUSY = 0.0001;

    private final String file;
    private final Map<String, Setting> settings;
    private final List<String> problems = new ArrayList<>();

    private PriceFile(String file, Map<String, Setting> settings) {
        this.file = file;
        this.settings = settings;
    }

    /**
     * The prices of a file.
     *
     * @throws TaskException if it is missing or wrong; names file, line and remedy of all that is wrong
     */
    public static Prices read(Path file) {
        String name = String.valueOf(file.getFileName());
        return new PriceFile(file.toString(), SettingsFile.read(file)).prices(name);
    }

    /** The prices that come with the program. */
    public static Prices bundled() {
        return new PriceFile(BUNDLED, SettingsFile.of(BUNDLED, bundledText())).prices(BUNDLED);
    }

    /** The file that comes with the program: to be copied and edited. */
    public static String bundledText() {
        try (InputStream in = PriceFile.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is not on the class path; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + BUNDLED, e);
        }
    }

    private Prices prices(String name) {
        settings.forEach((key, setting) -> {
            if (!KEYS.contains(key)) {
                note(setting.place(), key, "is not known; the keys are " + String.join(", ", KEYS));
            }
        });
        String currency = currency();
        double[] machine = {price(CPU), price(MEMORY), price(DISK), share(BUSY)};
        double[] chat = {price(GPU), price(READ), price(WRITTEN)};
        if (!problems.isEmpty()) {
            throw new TaskException(String.join("\n", problems));
        }
        return new Prices(
                name,
                currency,
                new Prices.Machine(machine[0], machine[1], machine[2], machine[3]),
                new Prices.ChatModel(chat[0], chat[1], chat[2]));
    }

    private String currency() {
        String currency = text(CURRENCY).strip();
        if (currency.isEmpty() && settings.containsKey(CURRENCY)) {
            note(place(CURRENCY), CURRENCY, "is blank; write one such as USD");
        }
        return currency;
    }

    private double price(String key) {
        double value = number(key);
        if (value < 0) {
            note(place(key), key, "%s is negative; write a price, or 0".formatted(text(key)));
        } else if (value > MOST) {
            note(place(key), key, "%s is no price that anybody asks; write at most %.0f".formatted(text(key), MOST));
        }
        return value;
    }

    private double share(String key) {
        double value = number(key);
        if (settings.containsKey(key) && !(value >= LEAST_BUSY && value <= 1)) {
            note(
                    place(key),
                    key,
                    "%s is no share of time; write a number from %s up to 1".formatted(text(key), LEAST_BUSY));
        }
        return value;
    }

    /** A number; a stand-in, with the problem noted, where there is none. */
    private double number(String key) {
        String text = text(key);
        try {
            double value = settings.containsKey(key) ? Double.parseDouble(text) : 1;
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) { // noted below, as any other text that is no finite number
        }
        note(place(key), key, "'%s' is not a number; write one such as 0.05".formatted(text));
        return 1;
    }

    private String text(String key) {
        Setting setting = settings.get(key);
        if (setting == null) {
            String missing = "%s: field '%s': is missing; add it ('steelyard prices' prints a whole file)";
            String problem = missing.formatted(file, key);
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
            return "";
        }
        return setting.text();
    }

    private String place(String key) {
        Setting setting = settings.get(key);
        return setting == null ? file : setting.place();
    }

    private void note(String place, String key, String problem) {
        problems.add("%s: field '%s': %s".formatted(place, key, problem));
    }
}
