package org.lineman.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.generated.GeneratedCode;

/** Rules that try to get out are refused by name and line, by either check alone, and nothing of what they try happens. */
class EscapeTest {
    private static final int LEAST_ESCAPES = 60;
    private static final int LEAST_COMPILED = 60;

    @BeforeEach
    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        System.clearProperty(Escape.CANARY_PROPERTY);
        Files.deleteIfExists(Escape.CANARY_FILE);
    }

    @TestFactory
    Stream<DynamicTest> theTextIsRefusedWithItsFileLineAndReason() {
        assertThat(Escape.all()).hasSizeGreaterThan(LEAST_ESCAPES);
        return Escape.all().stream()
                .map(escape -> DynamicTest.dynamicTest(escape.name(), () -> {
                    List<DocumentProblem> problems = problems(escape);

                    assertThat(problems).anySatisfy(problem -> {
                        assertThat(problem.file())
                                .isEqualTo("rules/" + escape.file().path());
                        assertThat(problem.line()).isEqualTo(escape.line());
                        assertThat(problem.says()).contains(escape.reason());
                    });
                    assertThat(Escape.happened()).isFalse();
                }));
    }

    /**
     * The bytecode by itself, as if the reading of the text had overlooked everything. It guards what rules can reach and
     * whether they end; whether they are sensible is the other check's business, so that those that only waste time or are
     * ignored are listed.
     */
    @Test
    void theBytecodeAloneRefusesEverythingThatReachesOut() throws IOException {
        List<String> ranWhileCompiled = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Escape escape : Escape.all()) {
            byte[] module = compiled(escape);
            if (module.length > 0) {
                (GeneratedCode.refused(module).isEmpty() ? passed : refused).add(escape.name());
            }
            if (Escape.happened()) {
                ranWhileCompiled.add(escape.name());
                nothingIsLeftBehind();
            }
        }
        assertThat(ranWhileCompiled)
                .as("the engine starts declared types while it compiles: only the text's check stands before them")
                .containsExactly("file-declare-enum");
        assertThat(passed).containsExactlyInAnyOrderElementsOf(HarmlessEscapes.NAMES);
        assertThat(refused).as("escapes that the engine compiles").hasSizeGreaterThan(LEAST_COMPILED);
    }

    @Test
    void theBytecodeOfAnEscapeIsRefusedByTheNameOfItsRule() {
        Escape exit = Escape.all().stream()
                .filter(escape -> escape.name().equals("rhs-exit"))
                .findFirst()
                .orElseThrow();

        assertThat(GeneratedCode.refused(compiled(exit))).anySatisfy(found -> {
            assertThat(found.rules()).containsExactly("old-tls/below-minimum/present");
            assertThat(found.says()).isEqualTo("calls java.lang.System.exit");
        });
    }

    @Test
    void theReferenceExplainsEveryReason() throws IOException {
        String page = Files.readString(Path.of("docs/reference/rule.md"));

        assertThat(Escape.all()).extracting(Escape::reason).allSatisfy(reason -> assertThat(page)
                .contains(reason));
    }

    private static List<DocumentProblem> problems(Escape escape) {
        return new RuleCompiler(SmallRules.KNOWLEDGE).read(List.of(escape.file()), true);
    }

    private static byte[] compiled(Escape escape) {
        ReleaseId id = KieServices.get().newReleaseId("org.lineman", "escape", escape.name());
        List<String> complaints = new ArrayList<>();
        try {
            byte[] module =
                    Module.build(id, Map.of(escape.file(), RuleCompiler.unchecked(escape.file())), complaints::add);
            return complaints.isEmpty() ? module : new byte[0];
        } catch (StackOverflowError deeplyNested) {
            return new byte[0];
        }
    }
}
