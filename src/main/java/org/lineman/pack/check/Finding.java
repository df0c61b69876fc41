package org.lineman.pack.check;

import java.util.Comparator;
import org.lineman.document.DocumentProblem;

/**
 * One thing that was found.
 *
 * @param severity how bad it is
 * @param file the file, from the folder that holds {@code rules/} and {@code knowledge-base/}
 * @param line the line, counted from 1; 0 if the whole file is meant
 * @param key the key or the rule; empty if the file itself is meant
 * @param says what is wrong, and where it can be told, what would be right
 */
public record Finding(Severity severity, String file, int line, String key, String says)
        implements Comparable<Finding> {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::key)
            .thenComparing(Finding::says);

    /** Errors keep a pack from being used; warnings do not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static Finding error(DocumentProblem problem) {
        return new Finding(Severity.ERROR, problem.file(), problem.line(), problem.key(), problem.says());
    }

    static Finding warning(String file, int line, String key, String says) {
        return new Finding(Severity.WARNING, file, line, key, says);
    }

    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return new DocumentProblem(file, line, key, severity == Severity.WARNING ? "warning: " + says : says)
                .toString();
    }
}
