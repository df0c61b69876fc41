package org.lineman.door.cli;

import org.lineman.prediction.Gap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads silent seconds: {@code 0-300} is silent from second 0 up to, and without, second 300. */
final class GapOption implements ITypeConverter<Gap> {
    @Override
    public Gap convert(String text) {
        if (!text.matches("\\d{1,6}-\\d{1,6}")) {
            throw new TypeConversionException("'" + text + "' is no gap, for example 0-300");
        }
        int dash = text.indexOf('-');
        try {
            return new Gap(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
