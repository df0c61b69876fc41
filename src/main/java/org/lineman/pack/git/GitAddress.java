package org.lineman.pack.git;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a repository is: a path of this machine, {@code file://} or {@code https://}; {@code http://} only for a commit that is
 * named by its id, since anybody on the way could answer for a tag or a branch.
 *
 * @param text the address, which may hold a user and a password
 */
record GitAddress(String text) {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*");
    private static final Pattern HOST_AND_PATH = Pattern.compile("([^/:]+@)?[^/:]{2,}:.*");
    private static final Pattern USER = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)[^/]*@");
    private static final List<String> SPOKEN = List.of("file", "https", "http");

    /** Refuses what cannot be spoken, or not safely, with what would be right. */
    static GitAddress of(String text, boolean commitIsNamed) {
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.matches()) {
            String name = scheme.group(1).toLowerCase(Locale.ROOT);
            if (!SPOKEN.contains(name)) {
                throw new IllegalArgumentException(
                        "repositories are reached by https://, file:// or a path, and not by " + name + "://");
            }
            if (name.equals("http") && !commitIsNamed) {
                throw new IllegalArgumentException(
                        "over http:// anybody on the way can change the rules: use https://, or"
                                + " name the commit by its 40 hexadecimal digits");
            }
        } else if (HOST_AND_PATH.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "repositories are reached by https://, file:// or a path; ssh is not spoken here");
        } else if (text.isBlank()) {
            throw new IllegalArgumentException("the address of the repository is missing");
        }
        return new GitAddress(text);
    }

    /** The address without user and password. */
    @Override
    public String toString() {
        return USER.matcher(text).replaceFirst("$1");
    }
}
