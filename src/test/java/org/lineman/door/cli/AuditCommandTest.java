package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;

/** An audit as a user asks for it. */
class AuditCommandTest {
    private static final String SAMPLE = "samples/configuration-audit";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String in, String... arguments) {
        Path home = Path.of(System.getProperty("basedir", "."));
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
        return Main.run(terminal, new Installation(home, home.resolve("target/rules-cache")), arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatToChangeWhereAndWhatItDisturbs() {
        assertThat(run("", "audit", SAMPLE)).isZero();

        assertThat(out())
                .startsWith("To change: 4 of severity error, 1 of severity warning, 5 of severity advice.")
                .contains("ERROR  region 21 names 2 backup servers; one is wanted")
                .contains("change:   change system-parameters port-networks")
                .contains("set:      PN Cold Reset Delay Timer (sec): 120")
                .contains("3 IPSIs of 2 port networks: 6 heartbeats a second from a duplicated main")
                .contains("Looked at and right", "Not judged; these screens would let it be");
    }

    @Test
    void theGravestComesFirst() {
        run("", "audit", "--json", SAMPLE);

        List<String> severities = JsonDocument.read("audit", out()).list("findings").stream()
                .map(finding -> finding.requireText("severity"))
                .toList();
        assertThat(severities)
                .containsExactly(
                        "error", "error", "error", "error", "warning", "advice", "advice", "advice", "advice",
                        "advice");
    }

    @Test
    void everyFindingNamesItsLines() {
        run("", "audit", "--json", SAMPLE);

        for (DocumentNode finding : JsonDocument.read("audit", out()).list("findings")) {
            assertThat(finding.list("sources")).isNotEmpty().allSatisfy(source -> assertThat(
                            source.requireText("lines"))
                    .matches("\\d+(-\\d+)?"));
        }
    }

    @Test
    void aTextWithoutScreensCannotBeJudged() {
        assertThat(run("nothing of interest\n", "audit", "-")).isEqualTo(Exit.INCONCLUSIVE);

        assertThat(out()).startsWith("Nothing could be judged").contains("display system-parameters ip-options");
    }

    @Test
    void anAuditNeedsSomethingToAudit() {
        assertThat(run("", "audit")).isEqualTo(Exit.BAD_USE);
        assertThat(run("", "audit", "no-such-file.txt")).isEqualTo(Exit.UNREADABLE);
    }
}
