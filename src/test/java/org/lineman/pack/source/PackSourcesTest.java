package org.lineman.pack.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineman.document.DocumentException;
import org.lineman.pack.SmallPack;
import org.lineman.pack.bundle.BundleBuilder;
import org.lineman.pack.bundle.SigningKey;
import org.lineman.pack.bundle.TrustedKeys;

/** The words by which people name a source, and what a source of bundles asks for. */
class PackSourcesTest {
    @TempDir
    Path folder;

    private final SourceTerms terms = SourceTerms.strict(Path.of("cache"));

    @ParameterizedTest
    @CsvSource({
        "packs/voice, folder packs/voice",
        "folder:packs/voice, folder packs/voice",
        "folder:odd.lineman, folder odd.lineman",
        "voice.lineman, bundle voice.lineman",
        "bundle:voice.zip, bundle voice.zip",
        "git:/srv/voice.git#v1, repository /srv/voice.git#v1",
        "git:../voice#main:packs/voice, repository ../voice#main:packs/voice",
        "git:https://git.example.org/voice.git#v1, repository https://git.example.org/voice.git#v1",
        "git:https://joe:secret@git.example.org/voice.git#v1, repository https://git.example.org/voice.git#v1",
        "git:http://git.example.org/v.git#0123456789012345678901234567890123456789,"
                + " repository http://git.example.org/v.git#0123456789012345678901234567890123456789"
    })
    void wordsMeanASource(String spec, String described) {
        assertThat(PackSources.of(spec, terms).describe()).isEqualTo(described);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|name a folder",
                "folder:|name a folder",
                "bundle: |name a folder",
                "https://git.example.org/voice.git|say git:https://git.example.org/voice.git#TAG",
                "git:https://git.example.org/voice.git|say which tag, branch or commit",
                "git:https://git.example.org/voice.git#|say which tag, branch or commit",
                "git:#v1|the address of the repository is missing",
                "git:http://git.example.org/voice.git#v1|over http:// anybody on the way",
                "git:ssh://git@git.example.org/voice.git#v1|and not by ssh://",
                "git:git://git.example.org/voice.git#v1|and not by git://",
                "git:git@git.example.org:voice.git#v1|ssh is not spoken here",
            })
    void wordsThatMeanNothingAreRefusedWithWhatWouldBeRight(String spec, String says) {
        assertThatThrownBy(() -> PackSources.of(spec, terms))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aBundleIsTakenOnTheTerms() throws IOException {
        SigningKey key = SigningKey.generate();
        SourceTerms trusting = terms.trusting(new TrustedKeys(List.of(key.trusted("releases"))));
        String spec = folder.resolve("small.lineman").toString();
        Path home = SmallPack.write(folder.resolve("home"));
        new BundleBuilder(home, 4, true, List.of(key)).write(Path.of(spec));
        Path into = Files.createDirectory(folder.resolve("into"));

        assertThatThrownBy(() -> PackSources.of(spec, terms).fetch(into)).isInstanceOf(DocumentException.class);
        assertThatThrownBy(() -> PackSources.of(spec, trusting.atLeast(5)).head())
                .hasMessageContaining("has the counter 4, and at least 5 is wanted");
        assertThat(into).isEmptyDirectory();

        PackSource source = PackSources.of(spec, trusting.atLeast(4));
        Provenance brought = source.fetch(into);
        assertThat(brought.kind()).isEqualTo("bundle");
        assertThat(brought.location()).isEqualTo(spec);
        assertThat(brought.signedBy()).contains("releases (sha256:" + key.fingerprint() + ")");
        assertThat(brought.counter()).hasValue(4);
        assertThat(brought.revision()).startsWith("sha256:").isEqualTo(source.head());
        assertThat(SmallPack.read(into)).containsExactlyInAnyOrderEntriesOf(SmallPack.files());
    }

    @Test
    void anUnsignedBundleIsTakenOnlyIfThatWasSaid() throws IOException {
        String spec = folder.resolve("small.lineman").toString();
        new BundleBuilder(SmallPack.write(folder.resolve("home")), 4, true, List.of()).write(Path.of(spec));

        assertThatThrownBy(() -> PackSources.of(spec, terms).head()).hasMessage("small.lineman: is not signed");
        Provenance brought =
                PackSources.of(spec, terms.allowingUnsigned()).fetch(Files.createDirectory(folder.resolve("into")));
        assertThat(brought.signedBy()).isEmpty();
    }
}
