package org.lineman.redaction.locate;

/** Characters and the edges of words. A word is a run of letters and digits; anything else parts words. */
final class Chars {
    private Chars() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static boolean isWord(char c) {
        return c < 128 ? isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetterOrDigit(c);
    }

    /** True if a word can begin here; the letter of an escaped line end or tab, as in JSON, parts words, too. */
    static boolean startsAt(String line, int at) {
        if (at == 0 || !isWord(line.charAt(at - 1))) {
            return true;
        }
        return at > 1 && line.charAt(at - 2) == '\\' && "nrt".indexOf(line.charAt(at - 1)) >= 0;
    }

    /** True if a word can end here, before the character at this place. */
    static boolean endsAt(String line, int at) {
        return at == line.length() || !isWord(line.charAt(at));
    }

    static boolean is(String line, int at, char c) {
        return at >= 0 && at < line.length() && line.charAt(at) == c;
    }

    static boolean isDigitAt(String line, int at) {
        return at >= 0 && at < line.length() && isDigit(line.charAt(at));
    }

    /** The end of the run of digits that begins here. */
    static int afterDigits(String line, int at) {
        int end = at;
        while (isDigitAt(line, end)) {
            end++;
        }
        return end;
    }
}
