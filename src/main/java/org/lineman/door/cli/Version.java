package org.lineman.door.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version that Maven wrote into the program. */
final class Version implements IVersionProvider {
    private static final String WRITTEN_BY_MAVEN = "/META-INF/maven/org.lineman/lineman/pom.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"lineman " + number()};
    }

    /** The version alone. */
    static String number() {
        Properties properties = new Properties();
        try (InputStream written = Version.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
            if (written != null) {
                properties.load(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "(not packaged)");
    }
}
