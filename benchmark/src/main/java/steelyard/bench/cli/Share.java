package steelyard.bench.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number from 0 up to but without 1. */
final class Share implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        return Numbers.parse(text)
                .filter(value -> value >= 0 && value < 1)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a number from 0 up to 1"));
    }
}
