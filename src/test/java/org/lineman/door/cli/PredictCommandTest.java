package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineman.document.JsonDocument;

/** Predictions as a user asks for them. */
class PredictCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
        return Main.run(terminal, new Installation(folder, folder), arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void laysTwoSettingsSideBySide() {
        assertThat(run("predict", "ipsi-outage", "--seconds", "600", "--compare", "advised"))
                .isZero();

        assertThat(out())
                .contains("cold reset: every call on the port network is dropped")
                .contains("- defaults: calls lost at 1:15; survivable server from 6:15; no new calls for 6:00")
                .contains("- advised: calls lost at 2:15; survivable server from 4:15; no new calls for 4:00")
                .contains("no source states");
    }

    @Test
    void drawsAndPrintsTheDocumentOfTheApi() throws IOException {
        Path svg = folder.resolve("gateway.svg");

        assertThat(run("predict", "gateway-outage", "--gap", "5-400,401-500", "--json", "--svg", svg.toString()))
                .isZero();

        assertThat(JsonDocument.read("out", out()).list("gaps")).hasSize(2);
        assertThat(Files.readString(svg)).startsWith("<svg").contains("Primary Search Timer 1 min", "searching");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seconds 90 --timers cold-reset-seconds=30 | cold-reset-seconds: 30 is not legal: 60 to 120",
                "--seconds 90 --timers cold-rest-seconds=90 | did you mean 'cold-reset-seconds'?",
                "--seconds 90 --compare stability-minutes=4 | there is no timer 'stability-minutes' here",
                "--seconds 90 --gap 0-5 | --seconds and --gap say the same",
                "--gap 9-5 | gap: 9-5 is no span of seconds",
                "--seconds 90 --servers main,a,b,c,d,e,f,g,h | at most 7 survivable cores",
                "--seconds 90 --servers main,main | a server is named twice",
                "--seconds 90 --svg out.png | ends in .svg",
                "--timers defaults | say how long nothing gets through"
            })
    void saysWhatIsWrongWithTheOptions(String options, String says) {
        assertThat(run(("predict ipsi-outage " + options).split(" "))).isEqualTo(Exit.BAD_USE);

        assertThat(err()).contains(says).contains("See: lineman predict ipsi-outage --help");
        assertThat(out()).isEmpty();
    }
}
