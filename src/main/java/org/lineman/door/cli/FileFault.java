package org.lineman.door.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file that a person named cannot be read or written, in words. */
final class FileFault {
    private FileFault() {}

    static String reading(Path file, IOException why) {
        if (why instanceof NoSuchFileException) {
            return file + " cannot be read: there is no such file";
        }
        return file + " cannot be read: " + (Files.isDirectory(file) ? "it is a folder" : reason(why));
    }

    static String writing(Path file, IOException why) {
        if (why instanceof FileAlreadyExistsException) {
            return file + " is there already";
        }
        if (why instanceof NoSuchFileException) {
            return file + " cannot be written: there is no such folder";
        }
        return file + " cannot be written: " + reason(why);
    }

    private static String reason(IOException why) {
        return why instanceof AccessDeniedException ? "permission denied" : why.getMessage();
    }
}
