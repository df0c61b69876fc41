package org.lineman.pack.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;
import org.lineman.pack.check.Finding;
import org.lineman.pack.check.PackCopy;
import org.lineman.pack.check.RulesCheck;

class ScaffoldTest {
    @TempDir
    Path folder;

    @Test
    void whatIsBegunCanBeLoadedAndEveryFileOfItFailsUntilItIsFilledIn() throws Exception {
        Path home = PackCopy.into(folder);

        List<String> files = write(home, "cisco/ucm/cisco-ucm-sample-problem", false);

        assertThat(files)
                .hasSize(8)
                .startsWith(
                        "knowledge-base/cisco/ucm/cisco-ucm-sample-problem.md",
                        "rules/cisco/ucm/cisco-ucm-sample-problem.drl");
        List<Finding> findings = RulesCheck.of(home, folder.resolve("cache")).findings();
        assertThat(files).allSatisfy(file -> assertThat(findings)
                .anyMatch(one -> one.file().equals(file) && one.says().contains("FILL-IN") && one.line() > 0));
        assertThat(findings)
                .filteredOn(one -> one.severity() == Finding.Severity.ERROR)
                .allMatch(one -> one.says().contains("FILL-IN"));
    }

    @Test
    void refusesWhatIsThereAndNamesIt() throws Exception {
        Path home = PackCopy.into(folder);
        Path rule = home.resolve("rules/cisco/ucm/cisco-ucm-sample-problem.drl");
        Files.writeString(rule, "mine");

        assertThatThrownBy(() -> write(home, "cisco/ucm/cisco-ucm-sample-problem", false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("rules/cisco/ucm/cisco-ucm-sample-problem.drl");
        assertThat(rule).hasContent("mine");
        assertThat(home.resolve("knowledge-base/cisco/ucm/cisco-ucm-sample-problem.md"))
                .doesNotExist();
    }

    @Test
    void refusesNamesThatWillNotDo() throws Exception {
        Path home = PackCopy.into(folder);

        assertThatThrownBy(() -> write(home, "cisco/uc/cisco-ucm-sample-problem", false))
                .hasMessageContaining("did you mean 'cisco/ucm'?");
        assertThatThrownBy(() -> write(home, "cisco/ucm/cisco-ucm-ccm-crash", false))
                .hasMessageContaining("is taken by knowledge-base/cisco/ucm/cisco-ucm-ccm-crash.md");
        assertThatThrownBy(() -> write(home, "cisco/ucm/Code_Red", false)).hasMessageContaining("'Code_Red'");
        assertThatThrownBy(() -> write(home, "../../etc", false)).hasMessageContaining("'..'");
        assertThatThrownBy(() -> write(home, "code-red", false)).hasMessageContaining("vendor/product/id");
        assertThat(write(home, "acme/pbx/acme-pbx-down", true)).hasSize(8);
    }

    private static List<String> write(Path home, String name, boolean newProduct) throws Exception {
        KnowledgeBase knowledge = KnowledgeLoader.load(home.resolve("knowledge-base"));
        return Scaffold.write(home, ProblemName.parse(name), knowledge, newProduct);
    }
}
