package org.lineman.redaction.token;

import java.util.function.Predicate;

/** Makes the tokens of one kind, in a series that depends on nothing but the order of the questions. */
interface Series {

    /**
     * A token for something that has none yet.
     *
     * @param taken whether a token is in use
     * @return the token, or null if the series is used up
     */
    String next(String original, Predicate<String> taken);

    /** Continues after a pair that was made before. */
    void seen(String original, String token);
}
