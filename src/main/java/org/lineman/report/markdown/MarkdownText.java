package org.lineman.report.markdown;

import java.util.stream.Collectors;
import org.lineman.report.paper.Span;
import org.lineman.report.paper.Text;

/**
 * Running text as Markdown that shows exactly these words: no emphasis, link, tag, picture, formula, mention or reference comes
 * out of them, whatever they are (CommonMark 0.31, section 2.4; GitHub Flavored Markdown, sections 4.10 and 6.9). A backslash
 * keeps most characters from meaning anything; a mention, a reference to an issue or an address of the web is found after that is
 * undone, and only a mark without a width behind its sign prevents it.
 */
final class MarkdownText {
    private static final String SPECIAL = "\\`*[]{}~|$";
    private static final String SPECIAL_AT_START = "-+=/!:>";
    private static final char WORD_JOINER = '\u2060';

    private MarkdownText() {}

    /**
     * The text in one line.
     *
     * @param inTable true if it stands in a cell of a table, where a vertical bar ends the cell
     */
    static String of(Text text, boolean inTable) {
        String written = text.spans().stream().map(span -> of(span, inTable)).collect(Collectors.joining());
        return written.isEmpty() || inTable ? written : startSafe(written);
    }

    private static String of(Span span, boolean inTable) {
        String words = span.words().replaceAll("\\s+", " ");
        return switch (span.style()) {
            case PLAIN, FAINT -> escaped(words);
            case STRONG -> strong(words);
            case CODE -> code(words, inTable);
        };
    }

    /** Blanks beside the words would keep the stars from being read as marks. */
    private static String strong(String words) {
        String core = words.strip();
        if (core.isEmpty()) {
            return words;
        }
        int start = words.indexOf(core);
        return words.substring(0, start) + "**" + escaped(core) + "**" + words.substring(start + core.length());
    }

    /** In a cell the rules for bars and backslashes within code differ from program to program: such words are no code there. */
    private static String code(String words, boolean inTable) {
        boolean doubtful = inTable && (words.contains("|") || words.contains("\\"));
        if (doubtful || words.isBlank()) {
            return escaped(words);
        }
        String fence = "`".repeat(longestRun(words) + 1);
        boolean touches = words.startsWith("`") || words.endsWith("`");
        boolean stripped = words.startsWith(" ") && words.endsWith(" ");
        return touches || stripped ? fence + " " + words + " " + fence : fence + words + fence;
    }

    /** The longest run of backticks. */
    static int longestRun(String words) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < words.length(); i++) {
            run = words.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (SPECIAL.indexOf(letter) >= 0) {
                safe.append('\\').append(letter);
            } else if (letter == '<') {
                safe.append("&lt;");
            } else if (letter == '&' && beginsAnEntity(words, i)) {
                safe.append("&amp;");
            } else if (letter == '_' && !isWithinAWord(words, i)) {
                safe.append("\\_");
            } else if (letter == '@') {
                safe.append(letter).append(WORD_JOINER);
            } else if (letter == '#') {
                safe.append("\\#").append(WORD_JOINER);
            } else if (letter == '/' && i > 0 && words.charAt(i - 1) == '/') {
                safe.append(WORD_JOINER).append(letter);
            } else if (letter == '.' && words.regionMatches(true, i - 3, "www", 0, 3)) {
                safe.append("\\.");
            } else {
                safe.append(letter);
            }
        }
        return safe.toString();
    }

    private static boolean beginsAnEntity(String words, int i) {
        return i + 1 < words.length() && (words.charAt(i + 1) == '#' || Character.isLetter(words.charAt(i + 1)));
    }

    /** Between letters an underscore never means emphasis, and a name of an error can be read as it is. */
    private static boolean isWithinAWord(String words, int i) {
        return i > 0
                && i + 1 < words.length()
                && Character.isLetterOrDigit(words.charAt(i - 1))
                && Character.isLetterOrDigit(words.charAt(i + 1));
    }

    /** What begins a line must not make it a list, a heading, a rule or an order to the ticket system ({@code /close}). */
    private static String startSafe(String written) {
        if (SPECIAL_AT_START.indexOf(written.charAt(0)) >= 0) {
            return "\\" + written;
        }
        return written.replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2");
    }
}
