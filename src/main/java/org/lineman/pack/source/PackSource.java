package org.lineman.pack.source;

import java.io.IOException;
import java.nio.file.Path;
import org.lineman.document.DocumentException;

/** A place that packs come from. Safe for use by many threads, each with a folder of its own. */
public interface PackSource {

    /**
     * Brings the files of the pack, cases included as far as the source has them. The pack is neither compiled nor checked
     * here: load it from the folder.
     *
     * @param into an empty folder, which holds {@code rules/} and {@code knowledge-base/} afterwards. Nothing is written outside
     *     of it; after an exception it may hold a part of the files and is to be thrown away
     * @return what was brought
     * @throws DocumentException with the file, line and key of what was refused
     * @throws IOException if the source cannot be reached or read, or the folder cannot be written
     */
    Provenance fetch(Path into) throws IOException;

    /**
     * The revision that {@link #fetch} would bring now, as {@link Provenance#revision} has it. Cheaper than bringing it: if it is
     * the one that is in use, there is nothing to do.
     *
     * @throws DocumentException if what is there would be refused, as far as that can be told
     * @throws IOException if the source cannot be reached or read
     */
    String head() throws IOException;

    /** The source in a few words, for messages: what it is and where; never with a password. */
    String describe();
}
