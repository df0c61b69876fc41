package org.lineman.recognize.text;

import org.lineman.fact.Subject;

/** Subjects as recognizers and JSON write them. */
public final class SubjectText {
    private static final String ONLY = "only:";

    private SubjectText() {}

    /**
     * Reads {@code kind:name}, a bare name of the usual kind, {@code link:a <-> b} with the ends in any order, or
     * {@code only:product} for the one machine that runs a product when nothing says its name.
     *
     * @throws IllegalArgumentException if a name is missing
     */
    public static Subject read(String text, Subject.Kind usual) {
        if (text.startsWith(ONLY)) {
            return Subject.onlyNodeOf(text.substring(ONLY.length()).trim());
        }
        Subject subject = Subject.parse(text, usual);
        if (subject.kind() == Subject.Kind.LINK && !subject.isLink()) {
            throw new IllegalArgumentException("subject: a link is written 'a <-> b', found '" + subject.name() + "'");
        }
        return subject.isLink() ? Subject.link(subject.end(), subject.otherEnd()) : subject;
    }
}
