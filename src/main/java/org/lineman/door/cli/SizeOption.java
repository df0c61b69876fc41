package org.lineman.door.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of bytes: {@code 1500}, {@code 64K}, {@code 500M}, {@code 2G}, in powers of 1024. */
final class SizeOption implements ITypeConverter<Long> {
    private static final String UNITS = "KMG";

    @Override
    public Long convert(String text) {
        if (!text.matches("[1-9]\\d{0,8}[KMG]?|[1-9]\\d{9,12}")) {
            throw new TypeConversionException("'" + text + "' is no size, for example 500M or 2G");
        }
        int unit = UNITS.indexOf(text.charAt(text.length() - 1)) + 1;
        return Long.parseLong(unit > 0 ? text.substring(0, text.length() - 1) : text) << 10 * unit;
    }
}
