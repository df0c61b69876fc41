package org.lineman.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lineman.fact.Subject;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;

/** What stays open when a weak sign is there and a stronger one of its group has not been looked for. */
class OpenCausesTest {
    private static final KnowledgeBase KNOWLEDGE =
            KnowledgeLoader.load(Path.of(System.getProperty("basedir", "."), "knowledge-base"));
    private static final Subject PORT_NETWORK = new Subject(Subject.Kind.PORT_NETWORK, "4");
    private static final String LOST = "avaya-ipsi-heartbeat-lost";

    @Test
    void aGapOfUnknownWeightIsAtRiskAndItsTimeoutIsAskedFor() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .present(LOST, "heartbeats-missed", PORT_NETWORK)
                .answer();

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.inconclusive()).extracting(Answer.Candidate::cause).contains(LOST);
        assertThat(answer.nextTests())
                .extracting(Answer.TestToRun::test)
                .contains("read-ipsi-parameters", "read-port-network-events");
    }

    @Test
    void aSignThatIsTheStrongestOfItsGroupLeavesNothingOfItOpen() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .present(LOST, "gap-as-long-as-any-timeout", PORT_NETWORK)
                .answer();

        assertThat(answer.problems())
                .extracting(problem -> problem.root().cause())
                .containsExactly(LOST);
    }
}
