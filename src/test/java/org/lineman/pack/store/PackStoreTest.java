package org.lineman.pack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentException;
import org.lineman.pack.GatePack;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.SignedSource;
import org.lineman.pack.source.FolderSource;
import org.lineman.pack.source.PackSource;
import org.lineman.pack.source.Provenance;

class PackStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @TempDir
    Path folder;

    private PackStore store;

    @BeforeEach
    void open() {
        store = new PackStore(folder.resolve("packs"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsAPackWithWhereItCameFromUnderTheDigestOfAllItsFiles() throws IOException {
        StoredPack added = store.add(new SignedSource(7, GatePack.files("2026.3.0")), NOON);

        assertThat(added.folder().getFileName()).hasToString(added.content().substring("sha256:".length()));
        assertThat(added.digest()).isEqualTo(PackIdentity.of(added.folder()).digest());
        assertThat(added.folder().resolve("rules/acme/gate/acme-gate-cut-off.cases/positive-night/expect.yaml"))
                .exists();
        assertThat(store.list()).containsExactly(added);
        StoredPack read = store.list().get(0);
        assertThat(read.provenance().signedBy()).contains("release key");
        assertThat(read.provenance().counter()).hasValue(7);
        assertThat(read.added()).isEqualTo(NOON);
    }

    @Test
    void isAskedByVersionOrDigestOrItsBeginning() throws IOException {
        StoredPack one = store.add(new SignedSource(7, GatePack.files("2026.3.0")), NOON);
        store.add(new SignedSource(8, GatePack.files("2026.4.0")), NOON);

        assertThat(store.named("2026.3.0")).containsExactly(one);
        assertThat(store.named(one.digest())).containsExactly(one);
        assertThat(store.named(one.digest().substring("sha256:".length(), 15))).containsExactly(one);
        assertThat(store.named("2026")).isEmpty();
        assertThat(store.named("sha256:")).isEmpty();
    }

    @Test
    void aVersionNamesOneContent() throws IOException {
        store.add(new SignedSource(7, GatePack.files("2026.3.0")), NOON);

        assertThatThrownBy(() -> store.add(new SignedSource(8, GatePack.doubtful("2026.3.0")), NOON))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("rules/pack.yaml: version: the version 2026.3.0 is taken: sha256:");
        Map<String, String> otherCase = GatePack.files("2026.3.0");
        otherCase.replaceAll((name, text) -> name.endsWith("expect.yaml") ? text + "stale: []\n" : text);
        assertThatThrownBy(() -> store.add(new SignedSource(8, otherCase), NOON))
                .hasMessageContaining("the same with other cases");
        assertThat(store.list()).hasSize(1);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aFolderIsWorkInProgressWhoseVersionMayStay() throws IOException {
        Path home = GatePack.write(folder.resolve("home"), GatePack.files("2026.3.0"));
        StoredPack first = store.add(new FolderSource(home), NOON);
        GatePack.write(home, GatePack.doubtful("2026.3.0"));
        StoredPack second = store.add(new FolderSource(home), NOON.plusSeconds(1));
        StoredPack again = store.add(new FolderSource(home), NOON.plusSeconds(2));

        assertThat(store.named("2026.3.0")).containsExactly(second, first);
        assertThat(again).isEqualTo(second);
    }

    @Test
    void whatIsNoPackLeavesNothingBehind() throws IOException {
        PackSource cut = source(new Provenance("bundle", "x", "", Optional.empty(), OptionalLong.empty()), into -> {
            Files.createDirectories(into.resolve("rules"));
            throw new IOException("the line broke");
        });

        assertThatThrownBy(() -> store.add(cut, NOON)).hasMessage("the line broke");
        assertThatThrownBy(() -> store.add(new SignedSource(1, Map.of("rules/pack.yaml", "schema: 1\n")), NOON))
                .isInstanceOf(DocumentException.class);
        assertThat(store.list()).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whatAProcessLeftUnfinishedIsSweptAwayAtTheNextStart() throws IOException {
        StoredPack whole = store.add(new SignedSource(7, GatePack.files("2026.3.0")), NOON);
        store.close();
        GatePack.write(store.folder().resolve(".incoming-killed"), GatePack.files("2026.5.0"));
        GatePack.write(store.folder().resolve(".leaving-killed"), GatePack.files("2026.2.0"));

        store = new PackStore(folder.resolve("packs"));

        assertThat(leftovers()).isEmpty();
        assertThat(store.list()).containsExactly(whole);
    }

    @Test
    void aDamagedPackIsFoundOutAndCanBeAddedAgain() throws IOException {
        PackSource source = new SignedSource(7, GatePack.files("2026.3.0"));
        StoredPack pack = store.add(source, NOON);
        pack.requireIntact();
        Files.writeString(pack.folder().resolve("rules/acme/gate/acme-gate-cut-off.drl"), "// gone\n");

        assertThatThrownBy(pack::requireIntact).hasMessageContaining("its files are not those that were stored");
        StoredPack again = store.add(source, NOON);
        again.requireIntact();
        assertThat(store.list()).containsExactly(again);
    }

    @Test
    void aFolderThatIsNoPackIsLeftOut() throws IOException {
        Files.createDirectories(store.folder().resolve("0".repeat(64)));
        StoredPack whole = store.add(new SignedSource(7, GatePack.files("2026.3.0")), NOON);

        assertThat(store.list()).containsExactly(whole);
    }

    @Test
    void prunesAllButTheNewestAndThosePinned() throws IOException {
        StoredPack oldest = store.add(new SignedSource(1, GatePack.files("1")), NOON);
        StoredPack old = store.add(new SignedSource(2, GatePack.files("2")), NOON.plusSeconds(1));
        StoredPack newest = store.add(new SignedSource(3, GatePack.files("3")), NOON.plusSeconds(2));

        assertThat(store.prune(1, Set.of(oldest.digest()))).containsExactly(old);
        assertThat(store.list()).containsExactly(newest, oldest);
        assertThat(old.folder()).doesNotExist();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aSecondServiceReadsAndDoesNotWrite() throws IOException {
        StoredPack pack = store.add(new SignedSource(7, GatePack.files("2026.3.0")), NOON);
        try (PackStore second = new PackStore(store.folder())) {
            assertThat(second.list()).containsExactly(pack);
            assertThatThrownBy(() -> second.add(new SignedSource(8, GatePack.files("4")), NOON))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("another service keeps its packs in");
        }
    }

    private Stream<Path> leftovers() throws IOException {
        try (Stream<Path> entries = Files.list(store.folder())) {
            return entries.filter(entry -> entry.getFileName().toString().contains("ing-")).toList().stream();
        }
    }

    private interface Bringing {
        void into(Path folder) throws IOException;
    }

    private static PackSource source(Provenance provenance, Bringing bringing) {
        return new PackSource() {
            @Override
            public Provenance fetch(Path into) throws IOException {
                bringing.into(into);
                return provenance;
            }

            @Override
            public String head() {
                return provenance.revision();
            }

            @Override
            public String describe() {
                return provenance.location();
            }
        };
    }
}
