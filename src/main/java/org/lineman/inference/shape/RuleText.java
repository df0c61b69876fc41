package org.lineman.inference.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The characters of a rule file. The language needs names, numbers, plain strings, brackets and comparisons, so that is all
 * that passes, before any parser sees the text: what two parsers could read differently (escapes, comments, nested
 * strings, characters that are invisible or turn the direction) is not there to be read.
 *
 * <p>Comments are taken out before the text is parsed and compiled; what is compiled is exactly what was checked.
 */
public final class RuleText {
    /** The most characters of a file: a known problem needs some forty lines. */
    static final int MOST_CHARACTERS = 64 * 1024;

    /** The deepest nesting of brackets: parsers answer deeper ones by running out of stack. */
    static final int DEEPEST = 12;

    /** The longest literal. */
    static final int LONGEST_STRING = 200;

    private static final String BRACKETS_AND_COMPARISONS = "(),.;:=!<>&|+-*$_";
    private static final Map<Character, String> HINTS = Map.of(
            '@', "annotations are not allowed",
            '?', "there is no conditional: write two rules",
            '{', "there are no blocks: a rule is comparisons and one call",
            '}', "there are no blocks: a rule is comparisons and one call",
            '[', "lists and maps cannot be indexed",
            ']', "lists and maps cannot be indexed",
            '\'', "texts stand in double quotes",
            '/', "a division can fail and paths are not followed: multiply the other side instead",
            '%', "a remainder can fail: leave it out",
            '\\', "escapes are not allowed here: they can hide text from the reader");

    private final StringBuilder code;
    private final List<Flaw> flaws = new ArrayList<>();
    private int line = 1;
    private int depth;
    private boolean parseable = true;

    /** Looks at every character of a file. */
    public RuleText(String text) {
        code = new StringBuilder(text);
        if (text.length() > MOST_CHARACTERS) {
            flaw("the file has more than " + MOST_CHARACTERS + " characters: one known problem a file");
            code.setLength(0);
            parseable = false;
        }
        int at = 0;
        while (at < code.length()) {
            at = next(at);
        }
    }

    /** What is not allowed, in reading order. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** False for a text that would cost a parser its stack or its memory. */
    public boolean parseable() {
        return parseable;
    }

    /** The text without its comments: in their place stand blanks, so that every line and column stays what it was. */
    public String code() {
        return code.toString();
    }

    private int next(int at) {
        char c = code.charAt(at);
        if (c == '\n') {
            line++;
        } else if (c == '"') {
            return string(at);
        } else if (c == '/' && at + 1 < code.length() && code.charAt(at + 1) == '/') {
            return comment(at);
        } else if (c == '/' && at + 1 < code.length() && code.charAt(at + 1) == '*') {
            flaw("comments begin with // on each line: one that spans lines can hide the end of a rule");
            return at + 2;
        } else if (c == ')' || c == '(') {
            depth = c == '(' ? depth + 1 : depth - 1;
            if (depth == DEEPEST + 1 && c == '(') {
                flaw("brackets are nested more than " + DEEPEST + " deep");
                parseable = false;
            }
        } else {
            plain(at, c);
        }
        return at + 1;
    }

    private void plain(int at, char c) {
        boolean blank = c == ' ' || c == '\t' || c == '\r';
        boolean word = c < 128 && Character.isLetterOrDigit(c);
        if (!blank && !word && BRACKETS_AND_COMPARISONS.indexOf(c) < 0) {
            flaw("'" + visible(c) + "' has no place in a rule: "
                    + HINTS.getOrDefault(c, "only names, numbers, texts, brackets and comparisons have"));
        }
        String two = code.substring(at, Math.min(at + 2, code.length()));
        switch (two) {
            case "->" -> flaw("'->' has no place in a rule: there are no lambdas");
            case "::" -> flaw("'::' has no place in a rule: methods cannot be passed on");
            case ":=" -> flaw("':=' has no place in a rule: bind with ':' and compare with '=='");
            case "++", "--" -> flaw("'" + two + "' has no place in a rule: facts do not change");
            default -> {
                // Everything else is for the parsers to judge.
            }
        }
    }

    private int string(int open) {
        if (code.length() > open + 2 && code.charAt(open + 1) == '"' && code.charAt(open + 2) == '"') {
            flaw("text blocks are not allowed: a text stands on one line in double quotes");
        }
        for (int at = open + 1; at < code.length(); at++) {
            char c = code.charAt(at);
            if (c == '"') {
                if (at - open - 1 > LONGEST_STRING) {
                    flaw("the text is longer than " + LONGEST_STRING + " characters");
                }
                return at + 1;
            }
            if (c == '\n') {
                break;
            }
            if (c == '\\') {
                flaw("'\\' is not allowed in a text: escapes can hide what it says");
            } else {
                readable(c);
            }
        }
        flaw("the text has no closing quote on its line");
        return code.indexOf("\n", open) < 0 ? code.length() : code.indexOf("\n", open);
    }

    private int comment(int open) {
        int at = open;
        while (at < code.length() && code.charAt(at) != '\n') {
            if (code.charAt(at) == '\\') {
                flaw("'\\' is not allowed in a comment: to some compilers it begins an escape that ends the comment");
            } else {
                readable(code.charAt(at));
            }
            code.setCharAt(at++, ' ');
        }
        return at;
    }

    private void readable(char c) {
        boolean hidden =
                switch (Character.getType(c)) {
                    case Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    case Character.CONTROL -> c != '\t' && c != '\r';
                    default -> false;
                };
        if (hidden) {
            flaw("the character " + visible(c) + " cannot be seen or changes the order of others");
        }
    }

    private static String visible(char c) {
        return c > ' ' && c < 127 ? String.valueOf(c) : String.format("U+%04X", (int) c);
    }

    private void flaw(String says) {
        Flaw flaw = new Flaw(line, says);
        if (!flaws.contains(flaw)) {
            flaws.add(flaw);
        }
    }
}
