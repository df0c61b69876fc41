package org.lineman.door.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.lineman.document.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time zone: a name of the IANA database, or an offset. */
final class ZoneOption implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String hint = Suggestion.of(text, ZoneId.getAvailableZoneIds());
            throw new TypeConversionException("'" + text + "' is no time zone"
                    + (hint.contains("did you mean")
                            ? hint
                            : ", for example Europe/Zurich, America/New_York or +02:00"));
        }
    }
}
