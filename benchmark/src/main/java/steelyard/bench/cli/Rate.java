package steelyard.bench.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number above 0. */
final class Rate implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        return Numbers.parse(text)
                .filter(value -> value > 0)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a number above 0"));
    }
}
