package org.lineman.recognize.parser;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lineman.fact.Subject;
import org.lineman.recognize.text.Page;

/** Final answers to OPTIONS and REGISTER. That a request stayed without one is not told: its answer may have been hidden. */
final class SipLines {
    static final String REQUEST = "Request: ";
    static final String STATUS = "Status: ";

    private static final Set<String> FOLLOWED = Set.of("OPTIONS", "REGISTER");
    private static final int FIRST_FINAL = 200;

    private final Map<Answer, Tally> answers = new LinkedHashMap<>();
    private final Map<Ends, Set<String>> asked = new LinkedHashMap<>();

    private record Ends(String client, String server) {}

    private record Answer(Ends ends, String method, int status) {}

    /** How often, and where. */
    static final class Tally {
        PacketLine first;
        PacketLine last;
        int count;

        void add(PacketLine packet) {
            first = first == null ? packet : first;
            last = packet;
            count++;
        }
    }

    void add(PacketLine packet) {
        int request = packet.info().indexOf(REQUEST);
        int status = packet.info().indexOf(STATUS);
        if (request >= 0) {
            asked.computeIfAbsent(new Ends(packet.source(), packet.target()), ends -> new LinkedHashSet<>())
                    .add(word(packet.info(), request + REQUEST.length()));
        } else if (status >= 0) {
            answer(packet, PacketLine.number(packet.info(), status + STATUS.length()));
        }
    }

    private void answer(PacketLine packet, int status) {
        Ends ends = new Ends(packet.target(), packet.source());
        int open = packet.info().indexOf('(');
        String method = open >= 0 ? word(packet.info(), open + 1) : onlyMethod(ends);
        if (status >= FIRST_FINAL && FOLLOWED.contains(method)) {
            answers.computeIfAbsent(new Answer(ends, method, status), key -> new Tally())
                    .add(packet);
        }
    }

    /** tcpdump does not say what is answered: that is known only if nothing else was asked. */
    private String onlyMethod(Ends ends) {
        Set<String> methods = asked.getOrDefault(ends, Set.of());
        return methods.size() == 1 ? methods.iterator().next() : "";
    }

    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    void emit(Page page) {
        answers.forEach((answer, tally) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("client", Subject.node(answer.ends().client()));
            values.put("server", Subject.node(answer.ends().server()));
            values.put("method", answer.method());
            values.put("status", answer.status());
            values.put("count", tally.count);
            values.put("partial", true);
            page.emit(
                    "sip-answer",
                    Subject.link(
                            Subject.node(answer.ends().client()),
                            Subject.node(answer.ends().server())),
                    ZeroWindows.span(tally.first, tally.last),
                    page.lines(tally.first.line(), tally.last.line()),
                    values);
        });
        answers.clear();
        asked.clear();
    }
}
