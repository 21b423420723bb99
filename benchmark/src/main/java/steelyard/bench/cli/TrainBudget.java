package steelyard.bench.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as users write it: 90s, 5m, 1h; without a unit, seconds. */
final class TrainBudget implements ITypeConverter<TrainBudget.Seconds> {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(s|m|h)?");

    /**
     * A time.
     *
     * @param value above 0
     */
    record Seconds(double value) {}

    @Override
    public Seconds convert(String text) {
        Matcher matcher = TIME.matcher(text.strip());
        double value = matcher.matches() ? Double.parseDouble(matcher.group(1)) * unit(matcher) : 0;
        if (!(value > 0)) {
            throw new TypeConversionException("'" + text + "' is not a time such as 90s, 5m or 1h");
        }
        return new Seconds(value);
    }

    private static int unit(Matcher time) {
        return switch (time.group(2)) {
            case "m" -> 60;
            case "h" -> 3600;
            case null, default -> 1;
        };
    }
}
