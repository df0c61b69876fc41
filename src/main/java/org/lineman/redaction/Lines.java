package org.lineman.redaction;

import java.util.function.UnaryOperator;

/** A text line by line, with its line ends as they are. */
final class Lines {
    private Lines() {}

    /** Changes each line; a carriage return before the line end is no part of it. */
    static String rewrite(String text, UnaryOperator<String> change) {
        StringBuilder rewritten = new StringBuilder(text.length() + 16);
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int next = feed < 0 ? text.length() : feed + 1;
            int end = feed < 0 ? text.length() : feed;
            if (end > start && text.charAt(end - 1) == '\r') {
                end--;
            }
            rewritten.append(change.apply(text.substring(start, end))).append(text, end, next);
            start = next;
        }
        return rewritten.toString();
    }
}
