package org.lineman.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lineman.fact.NodeIdentity;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;

/** A reported symptom that several vendors' faults lead to, and evidence that speaks of one of them. */
class VendorsTest {
    private static final KnowledgeBase KNOWLEDGE =
            KnowledgeLoader.load(Path.of(System.getProperty("basedir", "."), "knowledge-base"));
    private static final Subject NODE = Subject.node("n1");

    @Test
    void withoutEvidenceEveryVendorsFaultIsAskedFor() {
        Answer answer =
                new CaseBuilder(KNOWLEDGE).reported("phones-unregistered").answer();

        assertThat(answer.inconclusive())
                .extracting(Answer.Candidate::cause)
                .anyMatch(cause -> cause.startsWith("avaya-"))
                .anyMatch(cause -> cause.startsWith("cisco-"));
    }

    @Test
    void aFindingOnOneVendorsServersLeavesTheOthersOut() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .reported("phones-unregistered")
                .present("avaya-denial-authentication", "password-refused", NODE)
                .answer();

        assertThat(answer.inconclusive())
                .extracting(Answer.Candidate::cause)
                .noneMatch(cause -> cause.startsWith("cisco-"));
    }

    @Test
    void soDoesAProductThatTheEvidenceNames() {
        Answer answer = new CaseBuilder(KNOWLEDGE)
                .reported("phones-unregistered")
                .fact(new NodeIdentity(NODE, When.UNKNOWN, CaseBuilder.at(1), null, null, "cisco-ucm"))
                .answer();

        assertThat(answer.inconclusive())
                .extracting(Answer.Candidate::cause)
                .anyMatch(cause -> cause.startsWith("cisco-"))
                .noneMatch(cause -> cause.startsWith("avaya-"));
    }
}
