package org.lineman.door.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share: {@code 2%} or {@code 0.02}. A bare 2 is refused, since either could be meant. */
final class ShareOption implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        if (text.matches("\\d{1,3}(\\.\\d{1,9})?%")) {
            double share = Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
            if (share <= 1) {
                return share;
            }
        } else if (text.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
            return Double.parseDouble(text);
        }
        throw new TypeConversionException("'" + text + "' is no share, for example 2% or 0.02");
    }
}
