package org.lineman.door.cli;

import java.util.Map;
import org.lineman.capture.generate.Layout;
import org.lineman.document.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a capture format. */
final class LayoutOption implements ITypeConverter<Layout> {
    private static final Map<String, Layout> LAYOUTS =
            Map.of("pcap", Layout.PCAP_MICROSECONDS, "pcap-ns", Layout.PCAP_NANOSECONDS, "pcapng", Layout.PCAPNG);

    @Override
    public Layout convert(String text) {
        if (!LAYOUTS.containsKey(text)) {
            throw new TypeConversionException(
                    "'" + text + "' is no capture format" + Suggestion.of(text, LAYOUTS.keySet()));
        }
        return LAYOUTS.get(text);
    }
}
