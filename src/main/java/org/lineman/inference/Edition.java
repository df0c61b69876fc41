package org.lineman.inference;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/**
 * Which edition of the checks and of the compiler this program carries. It is part of the key of compiled rules, so that rules
 * which an older, milder edition let pass are checked again, and nobody has to remember to count a version up.
 */
final class Edition {
    private static final String FOLDER = Edition.class.getPackageName().replace('.', '/');

    private Edition() {}

    /** Changes with every class of this package and those below it. */
    static String ofThisProgram() {
        try {
            CodeSource source = Edition.class.getProtectionDomain().getCodeSource();
            if (source != null) {
                Path place = Path.of(source.getLocation().toURI());
                return Files.isDirectory(place) ? ofFolder(place.resolve(FOLDER)) : ofArchive(place);
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            System.getLogger(Edition.class.getName())
                    .log(System.Logger.Level.DEBUG, "the edition of the checks cannot be told", e);
        }
        // An edition that nobody can tell is like no other: nothing is taken from the cache.
        return UUID.randomUUID().toString();
    }

    /** The archive's directory holds the sum of each class: none has to be read. */
    private static String ofArchive(Path archive) throws IOException {
        CRC32 sum = new CRC32();
        try (JarFile jar = new JarFile(archive.toFile())) {
            List<JarEntry> classes = jar.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER + "/"))
                    .toList();
            classes.forEach(entry -> sum.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(sum.getValue());
    }

    private static String ofFolder(Path folder) throws IOException {
        CRC32 sum = new CRC32();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sum.update(Files.readAllBytes(file));
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
