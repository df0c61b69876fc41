package org.lineman.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Source;
import org.lineman.fact.Dating;
import org.lineman.fact.Fact;
import org.lineman.fact.Related;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.When;
import org.lineman.inference.Inferred;
import org.lineman.inference.Observation;
import org.lineman.inference.SymptomSeen;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.recognize.Submission;

/** A case put together by hand, as the rules would have left it. */
final class CaseBuilder {
    private final KnowledgeBase knowledge;
    private final List<Observation> observations = new ArrayList<>();
    private final List<SymptomSeen> symptoms = new ArrayList<>();
    private final List<Submission.Reported> reported = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private int line;

    CaseBuilder(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** A fact of its own, on a line of its own, for each observation that is given none. */
    private Fact sign(Subject subject) {
        line++;
        return new org.lineman.fact.AlarmRaised(subject, When.UNKNOWN, at(line), "sign-" + line, null, null);
    }

    static Source at(int line) {
        return Source.Lines.at("evidence.log", line);
    }

    CaseBuilder present(String cause, String indicator, Subject subject, Fact... shown) {
        return observe(cause, indicator, subject, true, shown);
    }

    CaseBuilder absent(String cause, String indicator, Subject subject, Fact... shown) {
        return observe(cause, indicator, subject, false, shown);
    }

    private CaseBuilder observe(String cause, String indicator, Subject subject, boolean present, Fact... shown) {
        List<Fact> matched = shown.length == 0 ? List.of(sign(subject)) : List.of(shown);
        facts.addAll(matched);
        observations.add(new Observation(cause, indicator, subject, present, matched, cause + "/" + indicator));
        return this;
    }

    CaseBuilder seen(String symptom, Subject subject, Fact... shown) {
        List<Fact> matched = shown.length == 0 ? List.of(sign(subject)) : List.of(shown);
        facts.addAll(matched);
        symptoms.add(new SymptomSeen(symptom, subject, matched, "symptom/" + symptom));
        return this;
    }

    CaseBuilder reported(String symptom) {
        reported.add(new Submission.Reported(symptom, Optional.empty()));
        return this;
    }

    CaseBuilder related(Subject subject, Related.Relation relation, Subject other) {
        facts.add(new Related(subject, When.UNKNOWN, at(++line), relation, other));
        return this;
    }

    CaseBuilder fact(Fact fact) {
        facts.add(fact);
        return this;
    }

    Answer answer() {
        return Diagnosis.of(new CaseAtHand(
                knowledge,
                new Answer.PackRef("test", "sha256:0"),
                reported,
                facts.stream().distinct().toList(),
                List.of(),
                new Inferred(observations, symptoms, List.of(), List.of(), observations.size()),
                Optional.empty(),
                false,
                new Dating(Map.of(), Optional.empty(), Stamp.NONE, Stamp.NONE),
                List.of(),
                List.of(),
                List.of()));
    }

    static When moment(String time) {
        return When.exactly(Instant.parse(time));
    }
}
