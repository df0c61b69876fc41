package org.lineman.redaction.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.redaction.token.Kind;
import org.lineman.redaction.token.Mapping;

/** A mapping leaves memory only sealed, and only this machine's key opens it again. */
class VaultTest {
    private static final Mapping MAPPING = new Mapping(List.of(
            new Mapping.Entry(Kind.HOST, "zürich-sub1", "host-1"), new Mapping.Entry(Kind.NUMBER, "4711", "4X01")));

    @TempDir
    Path home;

    private LocalKey key(String name) throws IOException {
        return LocalKey.at(home.resolve("keys").resolve(name));
    }

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        LocalKey made = key("a");
        Path file = home.resolve("keys/a");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(key("a").id()).isEqualTo(made.id()).matches("[0-9a-f]{16}");
        assertThat(key("b").id()).isNotEqualTo(made.id());
        assertThat(Files.readString(file)).doesNotContain(made.id());
        try (var files = Files.list(home.resolve("keys"))) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void ofManyThatMakeTheKeyAtOnceAllGetTheSame() {
        Set<String> ids = new TreeSet<>(IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return key("shared").id();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList());

        assertThat(ids).hasSize(1);
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        key("open");
        Files.setPosixFilePermissions(home.resolve("keys/open"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> key("open"))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("open", "rw-r-----", "chmod 600");
    }

    @Test
    void aFileThatHoldsNoKeyIsNotReplaced() throws IOException {
        Path file = home.resolve("broken");
        Files.writeString(file, "abc\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> LocalKey.at(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no key");
        assertThat(file).hasContent("abc\n");
    }

    @Test
    void whatIsSealedOpensAgainAndShowsNothing() throws IOException {
        Vault vault = new Vault(key("a"));
        byte[] sealed = vault.seal("case-1", MAPPING);

        assertThat(new Vault(key("a")).open("case-1", sealed)).isEqualTo(MAPPING);
        assertThat(vault.seal("case-1", MAPPING)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .startsWith("LMV1")
                .doesNotContain("rich-sub1", "host-1", "4711");
    }

    @Test
    void anotherKeyIsNamed() throws IOException {
        byte[] sealed = new Vault(key("a")).seal("case-1", MAPPING);
        Vault other = new Vault(key("b"));

        assertThatThrownBy(() -> other.open("case-1", sealed))
                .isInstanceOf(VaultException.class)
                .hasMessageContainingAll("case-1", key("a").id(), key("b").id());
    }

    @Test
    void theMappingOfAnotherCaseIsRefused() throws IOException {
        Vault vault = new Vault(key("a"));
        byte[] sealed = vault.seal("case-1", MAPPING);

        assertThatThrownBy(() -> vault.open("case-2", sealed))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("another case");
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        Vault vault = new Vault(key("a"));
        byte[] sealed = vault.seal("case-1", MAPPING);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open("case-1", changed))
                    .as("byte %s", i)
                    .isInstanceOf(VaultException.class);
            byte[] cut = java.util.Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> vault.open("case-1", cut))
                    .as("cut at %s", i)
                    .isInstanceOf(VaultException.class);
        }
    }

    @Test
    void theIndexKnowsAWordInAnyCaseAndUnderItsKeyAlone() throws IOException {
        BlindIndex index = new BlindIndex(key("a"));

        assertThat(index.of("HamCucmSub4 ")).isEqualTo(index.of("hamcucmsub4")).matches("[0-9a-f]{24}");
        assertThat(index.of("hamcucmsub5")).isNotEqualTo(index.of("hamcucmsub4"));
        assertThat(new BlindIndex(key("b")).of("hamcucmsub4")).isNotEqualTo(index.of("hamcucmsub4"));
    }

    /** Entries that are in databases must be found by later versions: the way from the key to the entry is fixed. */
    @Test
    void theWayToAnEntryIsFixed() throws IOException {
        Path file = home.resolve("fixed");
        Files.writeString(file, "00".repeat(31) + "01\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(new BlindIndex(LocalKey.at(file)).of("Zürich")).isEqualTo("99c640f35968b94bc12e0578");
    }
}
