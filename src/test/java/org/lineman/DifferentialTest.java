package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lineman.diagnosis.CaseAtHand;
import org.lineman.fact.Fact;
import org.lineman.inference.RuleFile;
import org.lineman.pack.Pack;
import org.lineman.pack.cases.CaseFolder;
import org.lineman.pack.cases.OpenCase;
import org.lineman.pack.check.Differential;

/** What a rule concludes does not depend on which other rules there are, nor on the order of the files. */
@Tag("differential")
class DifferentialTest {
    private static final Path HOME = Path.of(System.getProperty("basedir", "."));
    private static final Path CACHE = HOME.resolve("target/rules-cache");

    /** Each file alone takes a second to compile; -Dlineman.differential=100 tries them all. */
    private static final int FILES = Integer.getInteger("lineman.differential", 3);

    private static final long SEED = 20240229;

    private static Differential differential;
    private static List<RuleFile> files;

    @BeforeAll
    static void load() throws IOException {
        List<Differential.Input> inputs = new ArrayList<>();
        try (Pack pack = Pack.load(HOME, CACHE)) {
            files = new ArrayList<>(pack.ruleFiles());
            Diagnose diagnose = new Diagnose(pack);
            for (CaseFolder folder : CaseFolder.below(HOME.resolve(Pack.RULES))) {
                try (OpenCase open = OpenCase.of(folder)) {
                    CaseAtHand hand = diagnose.atHand(open.submission());
                    List<Fact> facts = new ArrayList<>(hand.facts());
                    facts.removeAll(hand.inferred().derived());
                    inputs.add(new Differential.Input(folder.label(), facts, hand.incident()));
                }
            }
            differential = new Differential(pack.knowledge(), files, CACHE, inputs);
        }
        assertThat(inputs).hasSizeGreaterThan(100);
    }

    @AfterAll
    static void close() {
        differential.close();
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        assertThat(differential.permuted(SEED)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aFileAloneConcludesWhatItConcludesAmongAll() {
        Collections.shuffle(files, new Random(SEED));
        return files.stream()
                .limit(FILES)
                .map(file -> DynamicTest.dynamicTest(
                        file.path(), () -> assertThat(differential.alone(file)).isEmpty()));
    }
}
