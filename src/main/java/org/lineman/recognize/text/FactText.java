package org.lineman.recognize.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;
import org.lineman.fact.When;

/**
 * Facts as one line of text, for samples: kind, subject, time and components, the latter sorted, such as
 * {@code core-dump about node:sub7 at 2019-07-12T12:35:57 process=ccm}.
 */
public final class FactText {
    /** The subject of a fact that is about the machine the text was taken from. */
    public static final String HERE = "here";

    private FactText() {}

    /** A fact that was read out of this piece. */
    public static String of(Fact fact, String evidence) {
        Vocabulary.Kind kind = Vocabulary.kindOf(fact);
        Map<String, String> values = new TreeMap<>();
        kind.values(fact).forEach((name, value) -> values.put(name, value(value, evidence)));
        return of(kind.name(), subject(fact.subject(), evidence), time(fact.time()), values);
    }

    /** The same from its parts. */
    public static String of(String kind, String subject, String time, Map<String, String> values) {
        List<String> words = new ArrayList<>(List.of(kind, "about", subject));
        if (!time.isEmpty()) {
            words.add(time);
        }
        new TreeMap<>(values).forEach((name, value) -> words.add(name + "=" + value));
        return String.join(" ", words);
    }

    /** A value of a component as text. */
    public static String value(Object value, String evidence) {
        if (value instanceof Subject subject) {
            return subject(subject, evidence);
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return Long.toString(number.longValue());
        }
        return value instanceof Enum<?> word && !(value instanceof org.lineman.fact.TlsVersion)
                ? word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    private static String subject(Subject subject, String evidence) {
        return subject.equals(Subject.nodeOfEvidence(evidence)) ? HERE : subject.label();
    }

    /** {@code at}, {@code from … to …} and {@code ending a span of}; empty if no time was written. */
    public static String time(When when) {
        String stamp = StampText.write(when.stamp());
        String end = StampText.write(when.end());
        if (stamp.isEmpty()) {
            return "";
        }
        String text = end.isEmpty() ? "at " + stamp : "from " + stamp + " to " + end;
        return when.before().isZero() ? text : text + " or up to " + when.before() + " before";
    }
}
