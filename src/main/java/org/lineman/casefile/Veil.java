package org.lineman.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import org.lineman.evidence.Evidence;

/**
 * Hides the names, addresses, numbers and secrets of one case, each behind the same token everywhere, and shows them again, secrets
 * excepted. What is hidden must not be hidden again. Not for use by several threads.
 */
public interface Veil {

    /** Takes note of the names that a piece of evidence gives away; to be done with all pieces before the first is hidden. */
    void learn(Evidence piece) throws IOException;

    /** A text without what tells who and where. */
    String hide(String text);

    /** A JSON document with all its texts hidden; its keys stay. */
    String hideJson(String json);

    /**
     * Writes the lines of a piece hidden, as many as there were, in UTF-8.
     *
     * @return false if it is no text after all, and nothing was written
     */
    boolean hide(Evidence piece, OutputStream out) throws IOException;

    /** The text again. */
    String show(String hidden);

    /** The JSON document again. */
    String showJson(String hidden);

    /** The text again, line by line. */
    InputStream show(InputStream hidden) throws IOException;

    /** What was hidden so far, as it was written; without secrets. */
    Collection<String> hiddenSoFar();

    /** The way back in the clear, as a JSON document; without secrets. */
    String inTheClear();

    /** The way back, sealed: only a machine with the key can open it, and only for the same case. */
    String sealed();
}
