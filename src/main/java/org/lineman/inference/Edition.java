package org.lineman.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Which edition of the checks and of the compiler this program carries. It is part of the key of compiled rules, so that rules
 * which an older, milder edition let pass are checked again, and nobody has to remember to count a version up.
 */
final class Edition {
    private Edition() {}

    /** Changes with every class of this package and those below it. */
    static long ofThisProgram() {
        URL place = Edition.class.getResource(Edition.class.getSimpleName() + ".class");
        CRC32 sum = new CRC32();
        try {
            URLConnection connection = place.openConnection();
            if (connection instanceof JarURLConnection jar) {
                // The archive's directory holds the sum of each class: none has to be read.
                String folder =
                        jar.getEntryName().substring(0, jar.getEntryName().lastIndexOf('/'));
                jar.getJarFile().stream()
                        .filter(entry -> entry.getName().startsWith(folder + "/"))
                        .forEach(entry -> sum.update((entry.getName() + entry.getCrc()).getBytes()));
            } else {
                addFolder(Path.of(place.toURI()).getParent(), sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot tell the edition of " + place, e);
        }
        return sum.getValue();
    }

    private static void addFolder(Path folder, CRC32 sum) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sum.update(Files.readAllBytes(file));
            }
        }
    }
}
