package org.lineman.knowledge;

import java.util.Locale;

/**
 * What an indicator of an audit article means when it is present: how grave it is, why, and what to change.
 *
 * @param severity how grave it is
 * @param why what the setting does
 * @param form the command that opens the form to change
 * @param field the field
 * @param value what to set it to
 * @param disturbs what the change disturbs, in words
 */
public record Finding(Severity severity, String why, String form, String field, String value, String disturbs) {

    /** How grave a finding is, the gravest first. */
    public enum Severity {
        /** It does not work as it is. */
        ERROR,
        /** It works until something else happens. */
        WARNING,
        /** It works, and a source knows better. */
        ADVICE;

        /** The word used in articles and answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
