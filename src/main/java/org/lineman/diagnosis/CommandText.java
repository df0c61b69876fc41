package org.lineman.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lineman.fact.Identities;
import org.lineman.fact.Subject;

/**
 * Commands with the case's own names in them, ready to be pasted: {@code {NODE}} becomes the node that is asked about, {@code {A}} and
 * {@code {B}} the addresses of the two ends of a link, or their names where no address is known. What the case does not say
 * stays in its braces, for the reader to fill in.
 */
final class CommandText {
    private static final Pattern SAFE = Pattern.compile("[\\w.:-]+");

    private final Map<String, String> addresses = new TreeMap<>();

    /** @param joined the names of each machine */
    CommandText(List<Identities.Joined> joined) {
        for (Identities.Joined machine : joined) {
            Stream.concat(Stream.of(machine.name()), machine.others().stream())
                    .filter(name -> Subject.node(name).isAddress())
                    .findFirst()
                    .ifPresent(address -> addresses.put(machine.name(), address));
        }
    }

    /** A command for a subject. */
    String filled(String command, Subject subject) {
        if (subject == null) {
            return command;
        }
        if (subject.isLink()) {
            return replaced(replaced(command, "{A}", address(subject.end())), "{B}", address(subject.otherEnd()));
        }
        return subject.kind() == Subject.Kind.NODE
                        && Subject.evidenceOf(subject).isEmpty()
                ? replaced(command, "{NODE}", subject.name())
                : command;
    }

    private String address(Subject node) {
        return addresses.getOrDefault(node.name(), node.name());
    }

    /** A name out of the evidence goes into a shell: only one that no shell takes for anything else. */
    private static String replaced(String command, String place, String name) {
        return SAFE.matcher(name).matches() && !name.startsWith("-") ? command.replace(place, name) : command;
    }
}
