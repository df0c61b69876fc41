package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.Peer;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.SamplePack;

/** {@code lineman rules keygen}, {@code build} and {@code verify} as those who publish rules meet them. */
class RulesBundleCommandsTest {
    private static final Path PAGE = Path.of("docs/reference/bundle.md");

    @TempDir
    Path folder;

    private Path home;
    private RulesDoor door;

    @BeforeEach
    void aPack() throws IOException {
        home = folder.resolve("home");
        new SamplePack(home).write();
        door = new RulesDoor(home);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void keygen(String name) {
        assertThat(door.run("keygen", "-o", at(name))).as(door.err()).isZero();
    }

    private void build(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "build";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(door.run(all)).as(door.err()).isZero();
    }

    @Test
    void aKeyIsForItsOwnerAlone() throws IOException {
        keygen("releases");

        assertThat(door.out()).contains("releases.key: keep it", "releases.pub: for those", "sha256:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("releases.key"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("releases.key")).content().startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(folder.resolve("releases.pub")).content().startsWith("-----BEGIN PUBLIC KEY-----\n");
    }

    @Test
    void noKeyIsEverReplaced() throws IOException {
        keygen("releases");
        String before = Files.readString(folder.resolve("releases.key"));

        assertThat(door.run("keygen", "-o", at("releases"))).isEqualTo(2);
        assertThat(door.err()).contains("releases.pub is there already");
        Files.delete(folder.resolve("releases.pub"));
        assertThat(door.run("keygen", "-o", at("releases"))).isEqualTo(2);
        assertThat(door.err()).contains("releases.key is there already");
        assertThat(folder.resolve("releases.key")).hasContent(before);
        assertThat(folder.resolve("releases.pub")).doesNotExist();
    }

    @Test
    void whatWasBuiltVerifies() {
        keygen("releases");
        String fingerprint = door.out()
                .lines()
                .filter(line -> line.startsWith("sha256:"))
                .findFirst()
                .orElseThrow();
        PackIdentity pack = PackIdentity.of(home);

        build("-o", at("acme.lineman"), "--key", at("releases.key"), "--counter", "12");
        assertThat(door.out()).contains("counter  12\n", "signed   by " + fingerprint);
        assertThat(door.err()).isEmpty();

        assertThat(door.run("verify", at("acme.lineman"), "--trust", at("releases.pub")))
                .isZero();
        assertThat(door.out())
                .contains(
                        "pack     " + pack.name() + " " + pack.version() + "\n",
                        "counter  12\n",
                        "engine   1\n",
                        "digest   " + pack.digest() + "\n",
                        ", with cases\n",
                        "signed   by releases (" + fingerprint + ")\n");
    }

    @Test
    void theCounterGoesOnFromTheBundleBefore() {
        keygen("releases");
        build("-o", at("one.lineman"), "--key", at("releases.key"), "--counter", "41");
        build("-o", at("two.lineman"), "--key", at("releases.key"), "--after", at("one.lineman"));
        assertThat(door.out()).contains("counter  42\n");

        assertThat(door.run("verify", at("one.lineman"), "--trust", at("releases.pub"), "--least-counter", "42"))
                .isEqualTo(4);
        assertThat(door.err()).contains("one.lineman: has the counter 41, and at least 42 is wanted");
        assertThat(door.run("verify", at("two.lineman"), "--trust", at("releases.pub"), "--least-counter", "42"))
                .isZero();
        assertThat(door.run("build", "-o", at("x.lineman"), "--after", at("one.lineman"), "--counter", "1"))
                .isEqualTo(2);
        assertThat(door.run("build", "-o", at("x.lineman"), "--counter", "-1")).isEqualTo(2);
        assertThat(door.err()).contains("a counter is 0 to");
    }

    @Test
    void duringARotationBothKeysSign() {
        keygen("old");
        keygen("new");
        build("-o", at("acme.lineman"), "--key", at("old.key"), "--key", at("new.key"));

        assertThat(door.run("verify", at("acme.lineman"), "--trust", at("old.pub")))
                .isZero();
        assertThat(door.run("verify", at("acme.lineman"), "--trust", at("new.pub")))
                .isZero();
        assertThat(door.run("verify", at("acme.lineman"), "--trust", at("old.pub"), "--trust", at("new.pub")))
                .isZero();
        assertThat(door.out()).contains("signed   by old (", "signed   by new (");
    }

    @Test
    void whatIsNotTrustedIsRefusedWithTheReason() throws IOException {
        keygen("releases");
        keygen("stranger");
        build("-o", at("acme.lineman"), "--key", at("stranger.key"), "--without-cases");

        assertThat(door.run("verify", at("acme.lineman"), "--trust", at("releases.pub")))
                .isEqualTo(4);
        assertThat(door.err()).contains("acme.lineman: is signed by unknown keys only: sha256:");
        assertThat(door.out()).isEmpty();

        byte[] bundle = Files.readAllBytes(folder.resolve("acme.lineman"));
        bundle[bundle.length / 2] ^= 1;
        Files.write(folder.resolve("changed.lineman"), bundle);
        assertThat(door.run("verify", at("changed.lineman"), "--trust", at("stranger.pub")))
                .isEqualTo(4);
        assertThat(door.err()).startsWith("lineman: changed.lineman: ");

        assertThat(door.run("verify", at("acme.lineman"), "--allow-unsigned")).isZero();
        assertThat(door.out()).contains("without cases", "signed   by nobody who is trusted");
    }

    @Test
    void badUseIsToldWithWhatWouldBeRight() throws IOException {
        keygen("releases");
        build("-o", at("acme.lineman"));
        assertThat(door.err()).contains("acme.lineman is not signed", "--key FILE signs it");

        assertThat(door.run("verify", at("acme.lineman"))).isEqualTo(2);
        assertThat(door.err()).contains("--trust NAME.pub");
        assertThat(door.run("verify", at("absent.lineman"), "--trust", at("releases.pub")))
                .isEqualTo(2);
        assertThat(door.err()).contains("absent.lineman cannot be read: there is no such file");
        assertThat(door.run("verify", at("acme.lineman"), "--trust", at("releases.key")))
                .isEqualTo(2);
        assertThat(door.err()).contains("releases.key: holds a private key where a public key is needed");
        assertThat(door.run("build", "-o", at("b.lineman"), "--key", at("releases.pub")))
                .isEqualTo(2);
        assertThat(door.err()).contains("releases.pub: holds a public key where a private key is needed");
        assertThat(door.run("build", "-o", at("b.lineman"), "--key", at("home/rules/pack.yaml")))
                .isEqualTo(2);
        assertThat(door.err()).contains("pack.yaml: is no key");
        assertThat(door.run("build", "-o", at("acme.lineman"))).isEqualTo(2);
        assertThat(door.err()).contains("acme.lineman is there already; --overwrite replaces it");
        assertThat(door.run("build", "-o", at("no/such/b.lineman"))).isEqualTo(2);
        assertThat(door.err()).contains("there is no such folder");
        assertThat(door.run("build", "-o", at("b.lineman"), "--after", at("releases.pub")))
                .isEqualTo(2);
        assertThat(door.err()).contains("--after: releases.pub: is no bundle");
        assertThat(folder.resolve("b.lineman")).doesNotExist();
    }

    @Test
    void aPackThatIsBrokenIsNotPublished() throws IOException {
        new SamplePack(home).put(SamplePack.SYMPTOM_RULES, "rule \"half").write();

        assertThat(door.run("build", "-o", at("acme.lineman"))).isEqualTo(4);
        assertThat(door.err()).contains("symptoms.drl");
        assertThat(folder.resolve("acme.lineman")).doesNotExist();
    }

    @Test
    void theSameFolderGivesTheSameBundle() throws IOException {
        keygen("releases");
        build("-o", at("one.lineman"), "--key", at("releases.key"));
        build("-o", at("two.lineman"), "--key", at("releases.key"), "--home", home.toString());
        byte[] one = Files.readAllBytes(folder.resolve("one.lineman"));
        assertThat(folder.resolve("two.lineman")).hasBinaryContent(one);

        build("-o", at("two.lineman"), "--key", at("releases.key"), "--overwrite");
        assertThat(folder.resolve("two.lineman")).hasBinaryContent(one);
    }

    /** The commands of the page are run as they stand there, so that nobody has to believe this program about itself. */
    @Test
    void othersCanVerifyAsThePageSays() throws Exception {
        Peer.require("openssl");
        Peer.require("unzip");
        keygen("releases");
        build("-o", at("voice.lineman"), "--key", at("releases.key"));
        String page = Files.readString(PAGE);
        String commands = page.substring(page.indexOf("```sh\n") + 6, page.indexOf("\n```\n", page.indexOf("```sh\n")));

        String said = shell(commands, 0);
        assertThat(said)
                .contains("Signature Verified Successfully", "rules/pack.yaml: OK")
                .doesNotContain("FAILED");

        assertThat(shell(commands.replace("openssl pkeyutl", "printf ' ' >> manifest.json\nopenssl pkeyutl"), 1))
                .as("a manifest that was changed")
                .contains("Signature Verification Failure");
    }

    private String shell(String commands, int expected) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("verify.sh"), "set -e\nrm -rf unpacked\n" + commands + "\n");
        Process process = new ProcessBuilder("sh", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }
}
