package org.lineman.door.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an IPv4 address. */
final class AddressOption implements ITypeConverter<String> {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    @Override
    public String convert(String text) {
        if (!text.matches(BYTE + "(\\." + BYTE + "){3}")) {
            throw new TypeConversionException("'" + text + "' is no IPv4 address, for example 192.0.2.10");
        }
        return text;
    }
}
