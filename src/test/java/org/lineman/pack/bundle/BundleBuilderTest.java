package org.lineman.pack.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.document.DocumentException;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.SmallPack;

/** What goes into a bundle comes out of it again, and the same content always gives the same bytes. */
class BundleBuilderTest {
    /** The secret key of test 1 in section 7.1 of RFC 8032. */
    private static final String PUBLISHED_KEY = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    @TempDir
    Path folder;

    private Path home;
    private Path bundle;

    @BeforeEach
    void aPack() throws IOException {
        home = SmallPack.write(folder.resolve("home"));
        bundle = folder.resolve("small.lineman");
    }

    @Test
    void whatGoesInComesOut() throws IOException {
        Manifest written = new BundleBuilder(home, 7, true, List.of(Bundles.KEY)).write(bundle);
        Path into = Files.createDirectory(folder.resolve("into"));

        try (Bundle opened = Bundle.open(bundle, Bundles.TERMS)) {
            opened.extract(into);

            assertThat(opened.manifest()).isEqualTo(written);
            assertThat(opened.signers()).extracting(TrustedKey::name).containsExactly("key-0");
        }
        assertThat(SmallPack.read(into)).containsExactlyInAnyOrderEntriesOf(SmallPack.files());
        assertThat(written.name()).isEqualTo("small");
        assertThat(written.version()).isEqualTo("1.2.3");
        assertThat(written.counter()).isEqualTo(7);
        assertThat(written.digest()).isEqualTo(PackIdentity.of(into).digest());
    }

    @Test
    void casesCanStayAtHomeAndTheDigestIsTheSame() throws IOException {
        Manifest whole = new BundleBuilder(home, 1, true, List.of(Bundles.KEY)).write(bundle);
        Manifest slim = new BundleBuilder(home, 1, false, List.of(Bundles.KEY)).write(bundle);
        Path into = Files.createDirectory(folder.resolve("into"));

        try (Bundle opened = Bundle.open(bundle, Bundles.TERMS)) {
            opened.extract(into);
        }
        assertThat(SmallPack.read(into).keySet()).hasSize(3).noneMatch(name -> name.contains(".cases/"));
        assertThat(slim.cases()).isFalse();
        assertThat(slim.digest()).isEqualTo(whole.digest());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameContentGivesTheSameBytesWhereverItLies(long seed) throws IOException {
        Random chance = new Random(seed);
        Map<String, String> files = SmallPack.files();
        for (int i = 0; i < 40; i++) {
            files.put(
                    "rules/v" + chance.nextInt(5) + "/f" + i + (chance.nextBoolean() ? "ä" : "-") + ".drl", "// " + i);
        }
        byte[] first = build(files, chance, "one");
        byte[] second = build(files, chance, "two");

        assertThat(second).isEqualTo(first);
    }

    /** Writes the files in an order and with times that chance decides, and builds. */
    private byte[] build(Map<String, String> files, Random chance, String name) throws IOException {
        List<String> order = new ArrayList<>(files.keySet());
        Collections.shuffle(order, chance);
        Map<String, String> shuffled = new LinkedHashMap<>();
        order.forEach(file -> shuffled.put(file, files.get(file)));
        Path other = SmallPack.write(folder.resolve(name), shuffled);
        for (String file : order) {
            Files.setLastModifiedTime(
                    other.resolve(file), FileTime.from(Instant.ofEpochSecond(chance.nextInt(2_000_000_000))));
        }
        Path built = folder.resolve(name + ".lineman");
        new BundleBuilder(other, 3, true, List.of(Bundles.KEY)).write(built);
        return Files.readAllBytes(built);
    }

    /** A change of this digest is a change of the format: bundles of before could not be built again. */
    @Test
    void theBytesAreThoseOfEveryOtherMachine() throws IOException {
        SigningKey key = SigningKey.read(Files.writeString(folder.resolve("k.key"), PUBLISHED_KEY));
        new BundleBuilder(home, 7, true, List.of(key)).write(bundle);

        assertThat(key.fingerprint()).isEqualTo("06e3fd8fda29bb60ab59557de61edb0aecdb231134be30e75b455f8e1b792fa9");
        assertThat(Digests.sha256(Files.readAllBytes(bundle)))
                .isEqualTo("c3a70ae30daa75f908a274d3b51a13c183c7abc4b9372dfe9e242cf6b5d1b742");
    }

    @Test
    void severalMaySignAndOneOfThemIsEnough() throws IOException {
        SigningKey old = SigningKey.generate();
        SigningKey fresh = SigningKey.generate();
        new BundleBuilder(home, 7, true, List.of(old, fresh, old)).write(bundle);

        for (TrustedKeys trusted :
                List.of(Bundles.trusting(old), Bundles.trusting(fresh), Bundles.trusting(Bundles.KEY, fresh))) {
            try (Bundle opened = Bundle.open(bundle, BundleTerms.signedBy(trusted))) {
                opened.check();
                assertThat(opened.signers()).hasSize(1);
            }
        }
        try (Bundle opened = Bundle.open(bundle, BundleTerms.signedBy(Bundles.trusting(old, fresh)))) {
            assertThat(opened.signers()).hasSize(2);
        }
    }

    @Test
    void anUnsignedBundleIsForThoseWhoSaySo() throws IOException {
        new BundleBuilder(home, 7, true, List.of()).write(bundle);

        assertThatThrownBy(() -> Bundle.open(bundle, Bundles.TERMS)).hasMessage("small.lineman: is not signed");
        try (Bundle opened = Bundle.open(bundle, BundleTerms.wholeOnly())) {
            opened.check();
            assertThat(opened.signers()).isEmpty();
        }
    }

    @Test
    void whatWasThereStaysWhenTheBuildFails() throws IOException {
        Files.writeString(bundle, "the release before");
        SmallPack.write(home, Map.of("rules/acme/Gate/clash.drl", ""));

        assertThatThrownBy(() -> new BundleBuilder(home, 7, true, List.of()).write(bundle))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("clashes with");
        assertThat(bundle).hasContent("the release before");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("home", "small.lineman");
    }

    @Test
    void aCounterHasItsBounds() {
        assertThatThrownBy(() -> new BundleBuilder(home, -1, true, List.of()))
                .hasMessageContaining("a counter is 0 to");
    }
}
