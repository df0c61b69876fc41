package org.lineman.pack.cases;

/** The comment at the end of a line of YAML. */
final class TrailingComment {
    private TrailingComment() {}

    /** The comment with the blanks before it; empty if the line has none. */
    static String of(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && (i == 0 || " [{,".indexOf(line.charAt(i - 1)) >= 0)) {
                quote = c;
            } else if (c == '#' && i > 0 && line.charAt(i - 1) == ' ') {
                return line.substring(line.substring(0, i).stripTrailing().length());
            }
        }
        return "";
    }
}
