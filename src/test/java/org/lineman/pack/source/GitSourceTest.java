package org.lineman.pack.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.document.DocumentException;
import org.lineman.pack.PackIdentity;
import org.lineman.pack.SmallPack;
import org.lineman.pack.files.PackLimits;

/** Packs come from repositories as they are stored there, at the revision that was asked for, and nothing else comes with them. */
class GitSourceTest {
    @TempDir
    Path folder;

    private SmallRepository repository;
    private int fetched;

    @BeforeEach
    void aRepository() throws IOException {
        repository = new SmallRepository(folder.resolve("repository.git"));
    }

    private GitSource source(String revision) {
        return new GitSource(repository.address(), revision, "", folder.resolve("cache"));
    }

    private Path into() throws IOException {
        return Files.createDirectory(folder.resolve("into" + fetched++));
    }

    private static Map<String, byte[]> files(String rule) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        SmallPack.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put("rules/acme/gate/gate-stuck.drl", rule.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @Test
    void tagAnnotatedTagBranchAndCommitMeanTheSameCommit() throws IOException {
        String commit = repository.commit("main", files("// one\n"));
        repository.tag("light", commit);
        repository.annotatedTag("v1", commit);

        for (String revision : new String[] {"light", "v1", "refs/tags/v1", "main", "refs/heads/main", commit}) {
            Path into = into();
            Provenance brought = source(revision).fetch(into);

            assertThat(brought.revision()).as(revision).isEqualTo(commit);
            assertThat(source(revision).head()).as(revision).isEqualTo(commit);
            assertThat(brought.kind()).isEqualTo("git");
            assertThat(brought.location()).isEqualTo(repository.address() + "#" + revision);
            assertThat(SmallPack.read(into)).hasSize(5).containsEntry("rules/acme/gate/gate-stuck.drl", "// one\n");
            assertThat(PackIdentity.of(into).version()).isEqualTo("1.2.3");
        }
    }

    @Test
    void aBranchThatMovedIsFollowedAndATagThatMovedToo() throws IOException {
        String first = repository.commit("main", files("// one\n"));
        repository.tag("current", first);
        assertThat(source("main").fetch(into()).revision()).isEqualTo(first);
        assertThat(source("current").fetch(into()).revision()).isEqualTo(first);

        String second = repository.commit("main", files("// two\n"));
        assertThat(source("main").head()).isEqualTo(second);
        assertThat(source("current").head()).isEqualTo(first);
        Path into = into();
        assertThat(source("main").fetch(into).revision()).isEqualTo(second);
        assertThat(SmallPack.read(into)).containsEntry("rules/acme/gate/gate-stuck.drl", "// two\n");

        String rewritten = repository.root("main", files("// three\n"));
        repository.tag("current", rewritten);
        assertThat(source("main").fetch(into()).revision()).isEqualTo(rewritten);
        assertThat(source("current").fetch(into()).revision()).isEqualTo(rewritten);
        assertThat(source(first).fetch(into()).revision())
                .as("what nothing leads to any more is still in the cache")
                .isEqualTo(first);
    }

    @Test
    void aCommitThatIsInTheCacheNeedsNoRepository() throws IOException {
        String commit = repository.commit("main", files("// one\n"));
        source(commit).fetch(into());
        Files.move(folder.resolve("repository.git"), folder.resolve("gone.git"));

        assertThat(source(commit).fetch(into()).revision()).isEqualTo(commit);
        assertThatThrownBy(() -> source("main").fetch(into()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("repository " + repository.address());
    }

    @Test
    void theCacheMayBeDeleted() throws IOException {
        String commit = repository.commit("main", files("// one\n"));
        source("main").fetch(into());
        SmallRepository.delete(folder.resolve("cache"));

        assertThat(source("main").fetch(into()).revision()).isEqualTo(commit);
    }

    @Test
    void aTagGoesBeforeABranchOfTheSameName() throws IOException {
        String tagged = repository.commit("twice", files("// one\n"));
        repository.tag("twice", tagged);
        String later = repository.commit("twice", files("// two\n"));

        assertThat(source("twice").head()).isEqualTo(tagged);
        assertThat(source("refs/heads/twice").fetch(into()).revision()).isEqualTo(later);
    }

    @Test
    void filesComeAsTheyAreStored() throws IOException {
        Map<String, byte[]> files = files("// one\r\n");
        files.put(".gitattributes", "* text eol=lf ident filter=evil\n".getBytes(StandardCharsets.UTF_8));
        files.put("rules/.gitattributes", "*.drl text eol=lf\n".getBytes(StandardCharsets.UTF_8));
        files.put("rules/id.txt", "$Id$\r\n".getBytes(StandardCharsets.UTF_8));
        files.put("README.md", "not of the pack".getBytes(StandardCharsets.UTF_8));
        repository.commit("main", files);
        Path into = into();

        source("main").fetch(into);

        assertThat(SmallPack.read(into))
                .containsEntry("rules/acme/gate/gate-stuck.drl", "// one\r\n")
                .containsEntry("rules/id.txt", "$Id$\r\n")
                .doesNotContainKeys("README.md", ".gitattributes");
    }

    @Test
    void thePackMayLieInAFolder() throws IOException {
        Map<String, byte[]> deeper = new LinkedHashMap<>();
        files("// one\n").forEach((name, content) -> deeper.put("packs/voice/" + name, content));
        String commit = repository.commit("main", deeper);
        Path into = into();
        GitSource source = new GitSource(repository.address(), "main", "/packs/voice/", folder.resolve("cache"));

        assertThat(source.fetch(into).revision()).isEqualTo(commit);
        assertThat(source.describe()).isEqualTo("repository " + repository.address() + "#main:packs/voice");
        assertThat(SmallPack.read(into)).containsKey("rules/pack.yaml");
        assertThatThrownBy(() -> source("main").fetch(into()))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("rules: no such folder in commit " + commit);
        assertThatThrownBy(() ->
                        new GitSource(repository.address(), "main", "absent", folder.resolve("cache")).fetch(into()))
                .hasMessage("absent: no such folder in commit " + commit);
    }

    @Test
    void linksAndSubmodulesAreRefusedAllAtOnce() throws IOException {
        repository.add("rules/link.drl", FileMode.SYMLINK, "../../../etc/passwd");
        repository.add("rules/acme/module", FileMode.GITLINK, "");
        repository.commit("main", files("// one\n"));
        Path into = into();

        assertThatThrownBy(() -> source("main").fetch(into))
                .isInstanceOf(DocumentException.class)
                .hasMessage("rules/acme/module: is a submodule; a pack lies in one repository\n"
                        + "rules/link.drl: is a symbolic link; a pack has files only");
        assertThat(into).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsALinkIsRefused() throws IOException {
        repository.add("rules", FileMode.SYMLINK, "elsewhere");
        Map<String, byte[]> files = files("");
        files.keySet().removeIf(name -> name.startsWith("rules/"));
        repository.commit("main", files);

        assertThatThrownBy(() -> source("main").fetch(into())).hasMessageContaining("rules: is a symbolic link");
    }

    @Test
    void namesThatDoHarmAreRefused() throws IOException {
        Map<String, byte[]> files = files("// one\n");
        files.put("rules/acme/GATE/other.drl", new byte[0]);
        files.put("rules/acme/nul", new byte[0]);
        repository.commit("main", files);
        Path into = into();

        assertThatThrownBy(() -> source("main").fetch(into))
                .hasMessageContainingAll("clashes with rules/acme/GATE/", "'nul' is a name that not every file system");
        assertThat(into).isEmptyDirectory();
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
        Map<String, byte[]> files = files("// one\n");
        files.put("rules/huge.bin", new byte[PackLimits.LARGEST_FILE + 1]);
        repository.commit("main", files);
        Path into = into();

        assertThatThrownBy(() -> source("main").fetch(into))
                .isInstanceOf(DocumentException.class)
                .hasMessage("rules/huge.bin: the file has 33554433 bytes; a file of a pack has at most 33554432");
        assertThat(into).isEmptyDirectory();
    }

    @Test
    void treesThatUnfoldToMillionsOfFoldersAreRefused() throws IOException {
        repository.bomb("main", 10, 10);

        assertThatThrownBy(() -> source("main").fetch(into()))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("there are more than");
    }

    @Test
    void aPointerOfLargeFileStorageIsNoContent() throws IOException {
        Map<String, byte[]> files = files("// one\n");
        files.put(
                "rules/trace.pcap",
                "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n".getBytes(StandardCharsets.UTF_8));
        repository.commit("main", files);

        assertThatThrownBy(() -> source("main").fetch(into()))
                .hasMessage("rules/trace.pcap: is a pointer of Git LFS: its content is not in the repository");
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        repository.commit("main", files("// one\n"));
        repository.commit("release/2", files("// two\n"));

        assertThatThrownBy(() -> source("v9").head())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no tag and no branch 'v9'; there are: main, release/2");
        assertThatThrownBy(
                        () -> source("0123456789012345678901234567890123456789").fetch(into()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no branch and no tag leads to the commit 0123456789");
        assertThatThrownBy(() ->
                        new GitSource(folder.resolve("no").toString(), "main", "", folder.resolve("cache")).head())
                .isInstanceOf(IOException.class);
    }

    /** Settings that send every address elsewhere, as somebody may have them for their own work. */
    @Test
    void theSettingsOfTheUserAreNotTaken() throws IOException {
        String commit = repository.commit("main", files("// one\n"));
        SystemReader before = SystemReader.getInstance();
        SystemReader.setInstance(new SystemReader.Delegate(before) {
            @Override
            public StoredConfig getUserConfig() {
                Config settings = new Config();
                settings.setString("url", "file:///elsewhere", "insteadOf", "file:///");
                return new FileBasedConfig(settings, null, FS.DETECTED);
            }
        });
        try {
            assertThat(source("main").fetch(into()).revision()).isEqualTo(commit);
        } finally {
            SystemReader.setInstance(before);
        }
    }

    @Test
    void aCommitMayComeOverHttp() throws IOException {
        String commit = repository.commit("main", files("// one\n"));
        try (RepositoryServer server = new RepositoryServer(folder.resolve("repository.git"), "main", commit)) {
            Path into = into();
            GitSource source = new GitSource(server.address(), commit, "", folder.resolve("cache"));

            assertThat(source.fetch(into).revision()).isEqualTo(commit);
            assertThat(SmallPack.read(into)).hasSize(5);
        }
    }
}
