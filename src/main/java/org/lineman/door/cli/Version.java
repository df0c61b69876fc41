package org.lineman.door.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version that Maven wrote into the program. */
final class Version implements IVersionProvider {
    private static final String WRITTEN_BY_MAVEN = "/META-INF/maven/org.lineman/lineman/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream written = Version.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
            if (written != null) {
                properties.load(written);
            }
        }
        return new String[] {"lineman " + properties.getProperty("version", "(not packaged)")};
    }
}
