package org.lineman.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.lineman.evidence.Content;

/**
 * Hides the names, addresses, numbers and secrets of one case, each behind the same token everywhere, and shows them again, secrets
 * excepted. Not for use by several threads.
 */
public interface Veil {

    /** A text without what tells who and where. */
    String hide(String text);

    /** A JSON document with all its texts hidden; its keys stay. */
    String hideJson(String json);

    /** The lines of a text hidden, as many as there were. */
    InputStream hide(Content text) throws IOException;

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
