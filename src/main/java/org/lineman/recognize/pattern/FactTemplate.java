package org.lineman.recognize.pattern;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;
import org.lineman.fact.When;
import org.lineman.recognize.text.SubjectText;

/**
 * How a match becomes a fact.
 *
 * @param kind the kind of fact
 * @param subject what it is about; empty for the machine the line is from
 * @param fields the values of its components
 * @param timed false if the fact holds at no particular time
 */
record FactTemplate(
        Vocabulary.Kind kind, Optional<Template> subject, Map<Vocabulary.Field, Template> fields, boolean timed) {

    /**
     * Builds the fact.
     *
     * @param here the machine the line is from
     * @throws IllegalArgumentException naming the component that is wrong
     */
    Fact build(Groups match, Subject here, When when, Source source) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((field, template) ->
                template.fill(match).ifPresent(text -> values.put(field.name(), field.parse(text))));
        Subject about = subject.flatMap(template -> template.fill(match))
                .map(text -> SubjectText.read(text, kind.subjectKind()))
                .orElse(here);
        return kind.build(about, timed ? when : When.UNKNOWN, source, values);
    }
}
