package org.lineman.track;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;

/** Marked cases about causes of the real knowledge base. */
final class MarkedCases {
    static final Path HOME = Path.of(".");
    static final KnowledgeBase KNOWLEDGE = KnowledgeLoader.load(HOME.resolve("knowledge-base"));

    /** It leads to {@link #GIP}. */
    static final String TLS = "avaya-aes-tls-version-mismatch";

    static final String GIP = "avaya-cm-gip-stalled";

    /** It has to do with neither. */
    static final String CPU = "cisco-uc-node-cpu-pegged";

    final List<Outcome> outcomes = new ArrayList<>();

    /** A case in which one cause was weighed and named. */
    MarkedCases add(int times, Ending ending, String truth, Account.Weighed weighed) {
        for (int i = 0; i < times; i++) {
            outcomes.add(new Outcome("c" + outcomes.size(), ending, truth, account(weighed)));
        }
        return this;
    }

    static Account account(Account.Weighed weighed) {
        return new Account(
                List.of(new Account.Story(List.of(weighed.cause()), List.of(weighed.cause()))), List.of(weighed));
    }

    static Account.Weighed weighed(String cause, String verdict, double likelihood, String present, String absent) {
        return new Account.Weighed(
                cause,
                verdict,
                likelihood,
                present.isEmpty() ? List.of() : List.of(present),
                absent.isEmpty() ? List.of() : List.of(absent));
    }

    TrackRecord record() {
        return TrackRecord.of(outcomes, KNOWLEDGE);
    }

    CauseRecord record(String cause) {
        return record().causes().stream()
                .filter(one -> one.cause().equals(cause))
                .findFirst()
                .orElseThrow();
    }
}
