package steelyard.bench.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Rates of arrivals as users write them: {@code auto}, or numbers with commas between them. */
final class OfferedRates implements ITypeConverter<OfferedRates.Rates> {
    private static final String AUTO = "auto";
    /** Arrivals of higher rates lie closer together than a moment can be waited for. */
    private static final double HIGHEST = 10_000;

    /**
     * Rates.
     *
     * @param perSecond requests in a second; empty for steps that the measurement chooses
     */
    record Rates(List<Double> perSecond) {}

    @Override
    public Rates convert(String text) {
        return new Rates(
                text.strip().equals(AUTO)
                        ? List.of()
                        : Stream.of(text.split(",", -1)).map(OfferedRates::rate).toList());
    }

    private static double rate(String text) {
        return Numbers.parse(text.strip())
                .filter(value -> value > 0 && value <= HIGHEST)
                .orElseThrow(() -> new TypeConversionException(
                        "'%s' is no rate; write auto, or requests a second above 0 up to %,.0f, such as 5,10,20"
                                .formatted(text, HIGHEST)));
    }
}
