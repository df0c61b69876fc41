package org.lineman.diagnosis;

import java.util.Collection;
import java.util.List;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;

/** Places in the evidence, as the answer writes them. */
final class Sources {
    private Sources() {}

    static Answer.SourceRef of(Source source) {
        if (source instanceof Source.Lines) {
            return new Answer.SourceRef(source.evidence(), source.place(), "", "");
        }
        if (source instanceof Source.Frames) {
            return new Answer.SourceRef(source.evidence(), "", source.place(), "");
        }
        return new Answer.SourceRef(source.evidence(), "", "", source.place());
    }

    /** The places of facts, each once, in reading order. */
    static List<Answer.SourceRef> of(Collection<Fact> facts) {
        return facts.stream()
                .map(Fact::source)
                .distinct()
                .sorted()
                .map(Sources::of)
                .toList();
    }
}
