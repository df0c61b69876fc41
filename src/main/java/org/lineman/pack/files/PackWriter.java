package org.lineman.pack.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;

/** Writes the files of one pack into an empty folder, and nothing outside of it. For one thread. */
public final class PackWriter {
    private final Path into;
    private final PackTally tally = new PackTally();

    /**
     * Begins with a folder.
     *
     * @throws IOException if it is no folder, or is not empty
     */
    public PackWriter(Path into) throws IOException {
        if (!Files.isDirectory(into)) {
            throw new NotDirectoryException(into.toString());
        }
        try (Stream<Path> inside = Files.list(into)) {
            if (inside.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(into.toString());
            }
        }
        this.into = into;
    }

    /**
     * Writes a file.
     *
     * @param name its path from the home of the pack, with forward slashes
     * @throws DocumentException if a file of a pack cannot be called so, or the pack becomes too large
     */
    public void write(String name, byte[] content) throws IOException {
        tally.add(name, content.length).ifPresent(fault -> {
            throw new DocumentException(new DocumentProblem(PackName.shown(name), 0, "", fault));
        });
        Path file = into.resolve(name);
        Files.createDirectories(file.getParent());
        // Fails where something is already, so that no link is followed.
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
