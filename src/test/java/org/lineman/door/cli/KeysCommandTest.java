package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lineman.door.rest.access.Provider;
import org.lineman.door.rest.access.ProviderPresent;
import org.lineman.door.rest.access.Secured;
import org.lineman.pack.GatePack;

/** {@code lineman keys} and {@code lineman packs} against a service that asks who is speaking. */
@ExtendWith(ProviderPresent.class)
@QuarkusTest
@TestProfile(Secured.class)
class KeysCommandTest {
    private final Provider provider = new Provider();

    private final Path folder = Secured.folder();

    private record Said(int exit, String out, String err) {}

    @Test
    void aKeyIsPrintedAloneAndOpensTheServiceUntilItIsRevoked() throws IOException {
        String admin = provider.application("admin packs:read");

        Said added = lineman(admin, "keys", "add", "pager", "--scope", "packs:read", "--expires", "2099-01-01");

        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(added.out()).matches("lmk_\\w+\\n");
        assertThat(added.err()).contains("for pager is good until 2099-01-01T00:00:00Z");
        Path key = Files.writeString(folder.resolve("key"), added.out());
        assertThat(lineman("", "packs", "list", "--token-file", key.toString()).out())
                .contains("* home");
        String id = added.out().split("_")[1];
        assertThat(lineman(admin, "keys", "list").out())
                .containsPattern(
                        id + " +pager +packs:read +until 2099-01-01 +\\d{4}-\\d\\d-\\d\\d +application sender");

        assertThat(lineman(admin, "keys", "revoke", id).out()).isEqualTo("Key " + id + " is revoked.\n");

        assertThat(lineman("", "packs", "list", "--token-file", key.toString()).err())
                .contains("the key was revoked");
        assertThat(lineman(admin, "keys", "list").out())
                .containsPattern(id + ".* revoked \\d{4}-\\d\\d-\\d\\d by application sender");
    }

    @Test
    void whoShowsNothingIsToldHow() {
        Said said = lineman("", "keys", "list");

        assertThat(said.exit()).isEqualTo(Exit.FAILED);
        assertThat(said.err()).contains("asks who you are", "--token-file", "LINEMAN_TOKEN");
    }

    @Test
    void whoHasNotTheScopeIsToldWhichOne() {
        Said said = lineman(provider.application("packs:read"), "keys", "list");

        assertThat(said.exit()).isEqualTo(Exit.FAILED);
        assertThat(said.err()).contains("application sender was not granted the scope 'admin'");
    }

    @Test
    void aWrongOrderIsToldWithItsPlace() {
        Said said = lineman(provider.application("admin"), "keys", "add", "pager", "--scope", "packs");

        assertThat(said.exit()).isEqualTo(Exit.BAD_USE);
        assertThat(said.err()).contains("scopes[0]: unknown scope 'packs'");
        assertThat(lineman("x", "keys", "revoke", "none").err()).contains("was not issued by the provider");
        assertThat(lineman(provider.application("admin"), "keys", "revoke", "none")
                        .exit())
                .isEqualTo(Exit.BAD_USE);
    }

    @Test
    void aTokenIsNotSentInTheClear() {
        Said said = lineman("secret", "keys", "list", "--url", "http://192.0.2.1:8080");

        assertThat(said.exit()).isEqualTo(Exit.BAD_USE);
        assertThat(said.err()).contains("use https").doesNotContain("secret");
    }

    @Test
    void aTokenFileThatHoldsNoneIsAMistake() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path prose = Files.writeString(folder.resolve("prose"), "two words");

        assertThat(lineman("", "keys", "list", "--token-file", empty.toString()).err())
                .contains("empty is empty");
        assertThat(lineman("", "keys", "list", "--token-file", prose.toString()).err())
                .contains("prose holds no token");
        assertThat(lineman(
                                "",
                                "keys",
                                "list",
                                "--token-file",
                                folder.resolve("none").toString())
                        .err())
                .contains("there is no such file");
    }

    @Test
    void theTrailNamesWhoeverProvedWhoHeIs() {
        String ada = provider.user("ada@acme", "packs:read packs:write");
        Path source = GatePack.write(folder.resolve("source"), GatePack.files("2"));

        lineman(ada, "packs", "add", source.toString());
        Said activated = lineman(ada, "packs", "activate", "2", "--why", "new rules", "--by", "root");
        Said back = lineman(ada, "packs", "rollback", "--why", "night", "--by", "ada");

        assertThat(activated.out()).as(activated.err()).contains("by user ada for root at");
        assertThat(back.out()).as(back.err()).contains("by user ada at");
        assertThat(lineman(ada, "packs", "audit").out())
                .contains("by user ada, \"night\"", "by user ada for root, \"new rules\"");
    }

    private static Said lineman(String token, String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        if (!line.contains("--url")) {
            line.addAll(List.of("--url", "http://127.0.0.1:" + RestAssured.port));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("LINEMAN_TOKEN", token),
                false);
        int exit = Main.run(terminal, new Installation(Path.of("none"), Path.of("none")), line.toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
