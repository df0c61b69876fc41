package org.lineman.pack.files;

import java.io.IOException;

/** Is shown the files of a pack, one after the other. */
@FunctionalInterface
public interface PackFileVisitor {
    /**
     * Takes a file.
     *
     * @param name its path from the home of the pack, with forward slashes
     * @param content its bytes, which the visitor may keep
     */
    void visit(String name, byte[] content) throws IOException;
}
