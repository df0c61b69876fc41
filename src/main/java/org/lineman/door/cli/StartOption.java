package org.lineman.door.cli;

import java.time.DateTimeException;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment that the clock of a capture can show: 1970-01-02 to 2105. */
final class StartOption implements ITypeConverter<Instant> {
    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2105-01-01T00:00:00Z");

    @Override
    public Instant convert(String text) {
        try {
            Instant moment = Instant.parse(text);
            if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no moment, for example 2024-03-05T10:00:00Z");
        }
        throw new TypeConversionException("'" + text + "' is outside of what captures can show, 1970-01-02 to 2105");
    }
}
