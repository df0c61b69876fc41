package org.lineman.pack.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentException;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.SmallPack;

/** A pack in a folder is copied as it is, and its revision is the digest that the pack itself will have. */
class FolderSourceTest {
    @TempDir
    Path home;

    @TempDir
    Path into;

    @Test
    void bringsRulesArticlesAndCasesAndNothingElse() throws IOException {
        SmallPack.write(home);
        Files.writeString(home.resolve("README.md"), "not of the pack");

        Provenance brought = new FolderSource(home).fetch(into);

        assertThat(SmallPack.read(into)).containsExactlyInAnyOrderEntriesOf(SmallPack.files());
        assertThat(brought.kind()).isEqualTo("folder");
        assertThat(brought.revision())
                .isEqualTo(PackIdentity.of(home).digest())
                .isEqualTo(PackIdentity.of(into).digest());
        assertThat(brought.signedBy()).isEmpty();
    }

    @Test
    void headTellsAChangeOfARuleAndIgnoresOneOfACase() throws IOException {
        FolderSource source = new FolderSource(SmallPack.write(home));
        String first = source.head();

        SmallPack.write(home, Map.of("rules/acme/gate/gate-stuck.cases/positive-one/expect.yaml", "schema: 1\n#\n"));
        assertThat(source.head()).isEqualTo(first);

        SmallPack.write(home, Map.of("rules/acme/gate/gate-stuck.drl", "// other rules\n"));
        assertThat(source.head())
                .isNotEqualTo(first)
                .isEqualTo(source.fetch(into).revision());
    }

    @Test
    void takesALinkInsideOfTheFolderForTheFileAndRefusesOneThatLeadsOut() throws IOException {
        SmallPack.write(home);
        Files.createSymbolicLink(home.resolve("rules/copy.drl"), home.resolve("rules/acme/gate/gate-stuck.drl"));
        new FolderSource(home).fetch(into);
        assertThat(into.resolve("rules/copy.drl"))
                .hasContent("// rules of the gate\n")
                .isRegularFile();
        assertThat(Files.isSymbolicLink(into.resolve("rules/copy.drl"))).isFalse();

        Files.createSymbolicLink(home.resolve("rules/out.drl"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(home.resolve("rules/folder"), home.resolve("rules/acme"));
        Files.createSymbolicLink(home.resolve("rules/nowhere"), home.resolve("rules/missing"));
        assertThatThrownBy(() -> new FolderSource(home).head())
                .isInstanceOf(DocumentException.class)
                .hasMessageContainingAll(
                        "rules/out.drl: the link leads out of ",
                        "rules/folder: a link to a folder",
                        "rules/nowhere: the link leads nowhere");
        Files.delete(home.resolve("rules/out.drl"));
    }

    @Test
    void namesTheFolderThatIsMissing() {
        assertThatThrownBy(() -> new FolderSource(home.resolve("absent")).fetch(into))
                .isInstanceOf(DocumentException.class)
                .hasMessageContainingAll("knowledge-base: no such folder in", "rules: no such folder in");
    }

    @Test
    void writesIntoAnEmptyFolderOnly() throws IOException {
        SmallPack.write(home);
        Files.writeString(into.resolve("here-before.txt"), "");

        assertThatThrownBy(() -> new FolderSource(home).fetch(into)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(SmallPack.read(into)).containsOnlyKeys("here-before.txt");
    }
}
