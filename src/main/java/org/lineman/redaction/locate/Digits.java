package org.lineman.redaction.locate;

/** Digits in the form of other digits. */
final class Digits {

    /** Which characters of a form are digits. */
    @FunctionalInterface
    interface Test {
        boolean isDigit(char c);
    }

    private Digits() {}

    /** Writes digits with the separators of a form; as they are if they are not as many. */
    static String like(String form, String digits, Test test) {
        StringBuilder written = new StringBuilder(form.length());
        int next = 0;
        for (int i = 0; i < form.length(); i++) {
            if (!test.isDigit(form.charAt(i))) {
                written.append(form.charAt(i));
            } else if (next < digits.length()) {
                written.append(digits.charAt(next++));
            } else {
                return digits;
            }
        }
        return next == digits.length() ? written.toString() : digits;
    }

    /** The digits of a form. */
    static String of(String form, Test test) {
        StringBuilder digits = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            if (test.isDigit(form.charAt(i))) {
                digits.append(form.charAt(i));
            }
        }
        return digits.toString();
    }
}
