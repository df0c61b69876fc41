package org.lineman.recognize.parser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * What the command line of a tshark or tcpdump tells of the packets below it.
 *
 * @param port the port of the filter or of the decoding rule
 * @param host the address of the filter
 */
record CaptureCommand(Optional<Integer> port, Optional<String> host) {
    static final CaptureCommand NONE = new CaptureCommand(Optional.empty(), Optional.empty());

    private static final Pattern COMMAND = Pattern.compile("(?:^|[/\\s])(?:tshark|tcpdump|tethereal)\\s(?P<rest>.*)$");
    private static final Pattern PORT =
            Pattern.compile("\\bport (?P<filter>\\d{1,5})\\b|tcp\\.port\\s*==\\s*(?P<rule>\\d{1,5})\\b");
    private static final Pattern HOST = Pattern.compile("\\bhost (?P<host>\\d{1,3}(?:\\.\\d{1,3}){3})\\b");

    /** Reads a command line, with or without its prompt; empty if it captures nothing. */
    static Optional<CaptureCommand> of(String text) {
        Matcher command = COMMAND.matcher(text);
        if (!command.find()) {
            return Optional.empty();
        }
        Matcher port = PORT.matcher(command.group("rest"));
        Matcher host = HOST.matcher(command.group("rest"));
        Optional<Integer> number = port.find()
                ? Optional.of(Integer.valueOf(port.group("filter") != null ? port.group("filter") : port.group("rule")))
                : Optional.empty();
        Optional<String> address = host.find() ? Optional.of(host.group("host")) : Optional.empty();
        // With two hosts the capture may have been taken anywhere between them.
        return Optional.of(new CaptureCommand(number, host.find() ? Optional.empty() : address));
    }
}
