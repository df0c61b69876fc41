package org.lineman.door.rest.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.door.rest.wire.SettingsOf;

class PackInUseTest {
    @TempDir
    Path home;

    @Test
    void aBrokenPackStopsTheStartWithEveryProblem() throws IOException {
        Files.createDirectories(home.resolve("rules"));
        Files.createDirectories(home.resolve("knowledge-base"));
        Files.writeString(home.resolve("rules/pack.yaml"), "schema: 1\nname: lineman\nverson: 1\nengine: 1\n");
        List<String> said = new ArrayList<>();
        Handler listener = listener(said);
        Logger log = Logger.getLogger(PackInUse.class.getName());
        log.addHandler(listener);

        ConfigurationException stopped = catchThrowableOfType(
                ConfigurationException.class,
                () -> new PackInUse(SettingsOf.properties(Map.of("lineman.home", home.toString()))));
        log.removeHandler(listener);

        assertThat(stopped).hasMessageStartingWith("lineman: not started");
        assertThat(said)
                .anyMatch(line -> line.contains("pack.yaml:3: verson: unknown key 'verson'; did you mean 'version'?"))
                .anyMatch(line -> line.contains("symptoms.yaml"));
    }

    private static Handler listener(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getMessage());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
