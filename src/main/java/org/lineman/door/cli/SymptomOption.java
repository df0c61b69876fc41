package org.lineman.door.cli;

import java.util.List;
import java.util.Optional;
import org.lineman.document.Suggestion;
import org.lineman.fact.Subject;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Symptom;
import org.lineman.recognize.Submission;

/** Reads {@code ID} or {@code ID@SUBJECT}. */
final class SymptomOption {
    private SymptomOption() {}

    /**
     * The reported symptom.
     *
     * @throws IllegalArgumentException with the nearest ids if the knowledge base has no such symptom
     */
    static Submission.Reported read(String text, KnowledgeBase knowledge) {
        int at = text.indexOf('@');
        String id = at < 0 ? text : text.substring(0, at);
        if (knowledge.symptom(id).isEmpty()) {
            List<String> known = knowledge.symptoms().stream().map(Symptom::id).toList();
            throw new IllegalArgumentException("there is no symptom '" + id + "'" + Suggestion.of(id, known));
        }
        String subject = at < 0 ? "" : text.substring(at + 1).trim();
        if (at >= 0 && subject.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + text + "' names no subject after the @, for example " + id + "@node:cm-east");
        }
        return new Submission.Reported(
                id, subject.isEmpty() ? Optional.empty() : Optional.of(Subject.parse(subject, Subject.Kind.NODE)));
    }
}
